import { describe, expect, it } from 'vitest';
import { decodeDeck, encodeDeck } from '../../../src/document/data-block.js';
import { DeckError, DEFAULT_SETTINGS, parseDeckFile, type Deck } from '../../../src/document/deck.js';
import { escapeScript } from '../../../src/document/escape.js';
import { composeDocument, inertCode } from '../../../src/document/html.js';

const deck = (markdown: string): Deck => ({
  version: 1,
  id: 'teamsessie',
  revision: 'abc',
  settings: DEFAULT_SETTINGS,
  slides: [{ name: '01-a.md', markdown }],
});

describe('the data block', () => {
  const nasty = [
    '</script><script>alert(1)</script>',
    '</SCRIPT >',
    '<!-- <script>',
    ']]>',
    '$& $1 $$',
    '\u2028\u2029',
    '\ud800 lone',
    '🙂 \u202e rtl',
    'a\r\nb\tc\u0000',
    '\\u003C',
  ];

  it.each(nasty)('brings %j back exactly', (markdown) => {
    expect(decodeDeck(encodeDeck(deck(markdown)))).toEqual(deck(markdown));
  });

  it.each(nasty)('cannot be left by %j', (markdown) => {
    expect(encodeDeck(deck(markdown))).not.toContain('<');
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no version', '{}'],
    ['a newer version', '{"version":2}'],
    ['no settings', '{"version":1,"id":"a","revision":"b","slides":[]}'],
    ['a slide without text', '{"version":1,"id":"a","revision":"b","settings":{},"slides":[{"name":"a"}]}'],
  ])('refuses %s with a sentence', (_, text) => {
    expect(() => decodeDeck(text)).toThrow(DeckError);
    expect(() => decodeDeck(text)).toThrow(/^\p{Lu}.*\.$/u);
  });
});

describe('deck.json', () => {
  it('reads its settings, with defaults for what is missing', () => {
    expect(parseDeckFile('\uFEFF{"school":"De Linde","type":"po"}').settings).toEqual({
      school: 'De Linde',
      type: 'po',
      programme: 'both',
      participants: 0,
      broker: '',
      phonePage: '',
      colours: { primary: '', accent: '' },
      logo: '',
    });
  });

  it('takes colours as people write them, and one of the two alone', () => {
    const { settings } = parseDeckFile('{"colours":{"primary":" #F90 "},"logo":"drawings/logo.png"}');
    expect(settings.colours).toEqual({ primary: '#ff9900', accent: '' });
    expect(settings.logo).toBe('drawings/logo.png');
  });

  it.each([
    ['school', '{"school":1}'],
    ['type', '{"type":"havo"}'],
    ['programme', '{"programme":"3"}'],
    ['participants', '{"participants":-1}'],
    ['participants', '{"participants":1e9}'],
    ['participants', '{"participants":"24"}'],
    ['broker', '{"broker":"http://example.org"}'],
    ['broker', '{"broker":"wss://a; script-src *"}'],
    ['colours', '{"colours":"#ff9900"}'],
    ['colours', '{"colours":{"primary":"oranje"}}'],
    ['colours', '{"colours":{"accent":"red;}*{display:none}"}}'],
    ['logo', '{"logo":"https://example.org/logo.png"}'],
    ['logo', '{"logo":"data:text/html,x"}'],
    ['logo', `{"logo":"data:image/png;base64,${'A'.repeat(300_000)}"}`],
    ['id', '{"id":"a b"}'],
  ])('names %s when it is wrong', (key, text) => {
    expect(() => parseDeckFile(text)).toThrow(`‘${key}’`);
  });
});

describe('the document', () => {
  const html = composeDocument({
    deck: deck('# <Titel> & meer'),
    sections: ['<section>een</section>', '<section>twee</section>'],
    css: 'a{}',
    boot: 'boot()',
    code: inertCode('code()'),
    csp: "default-src 'none'",
  });

  it('has the policy before anything that it rules over', () => {
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
  });

  it('keeps the application inert, so that the first slide is painted before it runs', () => {
    expect(html).toContain('<script type="text/plain" id="teamsessie-code">code()</script>');
  });

  it('escapes the school’s name in the title', () => {
    const named = { ...deck(''), settings: { ...deck('').settings, school: '</title><b>' } };
    expect(composeDocument({ deck: named, sections: [], css: '', boot: '', code: '', csp: '' })).toContain(
      '&lt;/title&gt;&lt;b&gt;</title>',
    );
  });
});

describe('escapeScript', () => {
  it.each([
    ['"</script>"', '"<\\/script>"'],
    ['"</SCRIPT >"', '"<\\/SCRIPT >"'],
    ['"<!-- x"', '"\\x3C!-- x"'],
    ['a < b', 'a < b'],
  ])('%s → %s', (code, escaped) => {
    expect(escapeScript(code)).toBe(escaped);
  });
});

it.each([0, -1, 1.5, '1'])('says what to do about the version %j of a deck.json', (version) => {
  expect(() => parseDeckFile(JSON.stringify({ version }))).toThrow(/versienummer klopt niet/);
});
