/** The settings of a slide, and of the element that the cursor is in, as fields: nobody has to know their names. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { fieldStyles } from '../field.styles.js';
import { editor as t } from '../../strings/nl.js';
import {
  itemsIn,
  withAttribute,
  withItems,
  type FormTag,
  type Replacement,
  type WrittenElement,
} from '../elements-in-text.js';
import { styles } from './slide-form.styles.js';

type Attribute = keyof typeof t.form.attributes;

/** In the order of the form. */
const FIELDS: Readonly<Record<FormTag, readonly Attribute[]>> = {
  'countdown-timer': ['minutes', 'label', 'repeat', 'per-group'],
  'live-poll': ['question', 'type'],
  'group-splitter': ['size', 'participants'],
  'scenario-reveal': ['school'],
  'film-slot': ['label'],
};
const NUMBERS: readonly Attribute[] = ['minutes', 'repeat', 'size', 'participants'];
const LAYOUTS = Object.keys(t.form.layouts) as (keyof typeof t.form.layouts)[];

export interface FormActions {
  /** Attribute of the slide itself; undefined takes it away. */
  slide(name: string, value: string | undefined): void;
  replace(replacement: Replacement): void;
}

@customElement('slide-form')
export class SlideForm extends LitElement {
  static override readonly styles = [elementStyles, fieldStyles, styles];

  /** Attributes of the slide. */
  @property({ attribute: false }) slide: ReadonlyMap<string, string> = new Map();
  /** Text of the slide, and the element in it that the form is of. */
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) element: WrittenElement | undefined;
  @property({ attribute: false }) actions: FormActions | undefined;

  #setClass(chosen: string, small: boolean): void {
    const known: readonly string[] = [...LAYOUTS, 'small'];
    const kept = this.#classes.filter((name) => !known.includes(name));
    const words = [chosen, ...kept, ...(small ? ['small'] : [])].filter((word) => word !== '');
    this.actions?.slide('class', words.length === 0 ? undefined : words.join(' '));
  }

  get #classes(): readonly string[] {
    return (this.slide.get('class') ?? '').split(/\s+/);
  }

  #renderSlide() {
    const layout = LAYOUTS.find((name) => name !== '' && this.#classes.includes(name)) ?? '';
    const small = this.#classes.includes('small');
    const set = (name: string) => (value: string) =>
      this.actions?.slide(name, value === '' ? undefined : value);
    return html`<fieldset>
      <legend>${t.form.slide}</legend>
      ${number(t.form.minutes, this.slide.get('data-minutes') ?? '', set('data-minutes'), 0)}
      ${choice(t.form.session, { '': t.form.bothSessions, 1: '1', 2: '2' }, this.slide.get('data-session') ?? '', set('data-session'))}
      ${choice(t.form.school, t.form.schools, this.slide.get('data-school') ?? '', set('data-school'))}
      ${choice(t.form.layout, t.form.layouts, layout, (value) => this.#setClass(value, small))}
      ${check(t.form.small, small, (on) => this.#setClass(layout, on))}
    </fieldset>`;
  }

  #renderField(element: WrittenElement, name: Attribute) {
    const value = element.attributes.get(name) ?? '';
    const label = t.form.attributes[name];
    const set = (next: string | undefined): void =>
      this.actions?.replace({ from: element.from, to: element.to, text: withAttribute(element, name, next) });
    const orNone = (next: string): void => set(next === '' ? undefined : next);
    if (NUMBERS.includes(name)) return number(label, value, orNone, 1);
    if (name === 'type') return choice(label, t.form.types, value || 'choice', set);
    if (name === 'school') return choice(label, { ...t.form.schools, '': t.form.asChosen }, value, orNone);
    if (name === 'per-group')
      return check(label, element.attributes.has(name), (on) => set(on ? '' : undefined));
    return html`<label class="wide"
      >${label}<input
        .value=${value}
        @input=${(event: Event) => orNone((event.target as HTMLInputElement).value)}
    /></label>`;
  }

  #renderElement(element: WrittenElement) {
    const hasOptions =
      element.tag === 'live-poll' &&
      element.attributes.get('type') !== 'words' &&
      element.attributes.get('type') !== 'scale';
    return html`<fieldset>
      <legend>${t.form.elements[element.tag]}</legend>
      ${FIELDS[element.tag].map((name) => this.#renderField(element, name))}
      ${
        hasOptions
          ? html`<label class="wide"
              >${t.form.options}<textarea
                rows="4"
                .value=${itemsIn(this.text, element).join('\n')}
                @change=${(event: Event) => {
                  const lines = (event.target as HTMLTextAreaElement).value
                    .split('\n')
                    .map((line) => line.trim());
                  this.actions?.replace(
                    withItems(
                      this.text,
                      element,
                      lines.filter((line) => line !== ''),
                    ),
                  );
                }}
              ></textarea>
            </label>`
          : nothing
      }
    </fieldset>`;
  }

  protected override render() {
    return html`${this.element === undefined ? nothing : this.#renderElement(this.element)}${this.#renderSlide()}`;
  }
}

function number(label: string, value: string, set: (value: string) => void, least: number): TemplateResult {
  return html`<label
    >${label}<input
      type="number"
      inputmode="decimal"
      step="any"
      min=${least}
      .value=${value}
      @input=${(event: Event) => {
        const { value: next, validity } = event.target as HTMLInputElement;
        if (validity.valid) set(next);
      }}
  /></label>`;
}

function choice(
  label: string,
  options: Readonly<Record<string, string>>,
  value: string,
  set: (value: string) => void,
): TemplateResult {
  return html`<label
    >${label}<select @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      ${Object.entries(options).map(
        ([option, words]) => html`<option value=${option} ?selected=${option === value}>${words}</option>`,
      )}
    </select></label
  >`;
}

function check(label: string, value: boolean, set: (on: boolean) => void): TemplateResult {
  return html`<label class="check"
    ><input
      type="checkbox"
      .checked=${value}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    />${label}</label
  >`;
}
