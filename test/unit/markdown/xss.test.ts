import { describe, expect, test } from 'vitest';
import { renderSlide } from '../../../src/markdown/render.js';
import { sanitise } from '../../../src/markdown/sanitise.js';
import { contentOf, dangersIn, isBalanced, leftToSanitise } from './safety.js';

const call = 'alert(1)';

const payloads: Readonly<Record<string, readonly string[]>> = {
  scripts: [
    `<script>${call}</script>`,
    `<SCRIPT SRC=https://a.example/x.js></SCRIPT>`,
    `<scr<script>ipt>${call}</scr</script>ipt>`,
    `<script\n>${call}</script\n>`,
    `<script/x>${call}</script>`,
    `<script>${call}`,
    `a <script>${call}</script> b`,
    `<script type="text/template"><img src=x onerror=${call}></script>`,
    `<<script>${call}//<</script>`,
    `</script><script>${call}</script>`,
    `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  ],
  'event handlers': [
    `<img src=x onerror=${call}>`,
    `<img src=x onerror="${call}"`,
    `<img/src=x/onerror=${call}>`,
    `<img src=x\nonerror\n=\n${call}>`,
    `<IMG """><img src=x onerror=${call}>">`,
    `<img src="x" ONERROR='${call}'>`,
    `<p onclick=${call}>a</p>`,
    `<details open ontoggle=${call}><summary>a</summary></details>`,
    `<div onpointerenter=${call} style="position:fixed;inset:0">a</div>`,
    `<a href="#" onfocus=${call} autofocus tabindex=1>a</a>`,
    `<countdown-timer minutes="5" onclick=${call}></countdown-timer>`,
    `<live-poll question="x" onload=${call}>\n- a\n</live-poll>`,
    `<video><source onerror=${call}></video>`,
    `<audio src onloadstart=${call}>`,
    `<body onload=${call}>`,
    `<marquee onstart=${call}>a</marquee>`,
    `<x onclick=${call}>a</x>`,
    `<p on\u0000click=${call}>a</p>`,
    `<p \u00a0onclick=${call}>a</p>`,
  ],
  'addresses with script': [
    `[a](javascript:${call})`,
    `[a](JaVaScRiPt:${call})`,
    `[a](java&#10;script:${call})`,
    `[a](javascript&colon;${call})`,
    `[a](&#106;avascript:${call})`,
    `[a](&#x6A&#x61vascript:${call})`,
    `[a](<java\tscript:${call}>)`,
    `[a](< javascript:${call}>)`,
    `[a](\u0001javascript:${call})`,
    `[a](\u200bjavascript:${call})`,
    `[a](vbscript:msgbox)`,
    `[a](data:text/html,<script>${call}</script>)`,
    `[a](blob:https://a.example/1)`,
    `[a](file:///etc/passwd)`,
    `[a](view-source:x) [b](//evil.example) [c](\\\\evil.example)`,
    `[a][b]\n\n[b]: javascript:${call}`,
    `<javascript:${call}>`,
    `<a href="java\nscript:${call}">a</a>`,
    `<a href="java\tscript:${call}">a</a>`,
    `<a href=" &#14; javascript:${call}">a</a>`,
    `<a href=javascript:${call}>a</a>`,
    `<a href="jav&Tab;ascript&colon;${call}">a</a>`,
    `<a href=\`javascript:${call}\`>a</a>`,
    `<a xlink:href="javascript:${call}">a</a>`,
    `<a href="#x" ping="https://a.example" target="_top">a</a>`,
    `<img src="javascript:${call}">`,
    `![a](javascript:${call})`,
    `![a](data:text/html;base64,AAAA)`,
    `![a](data:image/svg,x) ![b](data:image/svgx+xml,x)`,
    `<img src=data:image/png;base64,AA srcset="https://a.example/x 2x" lowsrc=javascript:${call}>`,
    `<base href="javascript:${call}//">`,
    `<form action="javascript:${call}"><button>a</button></form>`,
    `<input type=checkbox formaction=javascript:${call}> <input type=image src=x onerror=${call}>`,
    `<link rel=stylesheet href=javascript:${call}><meta http-equiv=refresh content="0;url=javascript:${call}">`,
  ],
  'drawings and other documents': [
    `<svg onload=${call}>`,
    `<svg><script>${call}</script></svg>`,
    `<svg><animate onbegin=${call} attributeName=x></svg>`,
    `<svg><a xlink:href="javascript:${call}"><text>a</text></a></svg>`,
    `<svg><foreignObject><img src=x onerror=${call}></foreignObject></svg>`,
    `<svg><style><img src=x onerror=${call}></style></svg>`,
    `<svg></p><style><a id="</style><img src=1 onerror=${call}>">`,
    `<math><mtext><table><mglyph><style><img src=x onerror=${call}></style>`,
    `<math><annotation-xml encoding="text/html"><img src=x onerror=${call}></annotation-xml></math>`,
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${call}>`,
    `<iframe srcdoc="<img src=x onerror=${call}>"></iframe>`,
    `<iframe src=javascript:${call}>`,
    `<object data="javascript:${call}"></object><embed src=javascript:${call}>`,
    `<template><img src=x onerror=${call}></template>`,
    `<frameset onload=${call}><frame src=x></frameset>`,
    `<portal src=x></portal><applet code=x></applet>`,
  ],
  'ways out': [
    `<!--><img src=x onerror=${call}>-->`,
    `<!---><img src=x onerror=${call}>-->`,
    `<!-- --!><img src=x onerror=${call}> -->`,
    `<!-- a\n\n--><img src=x onerror=${call}>`,
    `<![CDATA[<img src=x onerror=${call}>]]>`,
    `<?xml <img src=x onerror=${call}> ?>`,
    `<!DOCTYPE x [<img src=x onerror=${call}>]>`,
    `<style><!--</style><img src=x onerror=${call}>-->`,
    `<title><img src=x onerror=${call}></title>`,
    `<textarea></textarea><img src=x onerror=${call}></textarea>`,
    `<title></title><style></style><xmp></xmp><img src=x onerror=${call}>`,
    `<xmp><p title="</xmp><img src=x onerror=${call}>">`,
    `<plaintext><img src=x onerror=${call}>`,
    `<select><style></select><img src=x onerror=${call}></style>`,
    `</section></section><section data-background-iframe="javascript:${call}">a`,
    `a\n\nNote:\n</aside></section><img src=x onerror=${call}>`,
    '```\n</code></pre><img src=x onerror=alert(1)>\n```',
    '`</code><img src=x onerror=alert(1)>`',
    '```"><img src=x onerror=alert(1)>\na\n```',
    `| a |\n|---|\n| </td></table><img src=x onerror=${call}> |`,
    `<p title="a\`b" class='"><img src=x onerror=${call}>'>a</p>`,
    `<p title=\`a onclick=${call}\`>a</p>`,
    `![a"><img src=x onerror=${call}>](data:image/png;base64,AA "b\\"><script>${call}</script>")`,
    `[a](https://a.example/"onmouseover=${call}) <https://a.example/"onmouseover="${call}>`,
    `<div\n\n><img src=x onerror=${call}>`,
    `<p id="a" id="b" class="c" CLASS="d">a</p>`,
    `<aside class="notes"><section data-slide="x">a</section></aside>`,
  ],
  'comments of reveal': [
    `<!-- .slide: onclick="${call}" style="x" data-background-iframe="javascript:${call}" -->\na`,
    `<!-- .slide: data-background-image="https://a.example/x" data-background-video="x" data-src="x" -->\na`,
    `<!-- .slide: class="a&quot;><script>${call}</script>" -->\na`,
    `a <!-- .element: onclick="${call}" srcdoc="x" -->`,
    `[a](#b)<!-- .element: href="javascript:${call}" target="x" -->`,
    `![a](data:image/png;base64,AA)<!-- .element: src="https://a.example/x" onerror="${call}" -->`,
    `- a\n<!-- .element: id="teamsessie-deck" -->`,
    `<!-- .slide: id="TeamSessie" -->`,
  ],
};

describe('nothing that runs or loads gets through', () => {
  for (const [kind, list] of Object.entries(payloads)) {
    describe(kind, () => {
      test.each(list)('%j', (payload) => {
        const places = [
          payload,
          `a ${payload} b`,
          `- a\n\n  ${payload}\n`,
          `<div>${payload}`,
          `<group-splitter>\n${payload}`,
        ];
        for (const markdown of places) {
          const { html, notes } = renderSlide({ name: 'x.md', markdown });
          for (const safe of [html, ...notes]) {
            expect(dangersIn(safe)).toEqual([]);
            expect(isBalanced(safe), safe).toBe(true);
            expect(leftToSanitise(contentOf(safe))).toEqual([]);
          }
          expect(html).toMatch(/^<section data-slide="x"[^<>]*>[^]*<\/section>$/);
        }
        expect(dangersIn(sanitise(payload).html)).toEqual([]);
      });
    });
  }

  test('a file name is no way in either', () => {
    const { html } = renderSlide({ name: '"><img src=x onerror=alert(1)>.md', markdown: 'a' });
    expect(html).toBe(
      '<section data-slide="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">\n<p>a</p>\n</section>',
    );
  });

  test('nor is a picture', () => {
    const picture = (): string => 'https://a.example/x.png';
    const { html } = renderSlide({ name: 'x.md', markdown: '![a](b.png)' }, { picture });
    expect(html).toContain('<span class="picture-missing">a</span>');
  });
});

describe('the checks of these tests see what they should', () => {
  test.each([
    '<p onclick="x">',
    '<script>x</script>',
    '<a href="javascript:x">a</a>',
    '<img src="https://a.example">',
    '<!-- a -->',
    '<svg></svg>',
    '<p id="teamsessie-deck">',
  ])('%s', (html) => {
    expect(dangersIn(html)).not.toEqual([]);
  });

  test.each(['<p>', '<p><b></p>', '<ul><li>a</ul>', '<p></p></p>'])('%s is not balanced', (html) => {
    expect(isBalanced(html)).toBe(false);
  });
});
