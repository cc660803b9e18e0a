/** The form in which a phone writes down what its group says. It is kept at every pause in typing. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { isForm, MAX_NOTE, type Ask, type Form } from '../protocol/messages.js';
import { phone } from '../../strings/nl.js';
import type { Place } from './phone.js';
import type { AskScreen } from './screen.js';
import type { Acts } from './view.js';

const t = phone.notes;

export function notesView(
  { ask, value, standing, canAnswer }: AskScreen,
  place: Place | undefined,
  acts: Acts,
): TemplateResult {
  const { sheet = 1, options } = ask;
  const labels: readonly string[] = t.fields[sheet];
  const chosen = isForm(value) ? value.choice : placeIn(ask, place);
  const texts = labels.map((_, at) => (isForm(value) ? (value.texts[at] ?? '') : ''));
  const write = (form: Form): void => acts.answer(ask.id, form);
  // each group has a form of its own: this one is kept before another is begun
  const isKept = standing === 'none' || standing === 'counted';
  const choose = (event: Event): void => {
    const choice = Number((event.currentTarget as HTMLSelectElement).value);
    write({ choice, texts: labels.map(() => '') });
  };
  return html`<p class="no-names"><strong>${t.noNames}</strong></p>
    <p>${t.one}</p>
    <label>
      ${t.which[sheet]}
      <select
        ?disabled=${!canAnswer || !isKept}
        aria-describedby=${isKept ? nothing : 'wait'}
        @change=${choose}
      >
        ${chosen === undefined ? html`<option value="" disabled selected>${t.choose}</option>` : nothing}
        ${options.map(
          (option, at) => html`<option value=${at} .selected=${live(at === chosen)}>${option}</option>`,
        )}
      </select>
    </label>
    ${isKept ? nothing : html`<p id="wait" class="visually-hidden">${t.wait}</p>`}
    ${
      chosen === undefined
        ? nothing
        : labels.map(
            (label, at) =>
              html`<label>
                ${label}
                <textarea
                  rows=${isShort(sheet, at) ? 1 : 2}
                  maxlength=${MAX_NOTE}
                  autocomplete="off"
                  ?disabled=${!canAnswer}
                  .value=${live(texts[at] ?? '')}
                  @input=${({ currentTarget }: Event) =>
                    write({
                      choice: chosen,
                      texts: texts.map((text, other) =>
                        other === at ? (currentTarget as HTMLTextAreaElement).value : text,
                      ),
                    })}
                ></textarea>
              </label>`,
          )
    }`;
}

/** Who, which role and when. */
const isShort = (sheet: number, field: number): boolean => sheet === 2 && field > 1;

/** The group or topic that this phone was given. */
function placeIn({ sheet, options }: Ask, place: Place | undefined): number | undefined {
  if (place === undefined) return undefined;
  const at = sheet === 1 ? place.group - 1 : options.indexOf(place.topic);
  return at in options ? at : undefined;
}
