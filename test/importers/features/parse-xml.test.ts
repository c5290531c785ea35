import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/importers/features/parse-xml.js';

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><lolz>&lol2;</lolz>`;

describe('parseXml', () => {
  it.each([
    ['a billion laughs', laughs],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an external entity in small letters', '<!doctype a [<!entity x SYSTEM "http://x/">]><a>&x;</a>'],
    ['an entity behind a quoted bracket', '<!DOCTYPE a SYSTEM "x>" [<!ENTITY x "y">]><a>&x;</a>'],
  ])('refuses %s', async (_, text) => {
    const { problem } = await parseXml(text);
    expect(problem).toMatchObject({ level: 'error', code: 'xml-entities' });
  });

  it('passes over a DOCTYPE that declares nothing', async () => {
    const { xml } = (await parseXml('<!DOCTYPE gpx SYSTEM "http://x/y.dtd"><gpx><name>a &amp; b</name></gpx>')) as {
      xml: Document;
    };
    expect(xml.getElementsByTagName('name')[0]!.textContent).toBe('a & b');
  });

  it.each(['', 'x', '<a>', '<a></b>', '<a>&unknown;</a>', '<a/><b/>'])('says of %j that it is no XML', async (text) => {
    expect((await parseXml(text)).problem).toMatchObject({ level: 'error', code: 'unreadable-xml' });
  });

  it('refuses what is nested too deep', async () => {
    const text = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
    expect((await parseXml(text)).problem).toMatchObject({ code: 'xml-too-deep' });
  });

  it('reads past a byte order mark and space', async () => {
    expect((await parseXml('\uFEFF\n <?xml version="1.0"?><a/>')).problem).toBeUndefined();
  });
});
