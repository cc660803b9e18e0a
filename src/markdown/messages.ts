/** The Dutch sentences of the Markdown pipeline's warnings: what is wrong, and what happened to it. */

const tag = (name: string): string => `<${name}>`;

/** Keeps a sentence readable when someone pastes a whole page into an attribute. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

export const messages = {
  emptySlide: () => 'Deze dia is leeg.',
  tooLong: (count: number) =>
    `Dit deel heeft ${count.toLocaleString('nl')} tekens: zoveel past niet op een dia. Zet een regel met --- waar een nieuwe begint.`,
  emptyPart: () => 'Dit deel van de dia is leeg: er staat niets tussen twee regels met ---.',
  unclosedFence: () =>
    'Dit codeblok is niet afgesloten, dus alles erna staat er als code: zet ``` of ~~~ op een eigen regel aan het eind.',
  noteWithText: () =>
    'Zet Note: alleen op een regel als je hier notities bedoelt; deze tekst staat nu gewoon op de dia.',
  controlCharacters: (count: number) =>
    `Dit bestand bevat ${count} teken${count === 1 ? '' : 's'} die niet in tekst horen (is het wel een tekstbestand?); je ziet ze als �.`,

  unclosedTag: (name: string) => `${tag(name)} is niet afgesloten: zet </${name}> waar het eindigt.`,
  unfinishedTag: () =>
    'Hier begint een tag met < die nergens eindigt met >; je ziet hem als gewone tekst op de dia.',
  unclosedComment: () => 'Dit commentaar is niet afgesloten: zet --> waar het eindigt.',
  strayClosingTag: (name: string) =>
    `</${name}> sluit iets af dat hier niet is geopend; deze tag is weggelaten.`,
  unknownTag: (name: string) =>
    `${tag(short(name))} is onbekend; de tag is weggelaten en de inhoud blijft staan.`,
  unknownElement: (name: string) =>
    `${tag(short(name))} is geen element van dit deck; de tag is weggelaten en de inhoud blijft staan.`,
  forbiddenTag: (name: string) =>
    `${tag(name)} mag niet in een dia; de tag en alles wat erin staat is weggelaten.`,
  misplacedTag: (name: string) => `${tag(name)} staat op een plek waar het niet hoort; de tag is weggelaten.`,
  tooDeep: () => 'Hier staan te veel onderdelen in elkaar; de diepste niveaus zijn samengevoegd.',

  attributeNotAllowed: (name: string, attribute: string) =>
    `Het attribuut ${short(attribute)} mag niet bij ${tag(name)} en is weggelaten.`,
  attributeValue: (name: string, attribute: string, value: string, expected: string) =>
    `${attribute}="${short(value)}" bij ${tag(name)} klopt niet (verwacht: ${expected}) en is weggelaten.`,
  commentWithoutAttributes: (kind: string) =>
    `In <!-- ${kind} --> staat geen attribuut dat gelezen kan worden, zoals class="fragment".`,

  linkNotAllowed: (url: string) =>
    `De link "${short(url)}" is weggelaten: gebruik een adres met https://, mailto:, tel: of #.`,
  pictureNotFound: (path: string) =>
    `De afbeelding "${short(path)}" is niet gevonden; de beschrijving staat er nu in de plaats.`,
  pictureNotAllowed: (url: string) =>
    `De afbeelding "${short(url)}" komt van buiten het deck en is weggelaten; zet het bestand bij je dia's.`,
  pictureWithoutAlt: (path: string) =>
    `De afbeelding "${short(path)}" heeft geen beschrijving: zet die tussen de blokhaken van ![…](…).`,

  pollWithoutOptions: () =>
    'Deze <live-poll> heeft geen antwoorden: zet er een lijst in, met - voor elk antwoord.',
  scenarioWithoutSteps: () =>
    'Deze <scenario-reveal> heeft geen stappen: zet boven elke stap een kop, zoals ### Wat gebeurde er?',
  choiceUnknown: (target: string) =>
    `Deze keuze gaat naar "#${short(target)}", maar geen stap heet zo: geef de kop van die stap id="${short(target)}".`,
  choiceLoop: (target: string) =>
    `Deze keuze gaat terug naar "#${short(target)}", en zo loopt het verhaal in een kring.`,
  choiceDeadEnd: () =>
    'Hier loopt het verhaal dood: zet een kop met een link naar de volgende stap onder deze tekst, of class="end" bij de kop als dit een einde is.',
  stepUnreachable: () =>
    'Bij deze stap kom je nooit: geen keuze leidt erheen en geen stap gaat erin over. Laat een keuze ernaar wijzen, of haal de stap weg.',
  choiceNotBelow: () =>
    'Deze links zijn geen keuzes, want er staat tekst tussen de kop en de lijst: zet de lijst direct onder de kop.',
  choiceWithText: () =>
    'Deze lijst is geen keuze, want niet elk punt is alleen een link: haal de tekst ernaast weg.',
  tooComplex: () =>
    'Deze tekst heeft te veel opmaaktekens achter elkaar en staat daarom zonder opmaak op de dia.',
  renderFailed: () => 'Dit deel kon niet worden opgemaakt; je ziet de tekst zoals je die hebt geschreven.',
  moreWarnings: (count: number) =>
    `En nog ${count} melding${count === 1 ? '' : 'en'} over dit bestand; los eerst de eerste op.`,
} as const;
