/** All interface text, in Dutch, in one place. One export per feature, so that a deck that uses one element carries one. */

export const file = {
  title: (school: string) => (school === '' ? 'Teamsessie pesten' : `Teamsessie pesten – ${school}`),
  logo: 'Logo van de school',
  noLogo: (name: string) => `Het logo ${name} is niet gevonden, is geen afbeelding of is groter dan 200 KB.`,
  noScript:
    'Je leest deze presentatie zonder knoppen en timers. Download het bestand en open het in een browser, zoals Edge, Chrome of Firefox.',
} as const;

export const deck = {
  controls: 'Bladeren',
  around: 'Knoppen en meldingen',
  previous: 'Vorige',
  next: 'Volgende',
  resume: 'Verder gaan',
  menu: 'Menu',
  menuGroups: { presenting: 'Bij het presenteren', deck: 'Over deze presentatie' },
  close: 'Sluiten',
  cancel: 'Annuleren',
  help: 'Toetsen',
  overview: 'Overzicht',
  fullscreen: 'Volledig scherm',
  black: 'Zwart scherm',
  timer: 'Timer starten of pauzeren',
  print: 'Afdrukken…',
  settings: 'Instellingen',
  pointer: 'Aanwijzer',
  slideList: 'Alle dia’s en zoeken',
  darkColours: 'Donkere kleuren aan of uit',
  newSession: 'Nieuwe sessie…',
  newSessionTitle: 'Een nieuwe sessie beginnen?',
  newSessionText:
    'Alles van deze sessie wordt gewist: timers, groepen met hun namen, stemmen, notities, stappenplan en keuzes. Ook het verslag van de vorige keer. Dat kan niet ongedaan worden gemaakt. Wat je aan de dia’s hebt aangepast, blijft.',
  newSessionYes: 'Wis alles en begin opnieuw',
  resumed: (time: string) => `De sessie van ${time} gaat verder waar je was.`,
  notDurable: 'Deze browser bewaart niets: sluit het venster pas na de sessie.',
  elsewhere: 'Ook in een ander venster open: in beide zie je hetzelfde.',
  hint: 'Verder: pijltje → of klik rechtsonder. Al het andere staat linksonder in het menu.',
  keys: [
    ['→ of spatie of PageDown', 'volgende'],
    ['← of PageUp', 'vorige'],
    ['1 tot en met 9', 'een stem tellen bij een open peiling'],
    ['Ctrl + P', 'alle dia’s afdrukken (andere bladen: in het menu)'],
    ['/', 'zoeken in alle dia’s'],
    ['F5', 'volledig scherm, ook met een klikker'],
    ['elke toets', 'terug uit het zwarte scherm'],
    ['Esc', 'aanwijzer, menu of volledig scherm sluiten'],
  ],
} as const;

export const presenter = {
  title: (school: string) => `Presentatievenster – ${file.title(school)}`,
  open: 'Presentatievenster',
  notes: 'Notities',
  blocked:
    'De browser houdt het presentatievenster tegen. Sta pop-ups toe voor dit bestand, of lees de notities in dit venster.',
  showNotes: 'Toon de notities hier',
  noNotes: 'Bij deze dia staan geen notities.',
  readAlong: 'Wie dit scherm ziet, leest mee.',
  close: 'Notities sluiten',
  smaller: 'Kleinere letters',
  larger: 'Grotere letters',
  unknownView: (name: string) =>
    `Het adres vraagt om een weergave die niet bestaat (${name}). Je ziet de gewone presentatie.`,
  voteElsewhere: 'Stemmen doe je op je telefoon: scan de QR-code op het scherm.',
  otherRevision:
    'Dit venster hoort bij een andere versie van het bestand dan de presentatie die open is, en bedient die niet. Sluit dit venster, laad de presentatie opnieuw en druk daar op P.',
  alone:
    'De presentatie zelf is niet open. Wat je hier doet, blijft bewaard en staat er als je haar weer opent.',
  openDeck: 'Open de presentatie',
  toDeck: 'Naar de presentatie',
  deckBlocked: 'De browser opent de presentatie niet. Dubbelklik op het bestand.',
  current: 'Nu op het scherm',
  next: 'Hierna',
  nextStep: 'Volgende stap op deze dia',
  end: 'Dit is de laatste dia.',
  black: 'Zwart scherm',
  blackNow: 'Het scherm is zwart. Jij ziet de dia nog.',
  large: 'Dia groter',
  list: 'Alle dia’s',
  left: 'overgeslagen',
  clock: 'Tijd',
  elapsed: 'Bezig',
  notStarted: 'nog niet begonnen',
  minutes: (minutes: number) => `${minutes} min`,
  ofPlanned: (minutes: number) => `van ${minutes} min`,
  slide: (number: string) => `Dia ${number}`,
  controls: 'Bediening',
} as const;

export const slideList = {
  title: 'Alle dia’s',
  search: 'Zoek op nummer of woord',
  leftOut: 'niet in dit programma',
  none: 'Geen dia gevonden. Probeer een ander woord.',
  close: 'Sluiten',
} as const;

/** `<step-figure>`. */
export const figure = {
  steps: 'Stappen',
  choose: 'Druk op een knop.',
} as const;

export const start = {
  title: 'Voor je begint',
  type: 'Soort school',
  types: { po: 'Basisonderwijs', vo: 'Voortgezet onderwijs' },
  programme: 'Programma',
  programmes: { both: 'Beide sessies', 1: 'Sessie 1', 2: 'Sessie 2', short: 'Kort' },
  participants: 'Deelnemers',
  participantsWrong: (max: number) => `Vul een getal in van 1 tot en met ${max}, of laat het leeg.`,
  school: 'School',
  optional: 'mag leeg',
  begin: 'Begin',
  start: 'Begintijd',
  start2: 'Sessie 2 om',
  /** What an empty field means. */
  startEmpty: 'nu',
  start2Empty: 'daarna',
  timeWrong: 'Schrijf een tijd zo: 19:30. Of laat het leeg: dan telt de tijd vanaf Begin.',
  settings: 'Instellingen',
  parts: 'Kies wat blijft',
  done: 'Klaar',
  fits: (minutes: number, planned: number) => `Dit kost ${minutes} van de ${planned} minuten.`,
  tooLong: (minutes: number, planned: number) =>
    `Dit kost ${minutes} van de ${planned} minuten. Kies wat je doet:`,
  way: {
    shorten: (title: string, minutes: number) => `${title} in ${minutes} min`,
    'leave-out': (title: string) => `Zonder ‘${title}’`,
    extra: (_: string, minutes: number) => `${minutes} min langer`,
    both: () => 'Beide sessies',
  },
} as const;

export const print = {
  title: 'Wat wil je afdrukken?',
  what: 'Soort',
  names: {
    slides: 'Dia’s',
    notes: 'Dia’s met notities',
    'assignment-1': 'Opdrachtblad 1',
    'assignment-2': 'Opdrachtblad 2',
    cards: 'Onderwerpkaarten',
    cases: 'Praktijkvoorbeelden',
    protocol: 'Opzet voor een protocol',
  },
  about: {
    slides: 'één per bladzijde',
    notes: 'voor de begeleiders',
    'assignment-1': 'vragen met schrijfruimte',
    'assignment-2': 'vragen met schrijfruimte',
    cards: 'om te knippen, twee per bladzijde',
    cases: 'een bladzijde voor elk voorbeeld',
    protocol: 'om samen in te vullen',
  },
  whichCases: 'Van welke school?',
  casesOf: { po: 'Basisonderwijs', vo: 'Voortgezet onderwijs', both: 'Beide' },
  withNames: 'Met de namen in de groepen',
  hint: 'Een PDF maken? Kies in het volgende venster ‘Opslaan als PDF’ als printer.',
  cancel: 'Annuleren',
  print: 'Afdrukken',
  show: 'Toon',
  other: 'Kies iets anders…',
  back: 'Terug naar de presentatie',
  slide: (number: string, session: number | undefined) =>
    `${session === undefined ? '' : `Sessie ${session} · `}dia ${number}`,
  /** "5 minuten", "5 × 3 minuten". */
  minutes: (minutes: number, rounds = 1) =>
    `${rounds > 1 ? `${rounds} × ` : ''}${minutes.toLocaleString('nl-NL')} ${minutes === 1 ? 'minuut' : 'minuten'}`,
  scale: (low: string = poll.scaleLow, high: string = poll.scaleHigh) => [
    `1 (${low})`,
    '2',
    '3',
    '4',
    `5 (${high})`,
  ],
  groupsOf: (size: number) => `Groepen van ${size}`,
  topic: (number: number, topics: number) => `Onderwerp ${number} van ${topics}`,
  group: 'Groep',
  school: 'School',
  date: 'Datum',
  protocolIntro:
    'Een opzet om samen in te vullen: kort, duidelijk en uitvoerbaar. Schrijf functies op, geen namen.',
} as const;

export const plan = {
  part: 'Onderdeel',
  minutes: 'Min.',
  time: 'Tijd',
  from: (from: string, to: string) => `${from} tot ${to}`,
  session: (session: number) => `Sessie ${session}`,
  total: 'Samen',
  duration: (minutes: number) => (minutes === 1 ? '1 minuut' : `${minutes} minuten`),
} as const;

export const pace = {
  name: 'Tijd',
  ahead: (ahead: number) =>
    Math.abs(ahead) < 1 ? 'Op tijd' : `${plan.duration(Math.abs(ahead))} ${ahead < 0 ? 'achter' : 'voor'}`,
  now: (title: string, spent: number, planned: number) => `Nu: ${title}, ${spent} van ${planned} min`,
  end: (time: string) => `einde ${time}`,
  ends: (time: string, planned: string | undefined) =>
    planned === undefined ? `Einde om ${time}, zoals gepland` : `Einde om ${time} (gepland ${planned})`,
  proposal: 'Zo haal je het in:',
  shorten: (number: number, title: string, from: number, to: number) =>
    `${number}. ${title}: ${to} in plaats van ${from} minuten`,
  rest: (minutes: number) =>
    `Je loopt dan nog ${plan.duration(minutes)} uit. Laat iets weg, of spreek af tot hoe laat.`,
  roomLeft: (minutes: number) => `Er zijn ${minutes} minuten over voor het gesprek.`,
  part: 'Dia',
  planned: 'Gepland',
  spent: 'Geduurd',
} as const;

/** A way out where the rounds don't fit. */
interface RoundsWay {
  readonly way: 'shorter' | 'fewer' | 'rooms';
  readonly rounds: number;
  /** How many groups are in the other room. */
  readonly other: number;
  /** Per round. */
  readonly minutes: number;
  /** Whether that is less than the slide says. */
  readonly shorter: boolean;
}

export const timer = {
  name: 'Timer',
  start: 'Start',
  pause: 'Pauze',
  resume: 'Verder',
  stop: 'Stop',
  reset: 'Opnieuw',
  addMinute: '+1 min',
  takeMinute: '−1 min',
  mute: 'Geluid uit',
  fullscreen: 'Volledig scherm',
  leaveFullscreen: 'Volledig scherm sluiten',
  jump: 'Naar de timer',
  nextRound: 'Volgende ronde',
  previousRound: 'Vorige ronde',
  firstRound: 'Terug naar ronde 1',
  first: 'Ronde 1',
  round: (round: number, rounds: number) => `ronde ${round} van ${rounds}`,
  /** The same, where every round is of one group. */
  perGroup: {
    nextRound: 'Volgende groep',
    previousRound: 'Vorige groep',
    firstRound: 'Terug naar groep 1',
    first: 'Groep 1',
    round: (round: number, rounds: number) => `groep ${round} van ${rounds}`,
  },
  tooManyRounds: (rounds: number, minutes: number, planned: number) =>
    `${rounds} × ${minutes} = ${timer.minutes(rounds * minutes)}, gepland: ${planned}`,
  way: ({ way, rounds, minutes, shorter }: RoundsWay) =>
    ({
      shorter: `${timer.minutes(minutes)} per groep`,
      fewer: rounds === 1 ? 'alleen 1 groep' : `alleen ${rounds} groepen`,
      rooms: shorter ? `in twee zalen, ${timer.minutes(minutes)} per groep` : 'in twee zalen',
    })[way],
  wayChosen: (chosen: RoundsWay & { total: number }) => {
    const { rounds, other, minutes, total } = chosen;
    const each = other === rounds ? `elk ${rounds} groepen` : `${rounds} en ${other} groepen`;
    const name =
      chosen.way === 'rooms'
        ? `Twee zalen, ${each}${chosen.shorter ? ` van ${timer.minutes(minutes)}` : ''}`
        : timer.way(chosen);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${total} min`;
  },
  otherWay: 'Anders',
  minutes: (minutes: number) => (minutes === 1 ? '1 minuut' : `${minutes} minuten`),
  seconds: (seconds: number) => (seconds === 1 ? '1 seconde' : `${seconds} seconden`),
  /** A length of time in full: "2 minuten en 30 seconden". */
  time: (seconds: number) =>
    [
      ...(seconds >= 60 ? [timer.minutes(Math.floor(seconds / 60))] : []),
      ...(seconds % 60 || seconds < 60 ? [timer.seconds(seconds % 60)] : []),
    ].join(' en '),
  /** What is left, in words that need no second look. */
  left: (seconds: number) =>
    seconds < 60
      ? 'nog minder dan een minuut'
      : `nog ${seconds % 60 ? 'ruim ' : ''}${timer.minutes(Math.floor(seconds / 60))}`,
  ready: (seconds: number) => `${timer.time(seconds)}, nog niet gestart`,
  paused: (seconds: number) => `gepauzeerd, ${timer.left(seconds)}`,
  over: 'de tijd is om',
  stopped: 'gestopt, de tijd is om',
  announce: {
    start: (seconds: number) => `De timer loopt: nog ${timer.time(seconds)}.`,
    half: (seconds: number) => `Halverwege: nog ${timer.time(seconds)}.`,
    minute: 'Nog 1 minuut.',
    end: 'De tijd is om.',
  },
  noMinutes:
    'Deze timer heeft nog geen tijd. Kies hier hoe lang hij loopt, of zet het aantal minuten in de dia (minutes="5").',
  badMinutes: (most: number) =>
    `Deze timer kan 1 seconde tot en met ${most} minuten lopen. Kies hier een tijd, of pas het aantal minuten in de dia aan (minutes="5").`,
  badRepeat: (most: number) =>
    `Het aantal rondes moet een heel getal van 1 tot en met ${most} zijn. De timer doet nu één ronde; pas repeat in de dia aan.`,
} as const;

export const groups = {
  name: 'Groepen maken',
  people: 'Deelnemers',
  size: 'Groepen van',
  fewer: 'minder',
  more: 'meer',
  names: 'Namen plakken',
  namesHint: 'Namen blijven op dit apparaat en verdwijnen met de sessie.',
  namesLabel: 'Op aparte regels, of met komma’s ertussen',
  namesCounted: (names: number) => (names === 1 ? '1 naam' : `${names} namen`),
  forgetNames: 'Wissen',
  topics: 'Onderwerpen',
  split: 'Maak groepen',
  again: 'Husselen',
  change: 'Wijzigen',
  undo: 'Ongedaan maken',
  undone: 'Ongedaan gemaakt.',
  tools: 'Meer',
  toolsName: 'Groepen bijwerken',
  join: 'Er komt iemand bij',
  swapHint: 'Wisselen: kies twee mensen, of sleep de één naar de ander.',
  swapWith: (name: string) => `${name} wisselt met …? Kies iemand uit een andere groep.`,
  swapped: (one: string, to: number, other: string, toOther: number) =>
    `Gewisseld: ${one} zit nu in groep ${to}, ${other} in groep ${toOther}.`,
  lockedSwap: 'Die groep staat vast. Maak de groep eerst los.',
  sameGroup: (one: string, other: string) => `${one} en ${other} zitten al in dezelfde groep.`,
  lock: (group: number) => `Zet groep ${group} vast`,
  locked: 'Staat vast',
  lockedNow: (group: number) => `Groep ${group} staat vast bij het husselen.`,
  unlockedNow: (group: number) => `Groep ${group} husselt weer mee.`,
  apart: 'Niet samen',
  apartHint: 'Kies twee mensen voor aparte groepen.',
  apartFirst: 'Niet samen: de ene',
  apartSecond: 'Niet samen: de andere',
  apartAdd: 'Uit elkaar',
  apartNow: (both: string) => `${both} komen niet samen.`,
  apartSame: 'Kies twee verschillende mensen.',
  apartRemove: (both: string) => `${both} mogen weer samen`,
  both: (one: string, other: string) => `${one} en ${other}`,
  choose: 'Kies …',
  /** No names: it stands on the screen that the whole team sees. */
  clash: (numbers: readonly number[]) => {
    const groups = [...new Set(numbers)].sort((one, other) => one - other);
    const last = groups.at(-1)!;
    const where =
      groups.length === 1 ? `groep ${last}` : `groep ${groups.slice(0, -1).join(', ')} en ${last}`;
    return `‘Niet samen’ is niet gelukt in ${where}. Hussel opnieuw, of wissel iemand.`;
  },
  screen: 'Toon op scherm',
  screenName: 'Groepen op het scherm',
  print: 'Druk kaarten af',
  countOffTitle: 'Aftellen',
  groupOf: (group: number, groupCount: number) => `Groep ${group} van ${groupCount}`,
  previous: 'Vorige',
  next: 'Volgende',
  close: 'Sluiten',
  joinPlaceholder: 'Naam',
  joinAdd: 'Erbij',
  joined: (name: string, group: number) => `${name} komt in groep ${group}.`,
  joinedNumber: (number: number, group: number) =>
    `Nummer ${number} komt erbij, in groep ${group}. De rest blijft zitten.`,
  groups: 'Groepen',
  group: (group: number) => `Groep ${group}`,
  persons: (persons: number) => (persons === 1 ? '1 persoon' : `${persons} personen`),
  /** "6 groepen van 4, 1 groep van 3", from pairs of how many groups and how large. */
  sizes: (tally: readonly (readonly [times: number, size: number])[]) =>
    tally.map(([times, size]) => `${times === 1 ? '1 groep' : `${times} groepen`} van ${size}`).join(', '),
  made: (sizes: string) => `Gemaakt: ${sizes}.`,
  countOff: (groups: number) =>
    groups === 1
      ? 'Iedereen zit in dezelfde groep.'
      : `Tel af van 1 tot en met ${groups}: gelijke nummers vormen een groep.`,
  /** "5", "5 en 6", "5 tot en met 8". */
  range: (first: number, last: number) =>
    first === last ? `${first}` : `${first} ${last - first === 1 ? 'en' : 'tot en met'} ${last}`,
  /** Which topics were left over and where they went: from number `groups + 1` on, dealt on to group 1, 2… */
  spread: (groupCount: number, topics: number) => {
    const one = topics - groupCount === 1;
    const extra = `onderwerp ${groups.range(groupCount + 1, topics)} ${one ? 'is' : 'zijn'} extra`;
    const where = groups.range(1, Math.min(groupCount, topics - groupCount));
    return `Meer onderwerpen dan groepen: ${extra} voor groep ${where}.`;
  },
  repeated: 'Meer groepen dan onderwerpen: onderwerpen komen meer dan één keer voor.',
  noPeople: 'Vul in met hoeveel jullie zijn, of plak de namen.',
  badPeople: (most: number) =>
    `Dit aantal deelnemers kan niet. Vul een heel getal van 2 tot en met ${most} in, of plak de namen.`,
  badNames: (names: number, most: number) =>
    names < 2
      ? 'Met 1 naam is er geen groep te maken. Plak er een naam bij, of wis de namen en vul een aantal in.'
      : `Dit zijn ${names} namen; het kan tot en met ${most}. Haal er namen af, of wis ze en vul een aantal in.`,
  badSize: 'Deze groepsgrootte kan niet. Vul een heel getal van 2 of meer in.',
  sizeTooLarge: (people: number) => `Er zijn maar ${people} deelnemers: samen zijn zij één groep.`,
} as const;

export const poll = {
  label: 'Peiling',
  start: 'Start de peiling',
  stop: 'Stop met stemmen',
  resume: 'Verder stemmen',
  reveal: 'Toon resultaat',
  reset: 'Begin opnieuw',
  undoVote: 'Laatste stem terug',
  undoWord: 'Laatste reactie terug',
  undoReset: 'Zet de stemmen terug',
  total: (votes: number) => (votes === 0 ? 'Nog geen stemmen' : votes === 1 ? '1 stem' : `${votes} stemmen`),
  totalWords: (words: number) =>
    words === 0 ? 'Nog geen reacties' : words === 1 ? '1 reactie' : `${words} reacties`,
  totalOf: (votes: number, participants: number) =>
    `${votes} van ${participants} ${votes === 1 ? 'heeft' : 'hebben'} gestemd`,
  present: (participants: number) => `${participants} aanwezig`,
  tooMany: (votes: number, participants: number) =>
    `Meer stemmen (${votes}) dan aanwezigen (${participants}). Klopt de telling?`,
  votes: (votes: number) => (votes === 1 ? '1 stem' : `${votes} stemmen`),
  timesSaid: (times: number) => `${times} keer`,
  percent: (percent: number) => `${percent}%`,
  mean: (mean: number) =>
    `gemiddeld ${mean.toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}`,
  meanBefore: (mean: number) =>
    ` (eerst ${mean.toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })})`,
  again: 'Stem opnieuw',
  backToRound: (round: number) => `Terug naar ronde ${round}`,
  undoDrop: (round: number) => `Zet ronde ${round} terug`,
  round: (round: number) => `Ronde ${round}`,
  hideWord: 'Verberg',
  undoHide: 'Zet reactie terug',
  howToHide: 'Tik op een reactie om die te verbergen.',
  copy: 'Kopieer als tekst',
  copied: '✓ Gekopieerd',
  copyByHand:
    'Kopiëren lukt hier niet vanzelf. Selecteer de tekst en kopieer die zelf, bijvoorbeeld met Ctrl+C.',
  copyDone: 'Terug naar het resultaat',
  resultAsText: 'Resultaat als tekst',
  together: (sum: string) => `Samen: ${sum}`,
  notShown: (words: number) => `, waarvan ${words} verborgen`,
  asList: 'Als lijst',
  asCloud: 'Als wolk',
  before: 'eerst',
  now: 'nu',
  ready: 'Met handopsteken, of met de stembus: dit apparaat gaat rond.',
  boxStart: 'Stembus',
  boxStop: 'Stembus stoppen',
  boxFirst: 'Geef dit apparaat aan de eerste.',
  boxNext: 'Geef door.',
  boxThanks: 'Bedankt, geef door',
  boxIAmFirst: 'Ik ben de eerste',
  boxIAmNext: 'Ik ben de volgende',
  boxConfirm: 'Bevestig',
  boxWord: 'Jouw reactie',
  readyWords: 'Wie roept er iets? Alle reacties komen samen in beeld.',
  howTo: (options: number) => `Tel met + en −, of toets 1 t/m ${Math.min(9, options)}.`,
  blind: 'De uitslag blijft verborgen tot het einde.',
  closed: 'Het stemmen is gesloten.',
  tooFew: (least: number) =>
    `Nog geen resultaat: met minder dan ${least === 5 ? 'vijf' : least} stemmen zie je misschien wie wat koos.`,
  tooFewSealed: (votes: number) =>
    votes === 1
      ? 'Nog geen resultaat: naast de handen is maar 1 stem geheim gegeven. Zo zie je wat diegene koos.'
      : `Nog geen resultaat: naast de handen zijn maar ${votes} stemmen geheim gegeven. Zo zie je misschien wie wat koos.`,
  more: (option: string) => `Eén stem erbij voor ${option}`,
  fewer: (option: string) => `Eén stem eraf voor ${option}`,
  count: (option: string) => `Aantal stemmen voor ${option}`,
  word: 'Korte reactie',
  addWord: 'Voeg toe',
  noNames: 'Noem geen namen',
  added: (word: string) => `Toegevoegd: ${word}`,
  result: 'Resultaat',
  options: 'Antwoorden',
  option: 'Antwoord',
  number: 'Aantal',
  share: 'Deel',
  scaleLow: 'helemaal oneens',
  scaleHigh: 'helemaal eens',
  noOptions:
    'Deze peiling heeft nog geen antwoorden. Zet in de peiling een lijst met minstens twee antwoorden.',
  unknownType: (type: string) =>
    `Een peiling van het soort ‘${type}’ bestaat niet. Kies choice (antwoorden), scale (schaal van 1 tot 5) of words (reacties).`,
  manyOptions: (options: number, most: number) =>
    `Deze peiling heeft ${options} antwoorden. Dat is achter in de zaal niet te lezen: houd er hoogstens ${most} over.`,
} as const;

export const scenario = {
  label: 'Praktijkvoorbeeld',
  school: { po: 'basisonderwijs', vo: 'voortgezet onderwijs' },
  next: 'Volgende stap',
  previous: 'Vorige stap',
  reset: 'Begin opnieuw',
  restore: 'Zet alles terug',
  other: 'Ander voorbeeld',
  position: (step: number, steps: number) => `Stap ${step} van ${steps}`,
  announce: (step: number, steps: number, title: string) => `Stap ${step} van ${steps}: ${title}`,
  stepper: 'Stappen',
  untitled: (step: number) => `Stap ${step}`,
  goTo: (step: number, title: string) => `Stap ${step}: ${title}`,
  toCome: (step: number) => `Stap ${step}, komt nog`,
  reaction: 'Reactie',
  reactions: 'Reacties',
  addReaction: 'Voeg toe',
  noNames: 'Noem geen namen',
  noReactions: 'Nog geen reacties. Wie begint?',
  timesSaid: (times: number) => `${times} keer gezegd`,
  removeReaction: (reaction: string) => `Haal weg: ${reaction}`,
  putBack: (reaction: string) => `Zet terug: ${reaction}`,
  reactionStatus: (act: 'added' | 'removed', reaction: string) =>
    act === 'added' ? `Toegevoegd: ${reaction}` : `Weggehaald: ${reaction}`,
  choices: 'Keuzes',
  chosen: 'eerder gekozen',
  onPath: (step: number, ended: boolean) => (ended ? `Stap ${step}, einde` : `Stap ${step}`),
  people: 'Rollen in dit praktijkvoorbeeld',
  chooseRole: 'Kies een rol',
  roles: {
    pester: 'pester',
    assistent: 'assistent',
    versterker: 'versterker',
    buitenstaander: 'buitenstaander',
    verdediger: 'verdediger',
    slachtoffer: 'slachtoffer',
  },
  noPeople:
    'In deze stap staat nog niemand. Zet er een lijst in met de mensen om wie het gaat, zonder namen.',
  noSteps:
    'Dit praktijkvoorbeeld heeft nog geen stappen. Zet een kopje (### Wat gebeurt er?) boven elke stap, met de tekst eronder.',
} as const;

/** Phones in the room, on the facilitator's side. */
export const phones = {
  open: 'Telefoons…',
  toggle: 'Telefoons aan of uit',
  title: 'Doe mee met je telefoon',
  scan: 'Scan de code met de camera van je telefoon.',
  orType: 'Of ga naar:',
  code: 'Code:',
  qr: (address: string) => `QR-code naar ${address}`,
  present: (phones: number) =>
    phones === 0
      ? 'Nog geen telefoon doet mee'
      : phones === 1
        ? '1 telefoon doet mee'
        : `${phones} telefoons doen mee`,
  anonymous: 'Niemand ziet wat jij kiest. We bewaren alleen hoeveel mensen iets kozen.',
  on: 'Zet telefoons aan',
  off: 'Zet telefoons uit',
  offText: 'Iedereen kan stemmen met de eigen telefoon: zonder account en zonder naam.',
  offHow: 'Zet telefoons aan. Dan staat hier een code die iedereen scant met de camera.',
  close: 'Sluiten',
  otherAddress: 'Lukt het niet? Kies een ander adres:',
  connecting: 'Verbinding maken…',
  lost: 'De verbinding is weg. We proberen het steeds opnieuw; stemmen gaan niet verloren.',
  refused: 'De server laat ons niet toe. Klopt de naam en het wachtwoord?',
  file: 'Zet eerst de server op deze laptop aan. Open in de projectmap een terminal en typ npm run live. Open daarna het adres dat daar staat. Of vul bij E, School, een server en een telefoonpagina in.',
  noServer:
    'De server op deze laptop antwoordt niet. Start hem met npm run live, en laad daarna deze presentatie opnieuw.',
  noAddress:
    'Deze laptop zit in geen netwerk waar telefoons bij kunnen. Verbind met de wifi, of zet een hotspot aan.',
  noPhonePage: 'Er is een server ingevuld, maar geen telefoonpagina. Vul die in bij E, School.',
  notReached:
    'Nog geen telefoon heeft deze laptop bereikt. Lukt het niet? Kijk of telefoon en laptop op dezelfde wifi zitten. Sta Node toe in de firewall. Of gebruik de hotspot van een telefoon: gastwifi houdt apparaten vaak uit elkaar.',
  login: 'Aanmelden bij de server',
  username: 'Naam',
  password: 'Wachtwoord',
  connect: 'Verbind',
  elsewhere: 'De presentatie staat in een ander venster op de muur; de telefoons horen daarbij.',
  status: 'Telefoons',
  isOn: 'Telefoons staan aan.',
  isOff: 'Telefoons staan uit.',
  tooMany: (votes: number, phones: number) => `Meer stemmen (${votes}) dan telefoons (${phones}). Klopt dat?`,
  waiting: (texts: number) => (texts === 1 ? '1 reactie wacht' : `${texts} reacties wachten`),
  judge: 'Reacties bekijken',
  judgeTitle: 'Reacties van telefoons',
  judgeNone: 'Er wachten geen reacties.',
  judgeHint: 'Wat je toont, komt op het scherm. Wat je weghaalt, wordt gewist.',
  readAlong: 'Iedereen in de zaal leest hier mee. Liever eerst alleen lezen? Druk op P.',
  judgeHere: 'Toch hier bekijken',
  show: 'Toon',
  remove: 'Weg',
  showText: (text: string) => `Toon: ${text}`,
  removeText: (text: string) => `Haal weg: ${text}`,
  showAll: 'Toon alles',
  times: (times: number) => `${times} keer`,
  groupQuestion: 'In welke groep zit je?',
  notesQuestion: 'Schrijf mee voor je groep',
} as const;

export const film = {
  choose: 'Kies een film',
  other: 'Andere film',
  captions: 'Ondertiteling',
  close: 'Film sluiten',
  /** Name and size; it is not kept. */
  about: (name: string, bytes: number) =>
    `${name}, ${bytes < 1e6 ? 'minder dan 1' : Math.round(bytes / 1e6)} MB. Blijft op dit apparaat. Na opnieuw laden kies je hem weer.`,
  cannotPlay: (name: string) =>
    `Deze browser kan ‘${name}’ niet afspelen. Zet de film om naar MP4 of WebM, of open hem in een ander programma.`,
  noCaptions: (name: string) => `‘${name}’ is geen ondertiteling. Kies een bestand dat eindigt op .vtt.`,
} as const;

/** The nine parts that a protocol often has (slide 16), in that order, each with what it says. */
export const protocol = {
  prevent: ['Voorkomen', 'Wat we elk jaar doen, zodat pesten minder kans krijgt.'],
  notice: ['Signaleren', 'Hoe we merken dat er iets speelt, ook online, en wie daarop let.'],
  report: ['Melden', 'Waar en bij wie leerlingen, ouders en collega’s terechtkunnen.'],
  act: ['Handelen', 'De stappen na een melding: wie doet wat, en binnen hoeveel dagen.'],
  roles: ['Wie heeft welke rol', 'Mentor of leraar, aanspreekpunt, coördinator en schoolleiding.'],
  consequences: ['Gevolgen', 'Wat er gebeurt als het pesten doorgaat, en wie dat beslist.'],
  communication: ['Contact met ouders', 'Wie hen belt, wanneer, en wat we wel en niet vertellen.'],
  aftercare: ['Nazorg', 'Hoe we later vragen hoe het gaat, bij alle leerlingen om wie het ging.'],
  evaluation: ['Evaluatie', 'Wanneer we kijken of het werkt, en wie het protocol bijwerkt.'],
} as const;

export type ProtocolPart = keyof typeof protocol;

export const notes = {
  title: 'Notities van de groepen',
  open: 'Notities van de groepen',
  openByKey: 'Notities van de groepen (toets R)',
  close: 'Sluiten',
  noNames: 'Noem geen namen',
  sheets: { 1: 'Opdracht 1', 2: 'Opdracht 2' },
  sheet: 'Welke opdracht?',
  howTo: 'Ctrl + Enter: volgende',
  saved: 'Bewaard',
  typing: 'Bezig…',
  notKept: 'Niet bewaard: deze browser bewaart niets (meer). Maak een verslag voor je sluit.',
  rows: { 1: 'Aantal groepen', 2: 'Aantal onderwerpen' },
  group: (group: number) => `Groep ${group}`,
  topic: (topic: number) => `Onderwerp ${topic}`,
  groupsOf: (groups: readonly number[]) =>
    groups.length === 0 ? '' : groups.length === 1 ? `groep ${groups[0]!}` : `groepen ${groups.join(', ')}`,
  case: 'Casus, in kernwoorden',
  pressure: 'Welke druk was er?',
  solution: 'Oplossing',
  experiences: 'Ervaringen',
  advice: (number: number) => `Aanbeveling ${number}`,
  what: 'Wat raden we aan?',
  who: 'Wie (functie)',
  role: 'Welke rol',
  when: 'Wanneer',
  more: 'Nog een aanbeveling',
} as const;

export const steps = {
  title: 'Stappenplan',
  what: 'Wat',
  who: 'Wie (functie)',
  when: 'Wanneer',
  done: 'Klaar als',
  part: 'Onderdeel van het protocol',
  noPart: 'Nog geen onderdeel',
  gaps: { what: 'nog geen stap', who: 'nog niemand', when: 'nog geen moment', done: 'nog niet afgesproken' },
  /** On the slide, where a step has two lines. */
  doneGap: 'klaar als?',
  none: 'Nog geen stappen. Maak een stap van een aanbeveling, of voeg er zelf een toe.',
  add: 'Voeg een stap toe',
  number: (number: number) => `Stap ${number}`,
  edit: 'Wijzig',
  ready: 'Klaar',
  up: 'Omhoog',
  upByKey: 'Omhoog (Alt + ↑)',
  down: 'Omlaag',
  downByKey: 'Omlaag (Alt + ↓)',
  remove: 'Verwijder',
  undo: 'Zet terug',
  moved: (from: number, to: number) => `Stap ${from} is nu stap ${to}.`,
  added: (number: number) => `Toegevoegd als stap ${number}.`,
  removed: (number: number) => `Stap ${number} is verwijderd.`,
  advice: 'Aanbevelingen',
  adviceNone: 'Nog geen aanbevelingen. Typ ze in bij de notities van de groepen (toets R).',
  adviceUnread: 'Telefoons schreven mee. Lees dat eerst: druk op R.',
  adviceUsed: 'Elke aanbeveling is een stap.',
  make: (what: string) => `Maak een stap van: ${what}`,
  protocol: 'Protocol',
  filled: (filled: number, parts: number) => `${filled} van ${parts} ingevuld`,
  isFilled: (by: string) => `ingevuld door ${by}`,
  isEmpty: 'nog leeg',
  byStep: (number: number) => `stap ${number}`,
  byAdvice: 'een aanbeveling',
  more: 'Verslag en vervolg…',
} as const;

export const report = {
  open: 'Verslag en vervolg…',
  title: 'Verslag en vervolg',
  /** On the slide that says when the team hears more. */
  chooseDate: 'Kies een datum',
  close: 'Sluiten',
  // the follow-up
  followUp: 'Terugkoppeling',
  date: 'Datum',
  time: 'Tijd',
  proposal: (date: string) => `Voorstel: ${date}.`,
  agree: 'Spreek af',
  agreedOn: (date: string) => `Afgesproken: ${date}. De datum staat ook op de dia van de afsluiting.`,
  checkHolidays:
    'Feestdagen en de kerstvakantie zijn overgeslagen. Controleer zelf de andere vakanties: die verschillen per regio.',
  late: 'Binnen twee weken is er geen schooldag meer vrij.',
  notSchoolDay: (date: string) => `${date} is geen schooldag. Klopt dat?`,
  tooLate: 'Dit is later dan over twee weken.',
  past: 'Deze datum is al geweest.',
  calendar: 'Zet in agenda (.ics)',
  mail: 'Tekst voor de mail aan iedereen',
  copy: 'Kopieer',
  copied: '✓ Gekopieerd',
  copyByHand: 'Kopiëren lukt hier niet vanzelf. De tekst is geselecteerd: druk op Ctrl + C.',
  meeting: 'Terugkoppeling aanpak (online) pesten',
  meetingText: 'We bespreken het stappenplan en het protocol.',
  mailSubject: (date: string) => `Onderwerp: terugkoppeling aanpak (online) pesten op ${date}`,
  mailHello: 'Beste collega’s,',
  mailThanks: 'Bedankt voor jullie inbreng en openheid tijdens de teamsessie over (online) pesten.',
  mailSteps: 'Dit zijn de stappen die we hebben genoemd:',
  mailGap: 'Bij sommige stappen staat nog niemand. Wil jij er een oppakken? Laat het weten.',
  mailDate: (date: string, time: string) =>
    `De terugkoppeling is op ${date} om ${time} uur. Dan bespreken we het stappenplan en het protocol.`,
  mailProtocol: 'Je krijgt het uitgewerkte protocol voor die tijd.',
  mailBye: 'Groet,',
  // the forms
  forms: 'Verslag',
  formsAbout: 'Alles wat in deze sessie is ingevuld. Er gaat niets van dit apparaat, behalve wat jij deelt.',
  withNames: 'Met de namen in de groepen',
  word: 'Word (.docx)',
  markdown: 'Markdown (.md)',
  print: 'Afdrukken of PDF',
  json: 'Voor de volgende keer (.json)',
  started: (name: string) => `De download van ${name} is gestart. Kijk of het bestand er staat.`,
  failed: 'De download is niet gestart. Probeer een andere vorm, of druk het verslag af.',
  // the next time
  next: 'Vorige keer',
  nextAbout: 'Open het .json-bestand van de vorige keer: dan zie je wat er is afgesproken.',
  chooseFile: 'Open een verslag (.json)',
  opened: (date: string) => `Het verslag van ${date} is geopend.`,
  forget: 'Sluit het vorige verslag',
  show: 'Bekijk samen',
  errors: {
    notJson:
      'Dit bestand is geen verslag van teamsessie. Kies het .json-bestand dat je de vorige keer hebt bewaard.',
    newer: 'Dit verslag is gemaakt met een nieuwere versie van teamsessie. Open het met die versie.',
    damaged: (where: string) =>
      `Dit verslag is beschadigd of veranderd (bij ‘${where}’). Er is niets geopend; je eigen sessie is niet veranderd.`,
    tooLarge: 'Dit bestand is te groot voor een verslag. Er is niets geopend.',
    unreadable: 'Dit bestand is niet te lezen. Er is niets geopend.',
  },
  agreed: (date: string) => `Afgesproken op ${date}`,
  noSteps: 'In dat verslag staan geen stappen.',
  status: 'Hoe staat het?',
  statuses: { done: 'Gedaan', doing: 'Mee bezig', not: 'Niet gedaan', unknown: 'Nog niet besproken' },
  carry: 'Neem wat niet klaar is mee naar het nieuwe plan',
  progress: (done: number, steps: number) => `${done} van ${steps} gedaan`,
  thenNow: 'Peilingen: toen en nu',
  noPolls: 'In dat verslag staat geen uitslag die je nu opnieuw kunt vergelijken.',
  then: 'Toen',
  now: 'Nu',
  notYet: 'nog niet',
  noFollowUp: 'Er is nog geen datum afgesproken.',
  // the document
  head: (school: string) =>
    school === '' ? 'Verslag teamsessie (online) pesten' : `Verslag teamsessie (online) pesten – ${school}`,
  fileName: (date: string) => `verslag-teamsessie-${date}`,
  calendarName: (date: string) => `terugkoppeling-${date}.ics`,
  about: 'Over deze sessie',
  item: 'Onderwerp',
  value: 'Gegevens',
  school: 'School',
  schoolType: 'Soort school',
  programme: 'Programma',
  attendance: 'Deelnemers',
  unknownAttendance: 'niet ingevuld',
  part: 'Onderdeel',
  minutes: 'Minuten',
  polls: 'Peilingen',
  answer: 'Antwoord',
  votes: 'Stemmen',
  votesBefore: 'Eerst',
  votesNow: 'Nu',
  figures: (votes: number, percent: number) => `${votes} (${percent}%)`,
  times: 'Keer gezegd',
  total: 'Samen',
  withheld: 'Minder dan vijf stemmen: de uitslag staat niet in dit verslag, zodat niemand herkenbaar is.',
  notShown: 'De uitslag is niet getoond en staat daarom niet in dit verslag.',
  noneHeld: 'Er is geen peiling gehouden.',
  /** A question that is asked on several slides. */
  pollOf: (question: string, title: string) => `${question} (${title})`,
  groups: 'Groepen en onderwerpen',
  group: 'Groep',
  step: 'Stap',
  people: 'Mensen',
  topic: 'Onderwerp',
  names: 'Namen',
  noGroups: 'Er zijn geen groepen gemaakt.',
  cases: 'Praktijkvoorbeelden',
  seen: (step: number, all: number) => `Bekeken tot en met stap ${step} van ${all}.`,
  said: (text: string, times: number) => (times === 1 ? text : `${text} (${times} keer)`),
  reactions: 'Reacties',
  roles: 'Rollen',
  noCases: 'Er is geen praktijkvoorbeeld gebruikt.',
  caseNotes: 'Opdracht 1: casussen en oplossingen',
  topicNotes: 'Opdracht 2: ervaringen en aanbevelingen',
  noNotes: 'Er zijn geen notities.',
  plan: 'Stappenplan',
  noPlan: 'Er zijn nog geen stappen.',
  draft: 'Protocol: eerste opzet',
  draftAbout: 'Gemaakt uit de stappen en aanbevelingen. Wat leeg is, werkt de school nog uit.',
  draftEmpty: 'Nog leeg.',
  adviceText: (what: string, who: string, role: string, when: string) =>
    [what, ...[who, role, when].filter((part) => part !== '')].join(' · '),
  stepText: (what: string, who: string, when: string) => `${what} (${who}, ${when})`,
  earlier: (date: string) => `Vorige keer: ${date}`,
  statusHead: 'Stand',
  footer: 'Gemaakt met teamsessie. Noem geen namen van leerlingen of collega’s.',
  page: 'Bladzijde',
} as const;

export const saving = {
  failed: 'Het bestand is niet bewaard. Probeer het nog eens, of kies een andere map.',
  full: 'Het bestand is niet bewaard: de schijf is vol. Maak ruimte, of kies een andere map.',
} as const;

export const opening = {
  notDeck: 'Dit is geen bestand van teamsessie.',
  unreadable: 'Dit bestand is niet te lezen.',
  unknownKind: 'Kies een zip met dia’s, Markdown-bestanden (.md) of een bestand van teamsessie (.html).',
  brokenZip: 'Deze zip is niet te lezen.',
  badName: (name: string) => `In deze zip staat een bestand met een naam die niet mag (${name}).`,
  tooMany: (max: number) => `Dit zijn te veel bestanden: meer dan ${max}.`,
  tooLarge: (megabytes: number) => `Dit is te groot: meer dan ${megabytes} MB.`,
  noSlides: 'Hier staat geen enkele dia in: een bestand zoals 01-titel.md.',
} as const;

export const picture = {
  unreadable: 'Deze afbeelding is niet te lezen. Bewaar haar als JPEG of PNG, en probeer het nog eens.',
  tooLarge: (megabytes: number) => `Deze afbeelding is te groot: meer dan ${megabytes} MB.`,
} as const;

/** The editor: `E`, or the menu. */
export const editor = {
  open: 'Dia’s aanpassen',
  title: 'Dia’s aanpassen',
  done: 'Klaar',
  save: 'Bewaar als nieuw bestand',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw doen',
  cancel: 'Annuleren',
  close: 'Sluiten',
  settings: 'School en kleuren',
  file: 'Bestand',
  slides: 'Dia’s',
  text: 'Tekst op de dia',
  notes: 'Notities voor de begeleider',
  notesHint: 'Die ziet alleen de begeleider.',
  untitled: 'Lege dia',
  hidden: 'verborgen',
  row: {
    add: 'Nieuwe dia',
    copy: 'Kopie maken',
    up: 'Omhoog',
    down: 'Omlaag',
    hide: 'Verbergen',
    unhide: 'Weer tonen',
    remove: 'Verwijderen',
  },
  rowTools: 'Wat doe je met deze dia?',
  listHint: 'Sleep een dia, of druk op Alt met een pijltje.',
  did: {
    add: 'Er is een nieuwe dia.',
    copy: 'De kopie staat eronder.',
    moved: (number: string) => `Dit is nu dia ${number}.`,
    hide: 'De dia is verborgen bij het presenteren.',
    unhide: 'De dia doet weer mee.',
    remove: (title: string) => `‘${title}’ is verwijderd.`,
    undo: 'Ongedaan gemaakt.',
    redo: 'Opnieuw gedaan.',
    split: 'De rest staat nu op de dia erna.',
    taken: 'De inhoud is overgenomen.',
  },
  lastSlide: 'Een presentatie heeft minstens één dia.',
  newTitle: 'Titel',
  newSlide: '## Titel\n\nTekst',
  tools: {
    bold: 'Vet',
    heading: 'Kop',
    list: 'Lijst',
    link: 'Link',
    picture: 'Afbeelding',
    timer: 'Timer',
    poll: 'Peiling',
    groups: 'Groepen',
    case: 'Casus',
    help: 'Hulp',
  },
  toolbar: 'Invoegen en opmaken',
  sample: {
    bold: 'vette tekst',
    heading: 'Kop',
    item: 'punt',
    link: 'tekst van de link',
    question: 'Wat vind jij?',
    options: ['Eens', 'Oneens', 'Weet ik niet'],
    timer: 'Opdracht',
    whatHappens: 'Wat er gebeurt',
    story: 'Vertel het kort, zonder namen.',
    whatWouldYouDo: 'Wat zou jij doen?',
    thinkAlone: 'Bedenk het eerst alleen.',
    whatHelps: 'Wat kan helpen?',
  },
  help: {
    title: 'Zo schrijf je een dia',
    intro: 'Typ gewone tekst. Met een paar tekens geef je die vorm:',
    rows: [
      ['## Titel', 'de titel van de dia'],
      ['**vet**', 'vette letters'],
      ['- punt', 'een lijst; elk punt op een regel'],
      ['1. punt', 'een lijst met nummers'],
      ['[tekst](https://…)', 'een link'],
      ['een lege regel', 'een nieuwe alinea'],
      ['---', 'hier begint een nieuwe dia'],
      [
        '<!-- … "fragment" -->',
        'de regel ervoor komt pas als je verder klikt; haal dit weg en hij staat er meteen',
      ],
      ['<… "column">', 'hier begint een kolom, tot de regel met een schuine streep'],
    ],
    more: 'Een woord met een streepje tussen < en > is een onderdeel, zoals een timer. Zet de cursor erin: dan verander je het met de velden onder de dia.',
  },
  form: {
    slide: 'Deze dia',
    minutes: 'Minuten',
    session: 'Sessie',
    bothSessions: 'allebei',
    school: 'Voor',
    schools: { '': 'elke school', po: 'basisonderwijs', vo: 'voortgezet onderwijs' },
    layout: 'Opmaak',
    layouts: {
      '': 'gewoon',
      columns: 'kolommen',
      assignment: 'opdracht',
      statement: 'stelling op kleur',
      numbers: 'grote cijfers',
      case: 'praktijkvoorbeeld',
    },
    small: 'Kleinere letters',
    elements: {
      'countdown-timer': 'Timer',
      'live-poll': 'Peiling',
      'group-splitter': 'Groepen',
      'scenario-reveal': 'Praktijkvoorbeeld',
      'film-slot': 'Film',
    },
    attributes: {
      minutes: 'Minuten',
      label: 'Naam',
      repeat: 'Aantal rondes',
      'per-group': 'Een ronde voor elke groep',
      question: 'Vraag',
      type: 'Soort',
      size: 'Groepen van',
      participants: 'Deelnemers',
      school: 'Voor',
    },
    types: { choice: 'kiezen', scale: 'van 1 tot en met 5', words: 'woorden' },
    options: 'Antwoorden, op elke regel één',
    asChosen: 'zoals bij het begin gekozen',
  },
  checks: {
    name: 'Let op',
    none: 'Deze dia is in orde.',
    overflow: 'Deze tekst past niet op de dia.',
    smaller: 'Kleinere letters',
    split: 'Verdeel over twee dia’s',
    emptyLink: (words: string) =>
      `De link ‘${words}’ gaat nog nergens heen. Zet het adres tussen de haakjes.`,
    timer: (timers: number, minutes: number) =>
      `De timers op deze dia duren samen ${plan.duration(timers)}, maar voor de dia staan ${plan.duration(minutes)}.`,
    programme: (planned: number, room: number) =>
      `Het programma duurt nu ${planned} minuten, en er zijn er ${room}. Geef een dia minder tijd.`,
    pupil: (name: string) => `Is ${name} een echte leerling? Gebruik dan geen naam.`,
  },
  picture: {
    title: 'Een afbeelding erbij',
    alt: 'Wat staat erop?',
    altHint: 'Voor wie de afbeelding niet kan zien. Eén zin is genoeg.',
    insert: 'Zet op de dia',
    busy: 'De afbeelding wordt kleiner gemaakt…',
    drop: 'Laat los om de afbeelding op deze dia te zetten.',
    notPicture: 'Dit is geen afbeelding. Een zip of ander bestand open je met de knop Bestand.',
    total: (size: string) => `Afbeeldingen samen: ${size}`,
    heavy: (size: string) =>
      `De afbeeldingen zijn samen ${size}. Boven 5 MB past het bestand niet meer in elke mail.`,
  },
  school: {
    title: 'School en kleuren',
    name: 'Naam van de school',
    logo: 'Logo',
    noLogo: 'Geen logo',
    chooseLogo: 'Kies een logo…',
    removeLogo: 'Haal het logo weg',
    primary: 'Hoofdkleur',
    accent: 'Tweede kleur',
    ownColours: 'Terug naar de kleuren van teamsessie',
    corrected: 'Deze kleur was te licht om te lezen. Hij is iets donkerder gemaakt.',
    broker: 'Adres voor stemmen met telefoons',
    brokerHint: 'Begint met wss:// of ws://. Laat leeg als je zonder telefoons stemt.',
    brokerWrong: 'Dit is geen adres dat begint met wss:// of ws://.',
    phonePage: 'Adres van de pagina voor telefoons',
    phonePageHint: 'Begint met https://. Laat leeg als telefoons en deze laptop op dezelfde wifi zitten.',
    apply: 'Overnemen',
  },
  saving: {
    saved: (name: string) => `Bewaard als ${name}.`,
    download: (name: string) => `De download van ${name} is begonnen. Kijk in je map Downloads.`,
    kept: (time: string) => `Concept bewaard om ${time}`,
    unsaved: 'Nog niet bewaard',
    clean: 'Alles is bewaard',
    draftFailed: 'Je concept kan hier niet bewaard worden. Bewaar daarom snel een nieuw bestand.',
  },
  draft: {
    found: (when: string) => `Er is een nieuwere versie, van ${when}, die je nog niet hebt bewaard.`,
    saved: (when: string) => `Er is een nieuwere versie, van ${when}. Die heb je bewaard als nieuw bestand.`,
    open: 'Open die versie',
    discard: 'Weggooien…',
    discardTitle: 'De nieuwere versie weggooien?',
    discardText: 'Wat je in die versie hebt veranderd, is dan weg. Dat kan niet ongedaan worden gemaakt.',
    discardYes: 'Gooi weg',
    discarded: 'De nieuwere versie is weggegooid.',
    notDiscarded: 'De nieuwere versie is er nog: weggooien lukte niet.',
    elsewhere:
      'Iemand past deze dia’s ook in een ander venster aan. Werk in één venster: wie het laatst bewaart, wint.',
  },
  files: {
    acts: {
      take: 'Neem inhoud over uit een ander bestand…',
      open: 'Open een zip of Markdown…',
      folder: 'Open een map…',
      zip: 'Download de dia’s als zip',
    },
    replaceTitle: 'Deze dia’s vervangen?',
    replaceText: (count: number) =>
      `In het bestand staan ${count} dia’s. Ze komen in de plaats van de dia’s die je nu hebt.`,
    replaceYes: 'Vervang de dia’s',
  },
} as const;

/** `npm run live`, in the window where it was typed. */
export const liveServer = {
  usage: `Zo gebruik je het: npm run live -- [opties].

  --port 8080        De poort. Zonder deze optie 8080, of de eerste daarna die vrij is.
  --host 10.0.0.5    Het adres of de naam waarmee telefoons deze computer vinden.
  --broker wss://…   Een broker ergens anders. Deze computer geeft dan alleen de pagina's.
  --deck bestand     Een presentatie die je zelf hebt bewaard.`,
  stray: (word: string) =>
    `‘${word}’ hoort bij geen optie. Zet twee streepjes voor de opties: npm run live -- --port 8080`,
  unknownOption: (name: string) => `De optie ${name} bestaat niet.`,
  noValue: (name: string) => `Bij ${name} ontbreekt een waarde.`,
  badPort: (port: string) => `Een poort is een getal van 1 tot en met 65535; dit niet: ${port}`,
  badHost: (host: string) => `Bij --host hoort een adres als 192.168.1.23 of een naam; dit niet: ${host}`,
  badBroker: (broker: string) => `Het adres van een broker begint met wss:// of ws://; dit niet: ${broker}`,
  passwordInBroker:
    'Zet geen wachtwoord in het adres van de broker: dat komt in de QR-code. Zet het in de omgevingsvariabele TEAMSESSIE_BROKER_PASSWORD.',
  noDeck: (path: string) => `De presentatie is niet te lezen: ${path}`,
  notADeck: (path: string) => `Dit is geen presentatie van teamsessie: ${path}`,
  noPhonePage:
    'De pagina voor telefoons is er niet: dist/telefoon.html ontbreekt. Bouw alles opnieuw met: npm run build',
  cantListen: (code: string, port: number | undefined) => {
    switch (code) {
      case 'EADDRINUSE':
        return port === undefined
          ? 'De poorten 8080 tot en met 8099 zijn alle bezet. Kies zelf een poort, bijvoorbeeld: npm run live -- --port 9000'
          : `Poort ${port} is al bezet door een ander programma. Draait npm run live al in een ander venster? Stop dat met Ctrl+C, of kies een andere poort: npm run live -- --port ${port === 65_535 ? 8080 : port + 1}`;
      case 'EACCES':
        return `Deze computer staat poort ${port ?? ''} niet toe. Kies een poort boven 1024: npm run live -- --port 8080`;
      default:
        return `De server kan niet starten (${code}).`;
    }
  },
  passedOver: (wanted: number, taken: number) =>
    `Poort ${wanted} is al bezet door een ander programma. Daarom is het nu poort ${taken}.`,
  addresses: (deck: string, phones: readonly string[], broker: string | undefined) => {
    const [first, ...others] = phones;
    const how =
      first === undefined
        ? [
            '  Telefoons: deze computer is met geen enkel netwerk verbonden.',
            '  Verbind hem met de wifi, of zet er een mobiele hotspot op aan. Het adres komt dan vanzelf hier te staan.',
          ]
        : [
            `  Telefoons op hetzelfde netwerk:            ${first}`,
            ...others.map((address) => `    lukt dat niet, misschien dit:             ${address}`),
            '',
            'Opent de pagina niet op een telefoon?',
            '  - Vraagt deze computer of Node verbinding mag maken? Sta het toe, ook op openbare netwerken.',
            '  - Zit de telefoon op dezelfde wifi? Een gastnetwerk houdt apparaten vaak uit elkaar.',
            '    Zet dan op deze computer een mobiele hotspot aan en verbind de telefoons daarmee.',
          ];
    return [
      '',
      `  De presentatie, voor jou op deze computer: ${deck}`,
      ...how,
      ...(broker === undefined ? [] : ['', `Stemmen gaan via de broker ${broker}`]),
      '',
      'Stoppen: Ctrl+C',
      '',
    ].join('\n');
  },
  notAnswering: (address: string) =>
    `Let op: op ${address} antwoordt deze computer niet, ook niet aan zichzelf. Kijk of een firewall of VPN het tegenhoudt, of kies een ander adres met --host.`,
  reached: 'Gelukt: een ander apparaat heeft de pagina geopend en heeft verbinding.',
  noSocket:
    'Een ander apparaat heeft de pagina geopend, maar krijgt geen verbinding om te stemmen. Een proxy of beveiligingsprogramma houdt misschien WebSockets tegen. Probeer een mobiele hotspot.',
  otherHost: 'Deze naam hoort niet bij deze computer. Gebruik het adres dat npm run live noemt.',
  onlyReading: 'Hier kun je alleen lezen.',
  notFound: 'Deze pagina bestaat niet.',
} as const;

/** The page on a colleague's phone. */
export const phone = {
  title: 'Meedoen met je telefoon',
  name: 'Teamsessie',
  loading: 'Deze pagina wordt geladen…',
  tooOld:
    'Blijft dit staan? Dan is deze browser te oud. Gebruik een andere telefoon, of vraag je begeleider.',
  noScript: 'Deze pagina werkt alleen met JavaScript. Zet dat aan in je browser en laad de pagina opnieuw.',
  code: {
    title: 'Doe mee',
    label: 'Code op het scherm',
    hint: 'Acht letters en cijfers. Hoofdletters en streepjes maken niet uit.',
    join: 'Doe mee',
    empty: 'Vul de code in die op het scherm staat.',
    wrong: 'Deze code klopt niet. Kijk nog een keer op het scherm: het zijn acht letters en cijfers.',
    other: 'Typ een andere code',
  },
  connecting: 'Verbinden…',
  slow: {
    title: 'Verbinden lukt nog niet',
    text: 'We blijven het proberen. Dit kun je zelf doen:',
    tries: [
      'Kijk of je telefoon op hetzelfde wifi zit als de laptop van je begeleider.',
      'Scan de QR-code op het scherm opnieuw.',
      'Lukt het dan nog niet? Zeg het tegen je begeleider.',
    ],
  },
  refused: {
    title: 'Je komt er niet in',
    text: 'De server weigert je telefoon. Zeg het tegen je begeleider.',
  },
  foreign: {
    title: 'Dit is niet de sessie van de code op het scherm.',
    text: 'Scan de QR-code opnieuw, of typ de code nog een keer.',
  },
  notFound: {
    title: 'Er is nog geen sessie met deze code',
    text: (code: string) => `Je code is ${code}. Is dat de code op het scherm? Dan begint de sessie zo.`,
  },
  noServer: {
    title: 'Deze link is niet compleet',
    text: 'Er staat niet in waar je stem heen moet. Scan de QR-code op het scherm.',
  },
  insecure: {
    title: 'Deze link werkt hier niet',
    text: 'Deze pagina is beveiligd, en het adres van de server niet. Zeg het tegen je begeleider.',
  },
  waiting: {
    title: 'Je doet mee.',
    text: 'Kijk naar het scherm.',
    more: 'Komt er een vraag, dan staat die hier vanzelf.',
  },
  offline: 'Geen verbinding. We proberen het steeds opnieuw.',
  vote: {
    none: 'Tik op je antwoord.',
    sending: 'Je stem wordt verstuurd…',
    offline: 'Geen verbinding. Je stem gaat mee zodra die er weer is.',
    counted: 'Je stem is geteld. Je kunt je stem nog veranderen.',
    refused: 'Je stem is niet aangenomen. Probeer het nog een keer.',
    fixed: 'Je stem telt al. Veranderen kan niet meer.',
    closed: 'De peiling is gesloten. Je hebt niet gestemd.',
    'closed-sending': 'De peiling is gesloten. We vragen na of je stem nog is geteld…',
    'closed-offline': 'De peiling is gesloten. Of je stem is geteld, weten we als er weer verbinding is.',
    'closed-counted': 'De peiling is gesloten. Je stem is geteld.',
    'closed-late': 'De peiling is gesloten. Je stem kwam te laat en telt niet mee.',
    'closed-late-change':
      'De peiling is gesloten. Je laatste verandering kwam te laat. Je eerdere stem telt.',
  },
  words: {
    none: '',
    sending: 'Je reactie wordt verstuurd…',
    offline: 'Geen verbinding. Je reactie gaat mee zodra die er weer is.',
    counted: 'Je reactie is aangekomen.',
    refused: 'Je reactie is niet aangenomen. Probeer het nog een keer.',
    fixed: 'Je reactie is aangekomen. Veranderen kan niet meer.',
    closed: 'De vraag is gesloten. Je hebt geen reactie gestuurd.',
    'closed-sending': 'De vraag is gesloten. We vragen na of je reactie nog is aangekomen…',
    'closed-offline':
      'De vraag is gesloten. Of je reactie is aangekomen, weten we als er weer verbinding is.',
    'closed-counted': 'De vraag is gesloten. Je reactie is aangekomen.',
    'closed-late': 'De vraag is gesloten. Je reactie kwam te laat en telt niet mee.',
    'closed-late-change':
      'De vraag is gesloten. Je laatste verandering kwam te laat. Wat je eerder stuurde, telt.',
    label: 'Jouw reactie',
    rules: 'Noem geen namen. Je begeleider leest mee voordat iets op het scherm komt.',
    length: (most: number) => `Kort: hoogstens ${most} tekens.`,
    send: 'Verstuur',
    more: (left: number) => (left === 1 ? 'Je kunt er nog één sturen.' : `Je kunt er nog ${left} sturen.`),
    full: 'Meer reacties kun je niet sturen.',
    yours: 'Dit stuurde je:',
    remove: 'Haal weg',
    removeThis: (text: string) => `Haal weg: ${text}`,
  },
  group: {
    none: '',
    sending: 'We zoeken je groep op…',
    offline: 'Geen verbinding. Je groep komt zodra die er weer is.',
    counted: '',
    refused: 'Er is geen groep voor je gevonden. Vraag het aan je begeleider.',
    fixed: '',
    closed: 'De groepen zijn verdeeld. Vraag aan je begeleider in welke groep je zit.',
    'closed-sending': 'We zoeken je groep op…',
    'closed-offline': 'Geen verbinding. Je groep komt zodra die er weer is.',
    'closed-counted': '',
    'closed-late': 'De groepen zijn verdeeld. Vraag aan je begeleider in welke groep je zit.',
    'closed-late-change': '',
    which: 'Welke groep heb ik?',
    place: (group: number) => `Je zit in groep ${group}`,
    topic: (topic: string) => `Onderwerp: ${topic}`,
  },
  notes: {
    none: '',
    sending: 'Bezig met bewaren…',
    offline: 'Geen verbinding. Je tekst gaat mee zodra die er weer is.',
    counted: 'Bewaard bij je begeleider',
    refused: 'Je tekst is niet aangenomen. Zeg het tegen je begeleider.',
    'too-long': 'Dit is te lang en is nog niet bewaard. Maak het korter.',
    fixed: 'Je tekst is bewaard. Veranderen kan niet meer.',
    closed: '',
    'closed-sending': 'Schrijven kan niet meer. We vragen na of je tekst is bewaard…',
    'closed-offline': 'Schrijven kan niet meer. Of je tekst is bewaard, weten we als er weer verbinding is.',
    'closed-counted': 'Bewaard bij je begeleider',
    'closed-late': 'Schrijven kan niet meer. Je tekst kwam te laat en is niet bewaard.',
    'closed-late-change': 'Je laatste verandering kwam te laat. Wat je eerder schreef, is bewaard.',
    noNames: 'Noem geen namen.',
    one: 'Eén telefoon per groep is genoeg.',
    which: { 1: 'Voor welke groep?', 2: 'Voor welk onderwerp?' },
    choose: 'Kies…',
    wait: 'Eerst wordt dit bewaard. Daarna kun je een andere kiezen.',
    fields: {
      1: ['Casus, in kernwoorden', 'Welke druk was er?', 'Oplossing'],
      2: ['Ervaringen', 'Wat raden we aan?', 'Wie (functie)', 'Welke rol', 'Wanneer'],
    },
  },
  privacy: {
    short: 'Niemand ziet wie wat antwoordt.',
    title: 'Wat ziet je begeleider wel en niet?',
    can: [
      'Wel: hoeveel mensen elk antwoord kozen, en hoeveel telefoons meedoen.',
      'Wel: de woorden die je typt. Aan je woorden kan iemand je soms herkennen.',
      'Niet: van wie een antwoord komt. Er gaat geen naam of telefoonnummer mee.',
    ],
    more: [
      'Je antwoord gaat versleuteld over het netwerk. Alleen de computer van je begeleider kan het lezen.',
      'Wie het netwerk beheert, kan zien dat je telefoon iets stuurt, en wanneer. Niet wat.',
      'Je vertrouwt er wel op dat deze pagina echt is. Let ook op wie er met je meekijkt.',
    ],
  },
} as const;
