import { describe, expect, it } from 'vitest';
import * as documents from '../../../src/core/document/read-file.js';

const readFile = (bytes: Uint8Array) => documents.readFile(bytes, 'story.json');
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const own = '{"title": "Flüsse", "events": [{"title": "E"}]}';

describe('a story’s file', () => {
  it.each([
    ['a document of ours', own, []],
    ['one with its mark', `\uFEFF${own}`, []],
    ['one with a key that nobody knows', own.replace('{', '{"titel": "T", '), ['unknown-key']],
    ['one with a value that does not fit', own.replace('"E"', '7'), ['wrong-value']],
    ['one without events', '{"dateline": 1, "title": "Flüsse"}', ['missing-value']],
  ])('is read where it is %s', async (_, text, codes) => {
    expect(await readFile(utf8(text))).toMatchObject({ findings: codes.map((code) => ({ code })) });
  });

  it('has its letters, and all that fits', async () => {
    const document = { title: 'Flüsse', events: [{ title: 'E' }] };
    expect(await readFile(utf8(own.replace('{', '{"titel": "T", ')))).toMatchObject({ document });
  });

  it.each([
    ['a timeline', utf8('{"events": [{"start_date": {"year": 1999}}]}')],
    ['GeoJSON of ours', utf8('{"type": "FeatureCollection", "dateline": 1, "features": []}')],
    ['a table', utf8('title,when\nE,1999\n')],
    ['JSON of a text', utf8('"title"')],
    ['JSON of records', utf8('[{"title": "E", "when": "1999"}]')],
    ['JSON that is like no format', utf8('{"title": "Flüsse"}')],
    ['JSON with a mistake', utf8(own.replace(',', ''))],
    ['a record a line', utf8('{"title": "E"}\n{"title": "F"}\n')],
    ['a document in UTF-16', utf16(`\uFEFF${own}`)],
    ['one without its mark', utf16(own)],
    ['a document in windows-1252', new Uint8Array(Buffer.from(own, 'latin1'))],
    ['empty', utf8('')],
  ])('is left to others where it is %s', async (_, bytes) => expect(await readFile(bytes)).toBeUndefined());
});
