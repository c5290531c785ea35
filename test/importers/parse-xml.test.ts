import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problems/problem.js';
import { parseXml, type TakeElement } from '../../src/importers/parse-xml.js';
import { childWords, childrenOf, wordsIn } from '../../src/importers/xml-element.js';

async function read(text: string, take?: TakeElement) {
  const problems: Problem[] = [];
  return { root: await parseXml(text, problems, take), problems };
}

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><lolz>&lol2;</lolz>`;

describe('parseXml', () => {
  it.each([
    ['a billion laughs', laughs],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an entity behind a quoted bracket', '<!DOCTYPE a SYSTEM "x>" [<!ENTITY x "y">]><a>&x;</a>'],
  ])('refuses %s', async (_, text) => {
    const { root, problems } = await read(text);
    expect([root, problems]).toMatchObject([undefined, [{ level: 'error', code: 'xml-entities' }]]);
  });

  it('passes over a DOCTYPE that declares nothing', async () => {
    const { root } = await read('<!DOCTYPE gpx SYSTEM "http://x/y.dtd"><gpx><name>a &amp; b</name></gpx>');
    expect(childWords(root, 'name')).toBe('a & b');
  });

  it.each(['', 'x', '<!doctype a [<!entity x "y">]><a/>', '<!-- a -->'])(
    'says of %j that it is no XML',
    async (text) => {
      expect(await read(text)).toMatchObject({
        root: undefined,
        problems: [{ level: 'error', code: 'unreadable-xml' }],
      });
    },
  );

  it.each(['<a>', '<a></b>', '<a>&unknown;</a>', '<a/><b/>'])(
    'warns of %j, which is read as far as it goes',
    async (text) => {
      const { root, problems } = await read(text);
      expect([root?.name, problems]).toMatchObject(['a', [{ level: 'warning', code: 'unreadable-xml' }]]);
    },
  );

  it.each([
    ['<a>\n<b>1</b>\n<b>2', ['1', '2'], 'line 3'],
    ['<a>\n<b>1 &x; 2</b>\n<b>3</b></a>', ['1 &x; 2', '3'], 'line 2'],
    ['<a>\n<b>1</b>\n<b>2</c>\n<b>3</b></a>', ['1', '2'], 'line 3'],
  ])('keeps what can be read of %j, and says in which line the first mistake is', async (text, words, where) => {
    const { root, problems } = await read(text);
    expect(childrenOf(root, 'b').map(wordsIn)).toEqual(words);
    expect(problems).toMatchObject([{ where }]);
  });

  it.each([
    ['words', '<b>1</b>', `<b>${'x'.repeat(20_000_000)}</b>`],
    ['elements', '<b>1</b>', '<b c=""/>'.repeat(250_000)],
  ])('holds no more %s than can be held, and keeps what stands before', async (_, before, many) => {
    const { root, problems } = await read(`<a>${before}${many}<c/></a>`);
    expect([wordsIn(childrenOf(root, 'b')[0]), childrenOf(root, 'c')]).toEqual(['1', []]);
    expect(problems).toMatchObject([{ level: 'error', code: 'too-large' }]);
  });

  it('reads on as long as what is read is taken', async () => {
    const { root, problems } = await read(`<a>${`<b>${'x'.repeat(8_000_000)}</b>`.repeat(3)}<c/></a>`, ({ name }) => name === 'b'); // prettier-ignore
    expect([childrenOf(root).map(({ name }) => name), problems]).toEqual([['c'], []]);
  });

  it('does not read on behind fifty mistakes', async () => {
    const { root } = await read(`<a>${'<b>&x;</b>'.repeat(60)}</a>`);
    expect(childrenOf(root)).toHaveLength(50);
  });

  it.each([
    ['<a>', '</a>'],
    ['<a id="/>">', '</a>'],
    ['<a><!-- </a> -->', '</a>'],
    ['<a><![CDATA[</a>]]>', '</a>'],
  ])('refuses %s nested too deep', async (open, close) => {
    const text = open.repeat(100_000) + close.repeat(100_000);
    expect((await read(text)).problems).toMatchObject([{ level: 'error', code: 'xml-too-deep' }]);
  });

  it('reads past a byte order mark and space', async () => {
    expect((await read('\uFEFF\n <?xml version="1.0"?><a/>')).problems).toEqual([]);
  });

  it('holds no element that was taken', async () => {
    const taken: string[] = [];
    const { root } = await read('<a><b><p>1</p>\n<p>2</p>\n</b><p>3</p></a>', (element, parents) => {
      if (element.name === 'p') taken.push([...parents.map(({ name }) => name), wordsIn(element)].join('/'));
      return element.name === 'p';
    });
    expect(taken).toEqual(['a/b/1', 'a/b/2', 'a/3']);
    expect(childrenOf(root)).toMatchObject([{ name: 'b', children: ['\n'] }]);
  });

  it('reads CDATA, references, attributes and prefixed names', async () => {
    const { root } = await read('<k:a x="1&lt;"><gx:b><![CDATA[<i>]]>&#65;</gx:b></k:a>');
    expect([root!.name, root!.attributes.get('x'), childWords(root, 'b')]).toEqual(['a', '1<', '<i>A']);
  });

  it('reads the references of HTML that feeds use, and keeps space', async () => {
    const { root, problems } = await read('<a> 1&nbsp;&ndash; <b>2</b> <b>3</b></a>');
    expect(problems).toEqual([]);
    expect(root!.children).toMatchObject([' 1\u00a0– ', { name: 'b' }, ' ', { name: 'b' }]);
  });

  it('knows elements by the addresses of their namespaces, and by the prefix where none is declared', async () => {
    const { root, problems } = await read('<a xmlns="urn:a" xmlns:x="urn:x"><x:b/><b xmlns=""/><y:b/><b/></a>');
    expect(problems).toEqual([]);
    expect(childrenOf(root, 'b').map(({ space }) => space)).toEqual(['urn:x', '', 'y', 'urn:a']);
  });

  it('has of two attributes of a name the one without prefix', async () => {
    const { root } = await read('<a x:id="1" id="2" y:id="3" x:of="4"/>');
    expect([...root!.attributes]).toEqual([['id', '2'], ['of', '4']]);
  }); // prettier-ignore

  it('never rejects', async () => {
    const piece = fc.constantFrom('<a>', '</a>', '<a', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE', '[', '&', ';', '<?', '?>', '"', 'x', '\0'); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((each) => each.join('')),
        ),
        async (text) => {
          const { root, problems } = await read(text);
          expect(root ?? problems[0]).toBeDefined();
        },
      ),
    );
  });

  it.each(['<!--', '<![CDATA[', '<!DOCTYPE', '<?', '<a b="', '&', '<a ', '<a>&', '<a>]]', 'x'])(
    'comes to an end with a megabyte of %s',
    async (piece) => {
      const { problems } = await read(piece.repeat(1_000_000 / piece.length));
      expect(problems).not.toEqual([]);
    },
  );
});
