import { expect } from 'chai';
import * as entities from 'entities/decode';
import * as browser from '../../src/markdown/browser-entities.js';

/** What a decoder makes of a reference: characters, and how much of the text they take. */
function outcome(
  { EntityDecoder, htmlDecodeTree }: typeof entities,
  text: string,
  mode: entities.DecodingMode,
) {
  const found: [number, number][] = [];
  const decoder = new EntityDecoder(htmlDecodeTree, (codePoint, consumed) =>
    found.push([codePoint, consumed]),
  );
  decoder.startEntity(mode);
  const taken = decoder.write(text, 1);
  if (taken < 0) decoder.end();
  return found;
}

const NAMES =
  'amp AMP lt LT gt quot copy COPY not notin notinva nbsp eacute Eacute euml hellip ndash mdash fjlig NotEqualTilde ' +
  'acE semi num Tab NewLine lbrace CounterClockwiseContourIntegral zwnj bne nGt prod para part ampx unknown x';

describe('character references by the browser', () => {
  const texts = NAMES.split(' ')
    .flatMap((name) => [
      `&${name};`,
      `&${name}`,
      `&${name} `,
      `&${name}=`,
      `&${name}a`,
      `&${name}1;`,
      `&${name}&`,
    ])
    .concat(
      [
        '0',
        '9',
        '10',
        '13',
        '38',
        '128',
        '150',
        '159',
        '160',
        '55296',
        '65535',
        '128512',
        '1114112',
        '99999999999',
      ].flatMap((code) => [
        `&#${code};`,
        `&#${code}`,
        `&#${code}x`,
        `&#x${Number(code).toString(16)};`,
        `&#X${Number(code).toString(16)}`,
      ]),
    )
    .concat(['&', '&;', '&#', '&#;', '&#x', '&#x;', '& a', '&é;', `&${'a'.repeat(5000)};`]);
  for (const [mode, value] of [
    ['text', entities.DecodingMode.Legacy],
    ['an attribute', entities.DecodingMode.Attribute],
  ] as const) {
    it(`are the same in ${mode} as by the package that the build uses`, () => {
      for (const text of texts) {
        expect(outcome(browser as unknown as typeof entities, text, value), text).to.deep.equal(
          outcome(entities, text, value),
        );
      }
    });
  }
});
