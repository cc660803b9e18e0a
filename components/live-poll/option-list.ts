/** The options on the screen: the same rows (or, for a scale, columns) in every state, so that nothing jumps. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';

export interface OptionList {
  readonly options: readonly string[];
  readonly scale: boolean;
  /** What stands under the lowest and the highest answer of a scale. */
  readonly ends: readonly [string, string];
}

type Aside = (index: number) => TemplateResult | typeof nothing;

/** The name of an option in a sentence: of a scale's ends also what they stand for. */
export function spoken({ options, scale, ends }: OptionList, index: number): string {
  const option = options[index] ?? '';
  const end = scale ? caption({ options, scale, ends }, index) : '';
  return end === '' ? option : `${option} (${end})`;
}

/** `aside` gives what stands beside an option: a counter or a bar. `hidden`: a table says the same to screen readers. */
export function renderOptions(list: OptionList, aside: Aside, hidden = false): TemplateResult {
  const { options, scale } = list;
  const classes = { options: true, scale, compact: options.length > 4, many: options.length > 6 };
  return html`
    <ol
      class=${classMap(classes)}
      style=${styleMap({ '--rows': String(Math.ceil(options.length / 2)) })}
      part="options"
      role="list"
      aria-hidden=${hidden ? 'true' : nothing}
    >
      ${options.map((option, index) => renderOption(list, option, index, aside))}
    </ol>
  `;
}

function renderOption(list: OptionList, option: string, index: number, aside: Aside): TemplateResult {
  const end = caption(list, index);
  return html`
    <li class="option" part="option" data-index=${index}>
      ${list.scale ? nothing : html`<span class="number" aria-hidden="true">${index + 1}</span>`}
      <span class="text">${option}</span>
      ${list.scale ? html`<span class="end">${end}</span>` : nothing} ${aside(index)}
    </li>
  `;
}

function caption({ options, scale, ends }: OptionList, index: number): string {
  if (!scale) return '';
  if (index === 0) return ends[0];
  return index === options.length - 1 ? ends[1] : '';
}
