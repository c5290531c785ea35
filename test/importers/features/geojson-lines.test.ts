import { describe, expect, it } from 'vitest';
import { importStory } from '../../../src/importers/index.js';

const feature = (name: string) => JSON.stringify({ type: 'Feature', properties: { name }, geometry: null });
const read = (bytes: string, name = 'a.geojsonl') => importStory({ name, bytes });

describe('GeoJSON, a feature a line,', () => {
  it.each([
    ['in lines', `${feature('A')}\n${feature('B')}\n`],
    ['in lines that end as on Windows', `${feature('A')}\r\n\r\n${feature('B')}`],
    ['as a sequence of texts', `\u001E${feature('A')}\n\u001E${feature('B')}\n`],
  ])('is read %s', async (_, bytes) => {
    const { document, problems, format } = await read(bytes);
    expect([format, problems]).toEqual(['geojson', []]);
    expect(document.events).toEqual([{ title: 'A' }, { title: 'B' }]);
  });

  it('says which line is none', async () => {
    const { document, problems } = await read(`${feature('A')}\n{"type":\n${feature('B')}\n`);
    expect(document.events).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'not-geojson', where: 'line 2' }]);
  });

  it('is not what other JSON is that is broken', async () => {
    expect((await read('{"a":1,\n"b" 2}', 'a.json')).problems).toMatchObject([{ code: 'unreadable-json' }]);
  });
});
