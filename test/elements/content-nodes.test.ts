import { expect } from '@open-wc/testing';
import { markdownContent } from '../../src/core/content/markdown-content.js';
import { contentNodes } from '../../src/elements/content-nodes.js';

/** Rendered, and written as HTML to be compared. */
function html(text: string): string {
  const box = document.createElement('div');
  box.append(...contentNodes(markdownContent(text), document));
  return box.innerHTML;
}

describe('contentNodes', () => {
  it('is accessible', async () => {
    const box = document.createElement('main');
    box.append(
      ...contentNodes(
        markdownContent('# Head\n\nA [link](https://example.org/) and `code`.\n\n1. one\n2. two\n\n> quote'),
        document,
      ),
    );
    document.body.append(box);
    await expect(box).to.be.accessible();
    box.remove();
  });

  const cases: [what: string, text: string, rendered: string][] = [
    ['nothing', '', ''],
    ['paragraphs', 'a\nb\n\nc', '<p>a\nb</p><p>c</p>'],
    ['emphasis', '*a* **b** ***c***', '<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em></p>'],
    ['line breaks', 'a  \nb', '<p>a<br>b</p>'],
    ['headings as bold paragraphs', '# A *b*\n\nc\n-', '<p><strong>A <em>b</em></strong></p><p><strong>c</strong></p>'],
    ['tight lists', '- a\n- b\n  - c', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>'],
    ['loose lists', '- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['numbered lists', '1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['lists from a number', '7. a\n8. b', '<ol start="7"><li>a</li><li>b</li></ol>'],
    ['quotes', '> a\n>\n> > b', '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>'],
    ['code', 'a `b*c*`', '<p>a <code>b*c*</code></p>'],
    ['blocks of code', '```js\na < b\n```', '<pre><code>a &lt; b</code></pre>'],
    ['rules', 'a\n\n***\n\nb', '<p>a</p><hr><p>b</p>'],
    ['escapes', '\\*a\\* \\<b>', '<p>*a* &lt;b&gt;</p>'],
    [
      'character references',
      '&lt;b&gt; &amp; &#233;&#xe9; &mdash; &nope; &#0;',
      '<p>&lt;b&gt; &amp; éé — &amp;nope; \ufffd</p>',
    ],
    ['no references in code', '`&lt;`', '<p><code>&amp;lt;</code></p>'],
    ['links', '[a *b*](/c)', '<p><a href="/c">a <em>b</em></a></p>'],
    ['links by reference', '[a][b]\n\n[b]: c "d"', '<p><a href="c" title="d">a</a></p>'],
    [
      'links elsewhere',
      '[a](https://b.c/?d=1&amp;e=2)',
      '<p><a href="https://b.c/?d=1&amp;e=2" rel="noopener">a</a></p>',
    ],
    ['links without a scheme', '[a](//b.c)', '<p><a href="//b.c" rel="noopener">a</a></p>'],
    [
      'links in angles',
      '<https://a.b/> <x@y.z>',
      '<p><a href="https://a.b/" rel="noopener">https://a.b/</a> <a href="mailto:x@y.z">x@y.z</a></p>',
    ],
    ['links without words', '[](https://a.b)', '<p><a href="https://a.b" rel="noopener">https://a.b</a></p>'],
    ['the words of pictures', 'a ![b *c*](d.png) ![](e.png)', '<p>a b <em>c</em> </p>'],
    ['pictures in links', '[![a](b.png)](c)', '<p><a href="c">a</a></p>'],
    ['HTML as text', 'a <b>c</b>', '<p>a &lt;b&gt;c&lt;/b&gt;</p>'],
    ['blocks of HTML as text', '<div>\n*a*\n</div>\n\nb', '<p>&lt;div&gt;\n*a*\n&lt;/div&gt;</p><p>b</p>'],
    ['comments as text', 'a <!-- b -->', '<p>a &lt;!-- b --&gt;</p>'],
  ];
  for (const [what, text, rendered] of cases) {
    it(`renders ${what}`, () => expect(html(text)).to.equal(rendered));
  }

  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <img src=x onerror=alert(1)> b',
    '<svg/onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<a href="javascript:alert(1)">a</a>',
    '<style>@import "//evil"</style>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](java&#10;script:alert(1))',
    '[a](java&#x09;script:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](&#1;javascript:alert(1))',
    '[a](\u0001javascript:alert(1))',
    '[a](vbscript:x)',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](javascript&colon;alert(1))',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '![a](javascript:alert(1))',
    '![a](https://tracker.example/x.gif)',
    '![<img src=x onerror=alert(1)>](x)',
    '[a](https://x" onclick="alert(1))',
    '[a](x "\\" onmouseover=\\"alert(1)")',
    '[<img src=x onerror=alert(1)>](x)',
    '`<img src=x onerror=alert(1)>`',
    '```"><img src=x onerror=alert(1)>\na\n```',
    '&lt;img src=x onerror=alert(1)&gt;',
    '# <img src=x onerror=alert(1)>',
    '- <script>alert(1)</script>',
  ];
  const harmless = new Set(['P', 'A', 'EM', 'STRONG', 'CODE', 'PRE', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'BR', 'HR']);
  for (const attack of attacks) {
    it(`makes nothing that acts or loads of ${JSON.stringify(attack)}`, () => {
      const box = document.createElement('div');
      box.append(...contentNodes(markdownContent(attack), document));
      for (const element of box.querySelectorAll('*')) {
        expect(harmless.has(element.tagName), element.outerHTML).to.equal(true);
        for (const { name } of element.attributes) expect(['href', 'title', 'rel', 'start']).to.include(name);
      }
      for (const link of box.querySelectorAll('a')) {
        expect(['http:', 'https:', 'mailto:', 'tel:']).to.include(new URL(link.href).protocol);
      }
      expect(box.textContent).not.to.equal('');
    });
  }

  const floods: [what: string, text: string][] = [
    ['quotes', '>'.repeat(10_000) + 'x'],
    ['lists', '- '.repeat(10_000) + 'x'],
    ['indented lists', Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['brackets', '['.repeat(10_000) + 'x' + ']'.repeat(10_000)],
    ['links', '['.repeat(10_000) + 'x' + '](y)'.repeat(10_000)],
    ['emphasis', '*'.repeat(10_000) + 'x' + '*'.repeat(10_000)],
    ['tangled emphasis', '*x_'.repeat(10_000)],
    ['angles', '<a '.repeat(10_000) + 'x'],
    ['ticks', '`x'.repeat(10_000)],
    ['a text without end', 'x '.repeat(1_000_000)],
  ];
  for (const [what, text] of floods) {
    it(`survives a flood of ${what}`, () => {
      const box = document.createElement('div');
      box.append(...contentNodes(markdownContent(text), document));
      expect(box.textContent).to.include('x');
    });
  }
});
