import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeReferences, parseMarkdown } from '../../src/core/content/markdown.js';
import type { Problem } from '../../src/core/problems/problem.js';
import { isSafeUrl } from '../../src/core/urls/safe-url.js';
import { findFrame, htmlToMarkdown, htmlToText, isMarkup } from '../../src/importers/html-to-markdown.js';

const readWith = (convert: typeof htmlToText) => async (html: string) => {
  const problems: Problem[] = [];
  const text = await convert(html, 'slide 3, text', problems);
  for (const { level, where } of problems) expect([level, where]).toEqual(['warning', 'slide 3, text']);
  return { text, problems: problems.map(({ code, value }) => [code, value]) };
};
const toMarkdown = readWith(htmlToMarkdown);
const toText = readWith(htmlToText);

interface Token {
  readonly type: string;
  readonly href?: string;
  readonly tokens?: readonly Token[];
  readonly items?: readonly Token[];
}

const flatten = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => [token, ...flatten(token.tokens ?? []), ...flatten(token.items ?? [])]);

const decodeHex = (text: string) =>
  text.replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));

describe('htmlToMarkdown', () => {
  it.each([
    ['alone', '<tr><td colspan="1000000000" rowspan="1000000000">x</td></tr>', '| |\n| - |\n| x |'],
    ['outside of a row', '<div><td colspan="1000000000">x</td></div>', '| |\n| - |\n| x |'],
    ['over two', '<tr><th colspan="99">a</th></tr><tr><td>1</td><td>2</td></tr>', '| a | |\n| - | - |\n| 1 | 2 |'],
    ['down two', '<tr><th rowspan="99">a</th><th>b</th></tr><tr><td>2</td></tr>', '| a | b |\n| - | - |\n| | 2 |'],
  ])('spans no more of a table than there is, by a cell %s', async (_, rows, text) => {
    expect(await toMarkdown(`<table>${rows}</table>`)).toEqual({ text, problems: [] });
  });

  it('keeps a table that would be nearly empty as lines of its words', async () => {
    const rows = `<caption>On the lake</caption><tr>${'<td>a</td>'.repeat(40)}</tr>${'<tr><td>b</td></tr>'.repeat(40)}`;
    const { text, problems } = await toMarkdown(`<table>${rows}</table>`);
    expect(text.split('\n\n')).toEqual(['On the lake', 'a '.repeat(40).trim(), ...Array<string>(40).fill('b')]);
    expect(problems).toEqual([['table-as-lines', 'On the lake']]);
  });

  it('writes of a table no more than its words and its bars', async () => {
    const rows = `<tr><td>${'a'.repeat(500)}</td></tr>${'<tr><td>b</td></tr>'.repeat(50)}`;
    expect((await toMarkdown(`<table>${rows}</table>`)).text.length).toBeLessThan(1000);
  });

  it.each([
    ['bold and italics', '<b>bold</b> <em>leaning</em>', '**bold** *leaning*'],
    ['paragraphs', '<p class="lead">One</p><p>Two</p>', 'One\n\nTwo'],
    ['blocks in blocks', '<div><div>One</div>Two</div>', 'One\n\nTwo'],
    ['a note of TimelineJS', '<span class="tl-note">A note</span>', 'A note'],
    ['a line break', 'one<br>two', 'one\\\ntwo'],
    ['a list', '<ul><li>one<li>two</ul>', '- one\n- two'],
    ['a numbered list', '<ol><li>one</li><li>two</li></ol>', '1. one\n2. two'],
    ['a heading', '<h2>Head</h2>text', '## Head\n\ntext'],
    ['a quotation', '<blockquote>said</blockquote>', '> said'],
    ['code with a backtick', '<code>a`b</code>', '``a`b``'],
    ['a table', '<table><tr><th>a</th></tr><tr><td>1</td></tr></table>', '| a |\n| - |\n| 1 |'],
    ['struck words', '<del>gone</del>', '~~gone~~'],
    ['a rule', '<hr>', '***'],
    ['character references', '&lt;b&gt; &eacute; &#39;', "\\<b> é '"],
    ['spaces and line ends', '<p>  one \n two </p>', 'one two'],
    ['a tag that nobody closes', '<b>open', '**open**'],
    ['a comment', '<!-- hidden -->seen', 'seen'],
    ['attributes with code', '<b onclick="alert(1)" style="x">b</b>', '**b**'],
    ['nothing', '', ''],
    ['blanks', ' \n\t', ''],
  ])('writes %s', async (_, html, text) => {
    expect(await toMarkdown(html)).toEqual({ text, problems: [] });
  });

  it.each([
    ['a heading', '# one', '\\# one'],
    ['a list', '1. one', '1\\. one'],
    ['emphasis', 'a * b _c_', 'a \\* b \\_c\\_'],
    ['a link', '[x](javascript:alert(1))', '\\[x]\\(javascript:alert(1))'],
    ['a tag, written out', '&lt;script&gt;1&lt;/script&gt;', '\\<script>1\\</script>'],
    ['several lines', 'one\ntwo\n\nthree', 'one two three'],
    ['a sign that opens no tag', 'a < b', 'a < b'],
  ])('shows words that look like %s as words', async (_, html, text) => {
    expect(await toMarkdown(html)).toEqual({ text, problems: [] });
  });

  it.each([
    'https://example.org/?a=1',
    'http://example.org/',
    '//example.org/x',
    '/path',
    'page.html#part',
    'mailto:a@example.org',
    'tel:+4612345',
  ])('keeps the link to %s', async (href) => {
    expect(await toMarkdown(`<a href="${href}" target="_top">here</a>`)).toEqual({
      text: `[here](${href})`,
      problems: [],
    });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
  ])('keeps the words of a link to %j, not the link', async (href) => {
    expect(await toMarkdown(`<a href="${href}"><b>here</b></a>`)).toEqual({
      text: '**here**',
      problems: [['unsafe-url', href]],
    });
  });

  it('sees a scheme that is hidden in character references', async () => {
    expect(await toMarkdown('<a href="&#106;avascript&colon;alert(1)">here</a>')).toEqual({
      text: 'here',
      problems: [['unsafe-url', 'javascript:alert(1)']],
    });
  });

  it('takes an anchor for its words', async () => {
    expect(await toMarkdown('<a name="top">here</a>')).toEqual({ text: 'here', problems: [] });
  });

  it.each([
    ['<script>alert(1)</script>', 'script'],
    ['<style>p { color: red }</style>', 'style'],
    ['<img src="a.png" onerror="alert(1)">', 'a.png'],
    ['<img alt="no address">', 'img'],
    ['<iframe src="https://example.org/"></iframe>', 'https://example.org/'],
    ['<svg><script>alert(1)</script></svg>', 'svg'],
    ['<math><mtext>x</mtext></math>', 'math'],
    ['<template><img src="x"></template>', 'template'],
    ['<noscript><img src="x"></noscript>', 'noscript'],
    ['<object data="x"></object>', 'object'],
    ['<form action="/x"><input></form>', 'form'],
    ['<video src="film.mp4"></video>', 'film.mp4'],
  ])('leaves %s out, once, and says so', async (html, value) => {
    expect(await toMarkdown(`<p>be${html}side</p>`)).toEqual({
      text: expect.stringMatching(/^be\s*side$/) as string,
      problems: [['lost-markup', value]],
    });
    expect(await toText(`be${html}side`)).toEqual({ text: 'beside', problems: [['lost-markup', value]] });
  });

  it.each([
    ['long', `<p>${'x'.repeat(250_000)}</p>`, 'x'.repeat(250_000)],
    ['deep', `${'<div>'.repeat(100)}deep`, 'deep'],
    ['full of tags', '<b>x</b>'.repeat(10_001), Array(10_001).fill('x').join(' ')],
    ['open', `${'<b></p>'.repeat(990)}open`, 'open'],
  ])('keeps the words of markup that is too %s, and says so', async (_, html, text) => {
    const problems = [['too-much-markup', html.slice(0, 80)]];
    expect(await toMarkdown(html)).toEqual({ text, problems });
    expect(await toText(html)).toEqual({ text, problems });
  });

  it.each([
    ['comments', '<!--'],
    ['tags', '<b'],
    ['ends of other tags', '</i>'],
    ['frames', '<iframe '],
    ['references', '&am'],
    ['signs', '<'],
  ])('takes a text of nothing but %s that are never closed', async (_, piece) => {
    const html = piece.repeat(400_000 / piece.length);
    expect(typeof (await readWith(htmlToText)(html)).text).toBe('string');
    expect(typeof (await readWith(htmlToMarkdown)(html)).text).toBe('string');
    expect(findFrame(html)).toBeUndefined();
  });

  it.each([
    ['at the end of a text', 'one<br>', 'one'],
    ['before a paragraph', 'one<br><p>two</p>', 'one\n\ntwo'],
    ['at its beginning', '<br/>one', 'one'],
    ['at the end of bold words', '<b>one<br></b>', '**one**'],
  ])('leaves no backslash of a break %s', async (_, html, text) => {
    expect(await toMarkdown(html)).toEqual({ text, problems: [] });
  });

  it('keeps a break between words that stands within bold ones', async () => {
    expect((await toMarkdown('<b>one<br></b>two')).text).toBe('**one**\\\ntwo');
  });

  it('is not deep for many lines one below the other', async () => {
    const lines = Array<string>(900).fill('x');
    expect(await toMarkdown(lines.join('<br>'))).toEqual({ text: lines.join('\\\n'), problems: [] });
    expect((await toMarkdown(`<p>${lines.slice(0, 200).join('<p>')}`)).problems).toEqual([]);
  });

  it('keeps all letters in their order, however tags are nested', async () => {
    const tag = fc.constantFrom('b', 'i', 'p', 'div', 'span', 'li', 'blockquote', 'a href="javascript:x"', 'u', 'h3');
    const piece = fc.tuple(tag, fc.stringMatching(/^[A-Z]{1,8}$/));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const { text } = await toMarkdown(pieces.map(([name, word]) => `<${name}> ${word} `).join(''));
        const letters = decodeHex(text).replace(/[^A-Z]/g, '');
        expect(letters).toBe(pieces.map(([, word]) => word).join(''));
      }),
    );
  });

  it('never rejects, and what it writes holds no tag and no address that could run', async () => {
    const scrap = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      '<b',
      '<a href=',
      'javascript:',
      '&',
      '&#',
      '<!--',
      ']]>',
      'x',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(scrap, fc.string({ maxLength: 3 })), { maxLength: 20 }), async (scraps) => {
        const { text } = await toMarkdown(scraps.join(''));
        for (const token of flatten(parseMarkdown(text))) {
          expect(token.type).not.toBe('html');
          if (token.href !== undefined) expect(isSafeUrl(decodeReferences(token.href))).toBe(true);
        }
        await toText(scraps.join(''));
      }),
    );
  });
});

describe('htmlToText', () => {
  it.each([
    ['plain words', ' one \n two ', 'one two'],
    ['words that Markdown would mark', '# a * b _c_ [x]', '# a * b _c_ [x]'],
    ['marked words', '<b>b</b>old <i>i</i>', 'bold i'],
    ['blocks', '<h1>one</h1><p>two</p><div>three</div>', 'one two three'],
    ['a list', '<ul><li>one<li>two</ul>', 'one two'],
    ['a small line under a headline', 'Head<small>under</small>', 'Head under'],
    ['a line break', 'one<br/>two', 'one two'],
    ['a table', '<table><tr><th>one</th><td>two</td></tr><tr><td>three</td></tr></table>', 'one two three'],
    ['references', 'AT&amp;T &lt;b&gt; &#x27;', "AT&T <b> '"],
    ['a comment', 'a<!-- b -->c', 'ac'],
    ['nothing', '', ''],
  ])('gives the words of %s in one line', async (_, html, text) => {
    expect(await toText(html)).toEqual({ text, problems: [] });
  });

  it('says which links it has no place for', async () => {
    expect(await toText('<a href="https://example.org/">one</a> <a href="javascript:x">two</a>')).toEqual({
      text: 'one two',
      problems: [
        ['unsafe-url', 'javascript:x'],
        ['lost-link', 'https://example.org/'],
      ],
    });
  });

  it('gives back any text without markup, its spaces aside, and makes one line of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), async (html) => {
        const { text, problems } = await toText(html);
        expect(text).not.toMatch(/\s\s|^\s|\s$|\n/);
        if (!isMarkup(html))
          expect({ text, problems }).toEqual({ text: html.split(/\s+/).join(' ').trim(), problems: [] });
      }),
    );
  });

  it('shows what was escaped as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), async (written) => {
        const html = written.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        expect(await toText(html)).toEqual({ text: written.replace(/\s+/g, ' ').trim(), problems: [] });
      }),
    );
  });
});

describe('isMarkup', () => {
  it.each(['<b>', 'a<b', '</p>', '<!--', '<?xml', '&amp;', '&#39;', 'AT&T'])('is so of %s', (text) => {
    expect(isMarkup(text)).toBe(true);
  });

  it.each(['', 'a', 'a < b', '<3', '5 & 6', '& b', '>b', '1 &2'])('is not so of %j', (text) => {
    expect(isMarkup(text)).toBe(false);
  });
});

describe('findFrame', () => {
  it.each([
    ['nothing', '<iframe src="a"></iframe>', ''],
    ['nothing, though the frame has no end', ' <iframe src=a allow="b"> ', ''],
    ['words on either side', 'See <b>this</b>: <iframe src="a" allow>no</iframe> there', 'See <b>this</b>:   there'],
    ['another frame', '<iframe src="1"></iframe><iframe src="2"></iframe>', '<iframe src="2"></iframe>'],
    ['words that are no frame’s own', '<iframe src="1">words <b>', 'words <b>'],
  ])('leaves %s', (_, html, rest) => {
    expect(findFrame(html)?.rest).toBe(rest);
  });

  it.each([
    ['in double quotes', '<iframe width="5" src="https://example.org/a"></iframe>', 'https://example.org/a'],
    ['in single quotes', "<iframe src='a.html' allow>", 'a.html'],
    ['in none', '<iframe src=a.html>', 'a.html'],
    ['in capitals, on two lines', '<IFRAME\nSRC = "a.html">', 'a.html'],
    ['after other markup', '<p>text</p><iframe src="a.html">', 'a.html'],
    ['with references', '<iframe src="a?b=1&amp;c=2">', 'a?b=1&c=2'],
    ['twice: the first', '<iframe src="1"></iframe><iframe src="2"></iframe>', '1'],
  ])('finds an address %s', (_, html, address) => {
    expect(findFrame(html)?.address).toBe(address);
  });

  it.each([
    ['a frame without one', '<iframe></iframe> src="a"'],
    ['a frame with an empty one', '<iframe src="">'],
    ['another attribute', '<iframe data-src="a">'],
    ['another tag', '<img src="a">'],
    ['a tag that begins alike', '<iframes src="a">'],
    ['words', 'iframe src="a"'],
    ['what is beyond any frame', `${' '.repeat(250_000)}<iframe src="a">`],
  ])('finds none in %s', (_, html) => {
    expect(findFrame(html)).toBeUndefined();
  });
});
