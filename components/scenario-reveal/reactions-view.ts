/** A step that collects reactions: a field for what people say, and below it everything said so far. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { scenario as text } from '../../src/strings/nl.js';
import { textKey } from './junk.js';
import { MAX_REACTION_LENGTH, type Reaction, type StepReactions } from './reactions.js';

export interface ReactionActions {
  add(text: string): void;
  /** What stands in the field and was not added yet. */
  type(draft: string): void;
  remove(text: string): void;
}

/** Reactions are shown as text and nothing else: Lit's bindings never make HTML of them. */
export function renderReactions(
  { reactions, last }: StepReactions,
  draft: string,
  actions: ReactionActions,
): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input');
    if (!input) return;
    actions.add(input.value);
    actions.type('');
    input.focus();
  };
  const removed = last?.act === 'removed' ? last.text : undefined;
  return html`
    <div class="reactions" part="reactions">
      <form @submit=${submit}>
        <label for="reaction">${text.reaction}</label>
        <input
          id="reaction"
          autocomplete="off"
          maxlength=${MAX_REACTION_LENGTH}
          aria-describedby="no-names"
          .value=${live(draft)}
          @input=${(event: InputEvent) => actions.type((event.target as HTMLInputElement).value)}
        />
        <button type="submit">${text.addReaction}</button>
        <span class="no-names" id="no-names">${text.noNames}</span>
      </form>
      ${reactions.length === 0 ? html`<p class="empty">${text.noReactions}</p>` : nothing}
      ${
        reactions.length === 0 && removed === undefined
          ? nothing
          : html`<ul class="said" role="list" aria-label=${text.reactions}>
              ${
                removed === undefined
                  ? nothing
                  : html`<li class="undo">
                      <button type="button" @click=${() => actions.add(removed)}>
                        ${text.putBack(removed)}
                      </button>
                    </li>`
              }
              ${repeat(
                reactions,
                (reaction) => textKey(reaction.text),
                (reaction) => renderReaction(reaction, actions),
              )}
            </ul>`
      }
      <span class="visually-hidden" role="status">
        ${last === undefined ? nothing : text.reactionStatus(last.act, last.text)}
      </span>
    </div>
  `;
}

function renderReaction({ text: said, times }: Reaction, { remove }: ReactionActions): TemplateResult {
  return html`
    <li class="reaction" part="reaction">
      <span>${said}</span>
      ${
        times === 1
          ? nothing
          : html`<strong aria-hidden="true">${times}×</strong>
              <span class="visually-hidden">${text.timesSaid(times)}</span>`
      }
      <button
        type="button"
        aria-label=${text.removeReaction(said)}
        title=${text.removeReaction(said)}
        @click=${() => remove(said)}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  `;
}
