/** What the buttons above the text type: Markdown around words of the interface. */
import { editor } from '../strings/nl.js';

const t = editor.sample;

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

export const samples = {
  timer: `<countdown-timer minutes="5" label="${t.timer}"></countdown-timer>`,
  poll: `<live-poll question="${t.question}" type="choice">\n\n${list(t.options)}\n\n</live-poll>`,
  groups: '<group-splitter size="4"></group-splitter>',
  case: [
    '<scenario-reveal>',
    `### ${t.whatHappens}`,
    t.story,
    `### ${t.whatWouldYouDo} <!-- .element: class="reactions" -->`,
    t.thinkAlone,
    `### ${t.whatHelps}`,
    list([t.item]),
    '</scenario-reveal>',
  ].join('\n\n'),
} as const;
