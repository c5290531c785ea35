import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importStory } from '../../../src/importers/index.js';

const kml = (name: string) =>
  strToU8(
    `<kml><Placemark><name>${name}</name><description>&lt;img src="files/a.jpg"&gt;</description><Point><coordinates>9,47</coordinates></Point></Placemark></kml>`,
  );
const read = (files: Record<string, Uint8Array>) => importStory({ name: 'My map.kmz', bytes: zipSync(files) });

describe('a KMZ file', () => {
  it('is the story of its doc.kml; what else is in it is told', async () => {
    const { document, problems, format } = await read({
      'a.kml': kml('A'),
      'doc.kml': kml('É'),
      'files/a.jpg': new Uint8Array(9),
    });
    expect(format).toBe('kmz');
    expect(document).toEqual({
      title: 'My map',
      events: [{ title: 'É', media: [{ type: 'image', src: 'files/a.jpg' }], where: { lat: 47, lon: 9 } }],
    });
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^not-imported .*a\.kml/),
      expect.stringMatching(/^not-imported .*files\/a\.jpg/),
    ]);
  });

  it('is that of its first KML file where none is called doc.kml', async () => {
    const { document } = await read({ 'b/b.KML': kml('B'), 'c.kml': kml('C') });
    expect(document.events.map(({ title }) => title)).toEqual(['B']);
  });

  it('is told where there is no KML file in it', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('a') });
    expect((await importStory({ bytes }, { from: 'kmz' })).problems).toMatchObject([{ code: 'unreadable-kmz' }]);
  });

  it('never rejects, wherever it is spoiled', async () => {
    const whole = zipSync({ 'doc.kml': kml('A'), 'a.jpg': new Uint8Array(99) });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const bytes = isCut ? whole.slice(0, at) : whole.slice();
        if (!isCut) bytes[at] = byte;
        const { document, problems } = await importStory({ bytes }, { from: 'kmz' });
        expect(document.events.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
