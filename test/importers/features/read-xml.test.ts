import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childWords, childrenOf, readXml, wordsIn } from '../../../src/importers/features/read-xml.js';

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><lolz>&lol2;</lolz>`;

describe('readXml', () => {
  it.each([
    ['a billion laughs', laughs],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an entity behind a quoted bracket', '<!DOCTYPE a SYSTEM "x>" [<!ENTITY x "y">]><a>&x;</a>'],
  ])('refuses %s', async (_, text) => {
    const { root, problem } = await readXml(text);
    expect([root, problem]).toMatchObject([undefined, { level: 'error', code: 'xml-entities' }]);
  });

  it('passes over a DOCTYPE that declares nothing', async () => {
    const { root } = await readXml('<!DOCTYPE gpx SYSTEM "http://x/y.dtd"><gpx><name>a &amp; b</name></gpx>');
    expect(childWords(root, 'name')).toBe('a & b');
  });

  it.each(['', 'x', '<a>', '<a></b>', '<a>&unknown;</a>', '<a/><b/>', '<!doctype a [<!entity x "y">]><a/>'])(
    'says of %j that it is no XML',
    async (text) => {
      expect((await readXml(text)).problem).toMatchObject({ level: 'error', code: 'unreadable-xml' });
    },
  );

  it('keeps what stands before a mistake, and says in which line that is', async () => {
    const { root, problem } = await readXml('<a>\n<b>1</b>\n<b>2</c>\n<b>3</b></a>');
    expect(childrenOf(root, 'b').map(wordsIn)).toEqual(['1', '2']);
    expect(problem).toMatchObject({ where: 'line 3' });
  });

  it.each([
    ['<a>', '</a>'],
    ['<a id="/>">', '</a>'],
    ['<a><!-- </a> -->', '</a>'],
    ['<a><![CDATA[</a>]]>', '</a>'],
  ])('refuses %s nested too deep', async (open, close) => {
    const text = open.repeat(100_000) + close.repeat(100_000);
    expect((await readXml(text)).problem).toMatchObject({ code: 'xml-too-deep' });
  });

  it('reads past a byte order mark and space', async () => {
    expect((await readXml('\uFEFF\n <?xml version="1.0"?><a/>')).problem).toBeUndefined();
  });

  it('holds no element that was taken', async () => {
    const taken: string[] = [];
    const { root } = await readXml('<a><b><p>1</p><p>2</p></b><p>3</p></a>', (element, parents) => {
      if (element.name === 'p') taken.push([...parents.map(({ name }) => name), wordsIn(element)].join('/'));
      return element.name === 'p';
    });
    expect(taken).toEqual(['a/b/1', 'a/b/2', 'a/3']);
    expect(wordsIn(root)).toBe('');
  });

  it('reads CDATA, references, attributes and prefixed names', async () => {
    const { root } = await readXml('<k:a x="1&lt;"><gx:b><![CDATA[<i>]]>&#65;</gx:b></k:a>');
    expect([root!.name, root!.attributes.x, childWords(root, 'b')]).toEqual(['a', '1<', '<i>A']);
  });

  it('never rejects', async () => {
    const piece = fc.constantFrom('<a>', '</a>', '<a', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE', '[', '&', ';', '<?', '?>', '"', 'x', '\0'); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((each) => each.join('')),
        ),
        async (text) => {
          const { root, problem } = await readXml(text);
          expect(root ?? problem).toBeDefined();
        },
      ),
    );
  });

  it.each(['<!--', '<![CDATA[', '<!DOCTYPE', '<?', '<a b="', '&', '<a ', '<a>&', '<a>]]', 'x'])(
    'comes to an end with a megabyte of %s',
    async (piece) => {
      const { problem } = await readXml(piece.repeat(1_000_000 / piece.length));
      expect(problem).toBeDefined();
    },
  );
});
