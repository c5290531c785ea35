import { describe, expect, it } from 'vitest';
import { importStory } from '../../src/importers/index.js';

const table = 'id;title;when;lat;lon;Odd\r\none;Crème;2023-09-10;39,03;125,7;x\r\n\r\ntwo;Two;1850;;;\r\n';
const utf16 = new Uint8Array([0xff, 0xfe, ...[...table].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);
const latin1 = new Uint8Array([...table].map((c) => c.charCodeAt(0)));

describe('importStory', () => {
  it.each([
    ['UTF-8', table],
    ['UTF-8 with a mark', `\uFEFF${table}`],
    ['UTF-16', utf16],
    ['windows-1252', latin1],
  ])('reads a table in %s with semicolons, decimal commas, empty rows', async (_, bytes) => {
    const { document, problems, format } = await importStory({ bytes });
    expect(format).toBe('csv');
    expect(document.events).toEqual([
      { id: 'one', title: 'Crème', when: '2023-09-10', text: 'Odd: x', where: { lat: 39.03, lon: 125.7 } },
      { id: 'two', title: 'Two', when: '1850' },
    ]);
    expect(problems.map(({ code }) => code)).toContain('unknown-column');
  });

  it.each([
    ['a story of ours', '{"dateline":1,"events":[{"title":"One"}]}', 'dateline', 1],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}', 'geojson', 0],
    ['Markdown', '# One\n\n- when: 2023\n\nText', 'markdown', 1],
  ])('knows %s by what is in it', async (_, bytes, format, events) => {
    const imported = await importStory({ bytes });
    expect(imported.format).toBe(format);
    expect(imported.document.events).toHaveLength(events);
  });

  it('says of what it does not know what it looked for', async () => {
    const { problems } = await importStory({ bytes: '{"a":1}' });
    expect(problems[0]).toMatchObject({ code: 'unknown-format' });
    expect(problems[0]!.message).toContain('GeoJSON');
  });

  it('never rejects for a file that is cut off at any byte', async () => {
    const bytes = new TextEncoder().encode('id,title,text\na,"One, ""x""","Crème\nbrûlée"\nb,Two,""\n');
    for (let end = 0; end <= bytes.length; end++) {
      const { document } = await importStory({ bytes: bytes.subarray(0, end) });
      expect(document.events.length).toBeLessThanOrEqual(2);
    }
  });

  it('refuses a format that there is not', async () => {
    await expect(importStory({ bytes: '' }, { from: 'excel' as never })).rejects.toThrow(TypeError);
  });
});
