/** Both sessions of a made-up team, by the deck's own buttons and fields: every word and every count that went in. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { present, slideNumber } from './browser.js';

export const NAMES = ['Annelies Voorbeeld', 'Bram Voorbeeld', 'Chaima Voorbeeld', 'Daan Voorbeeld'];
export const SCHOOL = 'De <Proef> & Co';

/** Per group: the case in keywords, the pressure, the solution. */
export const CASES = [
  ['Buitensluiten in de kleedkamer 🙈', 'Wie niet meelacht, hoort er niet bij', 'Spreek de meelopers apart'],
  ['Filmpje in de klassenapp', 'Doorsturen of zelf de volgende zijn', 'Samen verwijderen, samen melden'],
] as const;

/** Per topic: the experiences, and the recommendation with who, role and when. */
export const TOPICS = [
  [
    'Signalen komen niet bij elkaar',
    'Elke week overleg per klas',
    'mentor',
    'verzamelt signalen',
    'op maandag',
  ],
  ['Wie zwijgt, valt niet op', 'Rondje langs de tafels', 'leraar', 'let op wie alleen zit', 'elke les'],
  ['Niemand weet waar', 'Eén meldpunt', 'conciërge', 'neemt meldingen aan', 'vanaf januari'],
  ['Straf verschilt per klas', 'Eén lijst met gevolgen', 'teamleider', 'bewaakt de lijst', 'dit kwartaal'],
  ['Ouders horen het laat', 'Bel dezelfde dag', 'zorgteam', 'belt de ouders', 'binnen een dag'],
  ['Na een melding gebeurt niets', 'Drie vaste stappen', 'coördinator', 'zet ze uit', 'na elke melding'],
] as const;

export const OWN_STEP = [
  'Ouderavond over het protocol',
  'schoolleiding',
  'in februari',
  'Alle ouders zijn uitgenodigd',
];
export const DONE_WHEN = 'Drie weken achter elkaar gelukt';
export const REACTION = 'Eerst luisteren, dan pas regelen';
export const ROLE = ['Haar vriendin', 'slachtoffer'] as const;

/** Everything that a report has to say, in whatever form. */
export const SAID: readonly string[] = [
  SCHOOL,
  // as many as there are names
  'Deelnemers 4',
  'Hoe vaak merkte jij dit schooljaar (online) pesten op?',
  '4 (44%)',
  // the first round and the second
  'Plagen of pesten? (Wat is pesten?)',
  'Twee leerlingen geven elkaar al een tijd gekke bijnamen.',
  '5 (83%)',
  '2 (29%)',
  'Plagen of pesten? (Situatie 2)',
  'Voorbeeld 1: bedreigd via sociale media',
  `${ROLE[0]}: ${ROLE[1]}`,
  REACTION,
  ...CASES.flat(),
  ...TOPICS.flat(),
  'Waar meld je (online) pesten?',
  ...OWN_STEP,
  DONE_WHEN,
  'dinsdag 8 december 2026',
  '16:15',
];

export const go = async (page: Page, slide: string): Promise<void> => {
  await page.evaluate((hash) => (location.hash = hash), `#/${slide.replace('.', '/')}`);
  await expect.poll(() => slideNumber(page)).toBe(slide);
};

/** Types in the field that has the focus and those after it. */
export const fill = async (page: Page, ...texts: readonly string[]): Promise<void> => {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.insertText(text);
  }
};

export const focusedLabel = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element as HTMLTextAreaElement | null)?.labels[0]?.innerText.trim();
  });

const press = (page: Page, name: string) =>
  present(page).getByRole('button', { name, exact: true }).first().click();

/** One round of the poll in sight. */
export async function vote(
  page: Page,
  votes: readonly number[],
  { show = true, begin = 'Start de peiling' } = {},
) {
  await press(page, begin);
  for (const [option, count] of votes.entries()) {
    const field = present(page, '.stepper input').nth(option);
    await field.fill(String(count));
    await field.press('Tab');
  }
  await press(page, 'Stop met stemmen');
  if (show) await press(page, 'Toon resultaat');
}

async function makeGroups(page: Page): Promise<void> {
  await present(page, 'group-splitter').getByText('Namen plakken').click();
  await present(page, 'group-splitter').getByRole('textbox').fill(NAMES.join('\n'));
  await present(page, 'group-splitter').getByRole('spinbutton').last().fill('2');
  await press(page, 'Maak groepen');
}

export async function playFirst(page: Page): Promise<void> {
  await present(page).getByLabel('School', { exact: true }).fill(SCHOOL);
  await press(page, 'Begin');
  await go(page, '3.1');
  await vote(page, [3, 4, 2]);
  await go(page, '6.1');
  await vote(page, [5, 1]);
  await vote(page, [2, 5], { begin: 'Stem opnieuw' });
  await go(page, '6.2');
  await vote(page, [1, 2], { show: false });
  await go(page, '12.3');
  await makeGroups(page);
  await go(page, '13.3');
  await page.getByRole('button', { name: 'Notities van de groepen' }).click();
  for (const words of CASES) {
    await expect.poll(() => focusedLabel(page)).toBe('Casus, in kernwoorden');
    await fill(page, ...words);
    await page.keyboard.press('Control+Enter');
  }
  await page.keyboard.press('Escape');
}

export async function playSecond(page: Page): Promise<void> {
  await go(page, '15.2');
  const story = present(page, 'scenario-reveal');
  await press(page, 'Volgende stap');
  await story.getByRole('combobox', { name: ROLE[0] }).selectOption(ROLE[1]);
  await press(page, 'Volgende stap');
  await story.getByRole('textbox').fill(REACTION);
  await press(page, 'Voeg toe');
  await go(page, '16.5');
  await vote(page, [4, 4], { show: false });
  await go(page, '17.2');
  await makeGroups(page);
  await go(page, '17.5');
  await page.keyboard.press('r');
  for (const words of TOPICS) {
    await expect.poll(() => focusedLabel(page)).toBe('Ervaringen');
    await fill(page, ...words);
    await page.keyboard.press('Control+Enter');
  }
  await page.keyboard.press('Escape');
}

/** Steps from two recommendations, one dragged; one step of their own; order, gaps and when it is done. */
export async function makePlan(page: Page): Promise<void> {
  await go(page, '19.3');
  const plan = present(page, 'step-plan');
  await plan.getByRole('button', { name: `Maak een stap van: ${TOPICS[2][1]}` }).click();
  await plan
    .getByRole('button', { name: `Maak een stap van: ${TOPICS[0][1]}` })
    .dragTo(plan.locator('.step').first(), { targetPosition: { x: 60, y: 4 } });
  await plan.getByRole('button', { name: 'Voeg een stap toe' }).click();
  await fill(page, ...OWN_STEP);
  await plan.getByRole('button', { name: 'Klaar' }).click();
  await plan.getByRole('button', { name: 'Wijzig' }).first().click();
  await plan.getByLabel('Klaar als').fill(DONE_WHEN);
  await plan.getByRole('button', { name: 'Klaar' }).click();
}
