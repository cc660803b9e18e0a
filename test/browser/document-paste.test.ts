import { expect } from 'chai';
import { htmlToMarkdown } from '../../src/document/paste.js';
import { preparePicture } from '../../src/document/picture-file.js';
import { safeSvg } from '../../src/document/svg.js';
import { renderSlide } from '../../src/markdown/render.js';
import { payloads } from '../unit/markdown/payloads.js';
import { DeckError } from '../../src/document/deck.js';

describe('pasted text', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    [
      'headings and emphasis',
      '<h2>Kop</h2><p>Een <b>vet</b> en <em>schuin</em> woord</p>',
      '## Kop\n\nEen **vet** en *schuin* woord',
    ],
    ['lists', '<ol><li>een</li><li>twee</li></ol>', '1.  een\n2.  twee'],
    ['a link', '<a href="https://a.nl/b" onclick="x()">daar</a>', '[daar](https://a.nl/b)'],
    ['a link that runs', '<a href="javascript:alert(1)">daar</a>', 'daar'],
    [
      'a table',
      '<table><tr><th>A</th><th>B|C</th></tr><tr><td>1</td></tr></table>',
      '| A | B\\|C |\n| --- | --- |\n| 1 |  |',
    ],
    [
      'what is no text',
      '<style>p{}</style><script>x()</script><img src="https://a.nl/x.png"><iframe></iframe>',
      undefined,
    ],
    ['text that looks like a tag', '<p>&lt;b&gt; &amp;amp;</p>', '\\<b> \\&amp;'],
    ['a line that would begin the notes', '<p>Note:</p>', 'Note\\:'],
    ['a line that would begin a slide', '<p>---</p>', '\\---'],
    [
      'text with a fixed width',
      '<p>a</p><pre>b<br>---\n<i>Note:</i>\n```</pre><pre></pre>',
      'a\n\n````\nb\n---\nNote:\n```\n````',
    ],
    [
      'a list from Word',
      '<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>  </span></span>een</p>' +
        '<p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>  </span></span>twee<o:p></o:p></p>' +
        '<p class="MsoNormal">na</p>',
      '-   een\n-   twee\n\nna',
    ],
  ];
  for (const [what, html, markdown] of cases) {
    it(`${what} becomes clean Markdown`, () => expect(htmlToMarkdown(html)).to.equal(markdown));
  }

  it('shows on the slide as it was read', () => {
    const markdown = htmlToMarkdown('<p>1 &lt; 2 &amp;copy; *a* _b_ `c` [d](e) # f</p>')!;
    const { html } = renderSlide({ name: 'a.md', markdown });
    expect(html).to.contain('<p>1 &lt; 2 &amp;copy; *a* _b_ `c` [d](e) # f</p>');
  });
});

describe('what is pasted to run something', () => {
  for (const [kind, list] of Object.entries(payloads)) {
    it(`does not, in any way of ${kind}`, () => {
      for (const payload of list) {
        for (const html of [payload, `<p>a</p>${payload}`, `<table><tr><td>${payload}</td></tr></table>`]) {
          const markdown = htmlToMarkdown(html) ?? '';
          const slide = renderSlide({ name: 'a.md', markdown });
          const page = new DOMParser().parseFromString(slide.html, 'text/html');
          for (const element of page.body.querySelectorAll('*')) {
            expect(element.localName, payload).not.to.match(
              /^(script|iframe|object|embed|style|link|meta|base|form|svg|math|template|frame|video|audio)$/,
            );
            for (const { name, value } of element.attributes) {
              expect(name, payload).not.to.match(/^(on|style$|srcdoc$|formaction$|xlink:)/);
              if (name === 'href') expect(value, payload).to.match(/^(https?:|mailto:|tel:|#)/);
              if (name === 'src') expect(value, payload).to.match(/^data:image/);
            }
          }
        }
      }
    });
  }
});

describe('a drawing from elsewhere', () => {
  const svg = (inside: string, attributes = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
  const active = [
    svg('<script>alert(1)</script>'),
    svg('<SCRIPT>alert(1)</SCRIPT>'),
    svg('', 'onload="alert(1)"'),
    svg('<rect oNcLiCk="alert(1)"/>'),
    svg(
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
    ),
    svg('<a xlink:href="javascript:alert(1)"><text>x</text></a>'),
    svg('<use href="https://a.example/x.svg#a"/>'),
    svg('<use xlink:href="data:image/svg+xml;base64,AA#a"/>'),
    svg('<image href="https://a.example/x.png"/>'),
    svg('<image href="data:image/svg+xml,%3Csvg/%3E"/>'),
    svg('<animate attributeName="href" values="javascript:alert(1)"/>'),
    svg('<set attributeName="onload" to="alert(1)"/>'),
    svg('<handler type="text/javascript">alert(1)</handler>'),
    svg('<style>@import "https://a.example/x.css";</style>'),
    svg('<style>rect{fill:url(https://a.example/x)}</style>'),
    svg('<style>rect{fill:\\75rl(https://a.example/x)}</style>'),
    svg('<rect style="fill:url(https://a.example/x)"/>'),
    svg('<rect fill="url(https://a.example/x#y)"/>'),
    svg(
      '<rect xmlns:x="http://www.w3.org/1999/xhtml"/><x:img xmlns:x="http://www.w3.org/1999/xhtml" src="x" onerror="alert(1)"/>',
    ),
    `<?xml-stylesheet href="https://a.example/x.xsl"?>${svg('<rect/>')}`,
  ];
  for (const text of active) {
    it(`keeps nothing active of ${text.slice(0, 110)}`, () => {
      const safe = safeSvg(text)!.replace(/xmlns(:\w+)?="[^"]*"/g, '');
      expect(safe).not.to.match(
        /script|\son\w+=|https?:|foreignObject|animate|<set|handler|@import|xml-stylesheet|\\|svg\+xml/i,
      );
      expect(safeSvg(safeSvg(text)!)).to.equal(safeSvg(text));
    });
  }

  it('that is safe comes back as it was', () => {
    const text = svg(
      '<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="stroke: #123"/><use href="#a"/>',
    );
    expect(safeSvg(text)).to.equal(text);
  });

  it('that is none is refused', () => {
    expect(safeSvg('<html></html>')).to.equal(undefined);
    expect(safeSvg('<svg')).to.equal(undefined);
  });
});

describe('a picture that is added', () => {
  const paint = async (width: number, height: number, type = 'image/png') => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    canvas.getContext('2d')!.fillRect(0, 0, width / 2, height / 2);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
    return new File([blob!], 'School Plein (1).PNG', { type });
  };

  it('is no larger than a screen, and gets a name that can be written in Markdown', async () => {
    const { name, data } = await preparePicture(await paint(4000, 1000));
    const picture = new Image();
    picture.src = data;
    await picture.decode();
    expect([picture.naturalWidth, picture.naturalHeight]).to.deep.equal([1920, 480]);
    expect(name).to.equal('pictures/school-plein-1.webp');
  });

  it('that is small keeps its size', async () => {
    const picture = new Image();
    picture.src = (await preparePicture(await paint(40, 20))).data;
    await picture.decode();
    expect(picture.naturalWidth).to.equal(40);
  });

  it('leaves what the camera noted behind', async () => {
    const jpeg = new Uint8Array(await (await paint(40, 20, 'image/jpeg')).arrayBuffer());
    const note = new TextEncoder().encode('GPS Amsterdam');
    const comment = Uint8Array.of(0xff, 0xfe, 0, note.length + 2, ...note);
    const { data } = await preparePicture(new File([jpeg.slice(0, 2), comment, jpeg.slice(2)], 'a.jpg'));
    expect(atob(data.split(',')[1]!)).not.to.contain('Amsterdam');
  });

  it('that cannot be read is refused with a sentence', async () => {
    for (const file of [new File(['x'], 'a.heic'), new File(['<p>'], 'a.svg')]) {
      const error: unknown = await preparePicture(file).catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(DeckError);
      expect((error as Error).message).to.match(/niet te lezen/);
    }
  });
});
