/** The page from what is to be shown: text only, whatever a room sends. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { spokenCode } from '../protocol/join.js';
import type { Ballot } from '../protocol/messages.js';
import { phone as t } from '../../strings/nl.js';
import { askView, placeView } from './ask-view.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Screen } from './screen.js';

/** What is shown before there is a room. */
export type Shown =
  | Screen
  | { readonly kind: 'code'; readonly error: 'empty' | 'wrong' | undefined }
  | { readonly kind: 'no-server' | 'insecure' };

export interface Acts {
  /** What was typed as the code. */
  join(text: string): void;
  /** Back to the field for the code. */
  leave(): void;
  answer(ask: string, value: Ballot['value']): void;
}

export const view = (shown: Shown, fingerprint: string, acts: Acts): TemplateResult => {
  const asks = shown.kind === 'joined' ? shown.asks : [];
  const place = shown.kind === 'joined' ? shown.place : undefined;
  return html`
    <header><h1>${t.name}</h1></header>
    <p class="banner" role="status">${shown.kind === 'joined' && shown.offline ? t.offline : nothing}</p>
    <div class="message" role="status">${message(shown, fingerprint)}</div>
    ${shown.kind === 'code' ? codeForm(shown.error, acts) : nothing}
    ${repeat(
      asks,
      ({ ask }) => ask.id,
      (ask) => askView(ask, place, acts),
    )}
    ${
      place === undefined || asks.some(({ ask }) => ask.id === place.ask)
        ? nothing
        : html`<section class="place">${placeView(place)}</section>`
    }
    ${canLeave(shown) ? html`<button class="quiet" @click=${() => acts.leave()}>${t.code.other}</button>` : nothing}
    ${privacy}
  `;
};

const canLeave = ({ kind, ...shown }: Shown): boolean =>
  kind === 'foreign' || kind === 'not-found' || kind === 'no-server' || ('slow' in shown && shown.slow);

const titled = (title: string, ...texts: readonly string[]): TemplateResult =>
  html`<h2 tabindex="-1">${title}</h2>
    ${texts.map((text) => html`<p>${text}</p>`)}`;

function message(shown: Shown, fingerprint: string): TemplateResult | typeof nothing {
  switch (shown.kind) {
    case 'code':
      return nothing;
    case 'connecting':
      return shown.slow
        ? html`${titled(t.slow.title, t.slow.text)}
            <ul>
              ${t.slow.tries.map((text) => html`<li>${text}</li>`)}
            </ul>`
        : titled(t.connecting);
    case 'refused':
      return titled(t.refused.title, t.refused.text);
    case 'foreign':
      return titled(t.foreign.title, t.foreign.text);
    case 'no-server':
      return titled(t.noServer.title, t.noServer.text);
    case 'insecure':
      return titled(t.insecure.title, t.insecure.text);
    case 'not-found':
      return titled(t.notFound.title, t.notFound.text(spokenCode(fingerprint)));
    case 'joined':
      return shown.asks.length > 0
        ? nothing
        : html`<h2 tabindex="-1">${t.waiting.title} ${t.waiting.text}</h2>
            <p>${t.waiting.more}</p>`;
  }
}

function codeForm(error: 'empty' | 'wrong' | undefined, acts: Acts): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('code') as HTMLInputElement;
    acts.join(field.value);
    field.focus();
  };
  return html`<form class="card" novalidate @submit=${submit}>
    <h2 tabindex="-1"><label for="code">${t.code.label}</label></h2>
    <p id="code-hint">${t.code.hint}</p>
    <input
      id="code"
      name="code"
      class="code"
      autocomplete="off"
      autocapitalize="none"
      autocorrect="off"
      spellcheck="false"
      enterkeyhint="go"
      aria-describedby="code-error code-hint"
      aria-invalid=${error === undefined ? 'false' : 'true'}
    />
    <p id="code-error" class="error" role="alert">${error === undefined ? nothing : t.code[error]}</p>
    <button class="main">${t.code.join}</button>
  </form>`;
}

const privacy = html`<footer>
  <p>${t.privacy.short}</p>
  <details>
    <summary>${t.privacy.title}</summary>
    <ul>
      ${t.privacy.can.map((text) => html`<li>${text}</li>`)}
    </ul>
    ${t.privacy.more.map((text) => html`<p>${text}</p>`)}
  </details>
</footer>`;
