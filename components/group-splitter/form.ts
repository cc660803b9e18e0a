/** The form before the groups: how many people, how large the groups, and the names for who wants them. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { groups as text } from '../../src/strings/nl.js';
import { numbered, type Pair } from './apart.js';
import { formProblem, peopleCount, type FormInput } from './form-input.js';
import { MOST_PEOPLE, SMALLEST_SIZE, groupSizes, tallySizes } from './groups.js';

/** Where + and − begin when no number was filled in: a school team of ordinary size. */
const USUAL_TEAM = 20;

export interface FormView extends FormInput {
  /** What stands in the names field while somebody is typing in it. */
  readonly draft: string | undefined;
  readonly apart: readonly Pair[];
  readonly canUndo: boolean;
  fill(name: 'size' | 'participants', value: number | undefined): void;
  type(draft: string): void;
  keepNames(): void;
  forgetNames(): void;
  /** Says that two people, by their places in `names`, may not be together, or may again. */
  setApart(pair: Pair, on: boolean): void;
  split(): void;
  undo(): void;
}

export function renderForm(view: FormView): TemplateResult {
  const problem = formProblem(view);
  return html`
    <div class="form" part="form" role="group" aria-label=${text.name}>
      <div class="numbers">
        ${
          view.names.length > 0
            ? html`
                <div class="number">
                  <span class="label">${text.people}</span>
                  <span class="counted">
                    ${text.namesCounted(view.names.length)}
                    <button type="button" @click=${view.forgetNames}>${text.forgetNames}</button>
                  </span>
                </div>
              `
            : renderNumber(view, 'participants', text.people, 2, USUAL_TEAM)
        }
        ${renderNumber(view, 'size', text.size, SMALLEST_SIZE, 4)}
      </div>
      ${
        problem === undefined || problem === text.noPeople
          ? nothing
          : html`<p class="missing" role="note">${problem}</p>`
      }
      <output class="preview" part="preview">${preview(view, problem)}</output>
      <div class="go">
        <button class="main" data-main type="button" ?disabled=${problem !== undefined} @click=${view.split}>
          ${text.split}
        </button>
        ${view.canUndo ? html`<button type="button" @click=${view.undo}>${text.undo}</button>` : nothing}
      </div>
    </div>
    ${renderNames(view)} ${view.names.length > 2 ? renderApart(view) : nothing}
  `;
}

function preview(view: FormView, problem: string | undefined): string | typeof nothing {
  if (problem !== undefined) return problem === text.noPeople ? problem : nothing;
  const count = peopleCount(view)!;
  const sizes = text.sizes(tallySizes(groupSizes(count, view.size!)));
  return view.size! > count ? `${sizes}. ${text.sizeTooLarge(count)}` : sizes;
}

function renderNumber(
  view: FormView,
  name: 'participants' | 'size',
  label: string,
  least: number,
  usual: number,
): TemplateResult {
  const value = view[name];
  const step = (by: number) => () => {
    const from = Number.isFinite(value) ? Math.round(value!) + by : usual;
    view.fill(name, Math.min(MOST_PEOPLE, Math.max(least, from)));
  };
  const typed = (event: InputEvent) => {
    const { value } = event.target as HTMLInputElement;
    view.fill(name, value === '' ? undefined : Number(value));
  };
  return html`
    <div class="number">
      <label for=${name}>${label}</label>
      <div class="stepper">
        <button type="button" aria-label="${label} ${text.fewer}" @click=${step(-1)}>−</button>
        <input
          id=${name}
          type="number"
          inputmode="numeric"
          min=${least}
          max=${MOST_PEOPLE}
          .value=${live(Number.isFinite(value) ? String(value) : '')}
          @input=${typed}
        />
        <button type="button" aria-label="${label} ${text.more}" @click=${step(1)}>+</button>
      </div>
    </div>
  `;
}

/** Of the two panels one is open at a time, in the place of the topics: both don't fit on a slide. */
function renderNames(view: FormView): TemplateResult {
  return html`
    <details class="panel names" name="people">
      <summary>${text.names}</summary>
      <label for="names">${text.namesLabel}</label>
      <textarea
        id="names"
        autocomplete="off"
        spellcheck="false"
        .value=${live(view.draft ?? view.names.join('\n'))}
        @input=${(event: InputEvent) => view.type((event.target as HTMLTextAreaElement).value)}
        @change=${view.keepNames}
      ></textarea>
      <p class="hint">${text.namesHint}</p>
    </details>
  `;
}

function renderApart({ names, apart, setApart }: FormView): TemplateResult {
  const told = numbered(names);
  const fields = (form: HTMLFormElement) =>
    ['first', 'second'].map((name) => form.elements.namedItem(name) as HTMLSelectElement);
  // the browser then says so at the field, when the button is pressed
  const check = (event: Event) => {
    const [first, second] = fields(event.currentTarget as HTMLFormElement);
    second?.setCustomValidity(first?.value === second.value ? text.apartSame : '');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [first, second] = fields(form).map(({ value }) => Number(value));
    setApart([first!, second!], true);
    form.reset();
  };
  const select = (name: string, label: string) => html`
    <select name=${name} aria-label=${label} required>
      <option value="">${text.choose}</option>
      ${told.map((person, place) => html`<option value=${place}>${person}</option>`)}
    </select>
  `;
  return html`
    <details class="panel" name="people">
      <summary>${text.apart}${apart.length > 0 ? ` (${apart.length})` : nothing}</summary>
      <p class="hint">${text.apartHint}</p>
      <form class="apart" aria-label=${text.apart} @change=${check} @submit=${submit}>
        ${select('first', text.apartFirst)} ${select('second', text.apartSecond)}
        <button type="submit">${text.apartAdd}</button>
      </form>
      <ul class="pairs" role="list" ?hidden=${apart.length === 0}>
        ${apart.map((each) => {
          const both = text.both(told[each[0]]!, told[each[1]]!);
          const label = text.apartRemove(both);
          return html`<li>
            ${both}
            <button class="icon" type="button" aria-label=${label} @click=${() => setApart(each, false)}>
              ×
            </button>
          </li>`;
        })}
      </ul>
    </details>
  `;
}
