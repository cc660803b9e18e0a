/** One question on the phone: its answers to tap, a field for words, or the button that gives a group. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { MAX_ANSWER, type Ask } from '../protocol/messages.js';
import { notesView } from './notes-view.js';
import { phone as t } from '../../strings/nl.js';
import type { Place } from './phone.js';
import type { AskScreen, Standing } from './screen.js';
import type { Acts } from './view.js';

export function askView(screen: AskScreen, place: Place | undefined, acts: Acts): TemplateResult {
  const { ask, standing } = screen;
  const isCounted = standing === 'counted' || standing === 'closed-counted' || standing === 'fixed';
  const look = `standing${standing === 'none' ? '' : ' said'}${isCounted ? ' counted' : ''}`;
  const words = WORDS[ask.kind][standing];
  return html`<section class="card" data-ask=${ask.id}>
    <h2 tabindex="-1">${ask.question}</h2>
    ${body(screen, place, acts)}
    <p class=${look} role="status">${words}</p>
  </section>`;
}

const WORDS: Readonly<Record<Ask['kind'], Readonly<Partial<Record<Standing, string>>>>> = {
  choice: t.vote,
  scale: t.vote,
  words: t.words,
  reactions: t.words,
  group: t.group,
  notes: t.notes,
};

function body(screen: AskScreen, place: Place | undefined, acts: Acts): TemplateResult {
  switch (screen.ask.kind) {
    case 'choice':
      return choice(screen, acts);
    case 'scale':
      return scale(screen, acts);
    case 'words':
    case 'reactions':
      return words(screen, acts);
    case 'group':
      return group(screen, place, acts);
    case 'notes':
      return notesView(screen, place, acts);
  }
}

function choice({ ask, value, canAnswer }: AskScreen, acts: Acts): TemplateResult {
  return html`<ul class="options">
    ${ask.options.map(
      (option, index) =>
        html`<li>
          <button
            class="option"
            aria-pressed=${String(value === index)}
            ?disabled=${!canAnswer}
            @click=${() => acts.answer(ask.id, index)}
          >
            <span>${option}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

function scale({ ask, value, canAnswer }: AskScreen, acts: Acts): TemplateResult {
  // where the step is its own word, the number says it
  const words = ask.options.map((word, index) => (word === String(index + 1) ? '' : word));
  return html`<ul class="scale">
      ${words.map(
        (word, index) =>
          html`<li>
            <button
              class="option"
              aria-label=${word === '' ? String(index + 1) : `${index + 1}, ${word}`}
              aria-pressed=${String(value === index)}
              ?disabled=${!canAnswer}
              @click=${() => acts.answer(ask.id, index)}
            >
              <span>${index + 1}</span>
            </button>
          </li>`,
      )}
    </ul>
    <div class="ends" aria-hidden="true">
      <span>${words[0]}</span><span>${words[words.length - 1]}</span>
    </div>`;
}

function words({ ask, value, canAnswer }: AskScreen, acts: Acts): TemplateResult {
  const sent = Array.isArray(value) ? (value as readonly string[]) : [];
  const left = ask.max - sent.length;
  const give = (texts: readonly string[]): void => acts.answer(ask.id, texts.length === 0 ? null : texts);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('text') as HTMLInputElement;
    const text = field.value.replace(/\s+/g, ' ').trim();
    if (text === '') {
      field.focus();
      return;
    }
    field.value = '';
    give([...sent, text]);
  };
  return html`${canAnswer ? html`<p>${t.words.rules}</p>` : nothing}
  ${
    canAnswer && left > 0
      ? html`<form novalidate @submit=${submit}>
          <label>
            ${t.words.label}
            <input name="text" maxlength=${MAX_ANSWER} autocomplete="off" enterkeyhint="send" />
          </label>
          <button class="main">${t.words.send}</button>
        </form>`
      : nothing
  }
  ${
    sent.length === 0
      ? nothing
      : html`<h3>${t.words.yours}</h3>
          <ul class="sent">
            ${sent.map(
              (text, index) =>
                html`<li>
                  <span>${text}</span>
                  ${
                    canAnswer
                      ? html`<button
                          class="quiet"
                          aria-label=${t.words.removeThis(text)}
                          @click=${() => give(sent.filter((_, at) => at !== index))}
                        >
                          ${t.words.remove}
                        </button>`
                      : nothing
                  }
                </li>`,
            )}
          </ul>`
  }
  ${
    canAnswer && sent.length > 0
      ? html`<p class="left">${left > 0 ? t.words.more(left) : t.words.full}</p>`
      : nothing
  }`;
}

function group(
  { ask, standing, canAnswer }: AskScreen,
  place: Place | undefined,
  acts: Acts,
): TemplateResult {
  const isHere = place?.ask === ask.id;
  const isAsked = standing === 'sending' || standing === 'offline';
  return html`<div role="status">${isHere ? placeView(place) : nothing}</div>
    ${
      canAnswer && !isHere
        ? html`<button class="main" ?disabled=${isAsked} @click=${() => acts.answer(ask.id, null)}>
            ${t.group.which}
          </button>`
        : nothing
    }`;
}

export const placeView = ({ group, topic }: Place): TemplateResult =>
  html`<p class="group">${t.group.place(group)}</p>
    ${topic === '' ? nothing : html`<p>${t.group.topic(topic)}</p>`}`;
