import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import type { Story } from '../../src/core/model.js';
import { exportFormats, exportHtml, exportStory, renderStory, type ExportFormat } from '../../src/exporters/index.js';
import { writeLinkedData } from '../../src/exporters/html-page.js';
import { importStory, type FormatName } from '../../src/importers/index.js';
import { speak } from '../../src/core/words/speak.js';
import { pictureDocument } from '../fixtures/picture-story.js';

const size = { width: 2 ** 20, height: 2 ** 20 };
const pixel = fc.integer({ min: 1000, max: 2 ** 20 });
const spot = fc.record({ x: pixel, y: pixel });

const documents = fc.array(spot, { minLength: 1, maxLength: 3 }).map((spots) =>
  pictureDocument(
    spots.map((at, index) => ({
      id: `e${index}`,
      title: `Event ${index}`,
      when: '1888-05-0' + (index + 1),
      where: [{ name: `Spot ${index}`, ...at }],
      camera: { center: at, zoom: 3 },
      ...(index > 0 && { journey: { from: `e${index - 1}` } }),
    })),
    size,
  ),
);

/** The degrees that no one may write down, to four decimals: as many as anybody would keep. */
function degreesOf({ events }: Story): string[] {
  const points = events.flatMap(({ places }) => places.flatMap((place) => (place.kind === 'point' ? [place.at] : [])));
  return points.flatMap(({ lat, lon }) => [lat, lon].map((degrees) => String(Math.abs(degrees)).slice(0, 6)));
}

const texts: [string, (document: StoryDocument, story: Story) => Promise<string> | string][] = [
  ...(Object.keys(exportFormats) as ExportFormat[]).map((to): (typeof texts)[number] => [
    to,
    async (document) => (await exportStory(document, to)).text,
  ]),
  [
    'a page with a script',
    async (document) => (await exportHtml(document, { script: 's.js', data: 'story.json' })).text,
  ],
  ['the HTML of a page', (document) => renderStory(document)],
  ['the JSON-LD of a page', async (_, story) => writeLinkedData(story, await speak('en'))],
];

describe('Of a story on a picture', () => {
  it.each(texts)('no degrees of its own earth are written: %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { story, problems } = parseStory(document);
        expect(problems).toEqual([]);
        const text = await write(document, story);
        expect(text).toContain('Spot 0');
        for (const degrees of degreesOf(story)) expect(text).not.toContain(degrees);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[ExportFormat, FormatName]>([
    ['md', 'markdown'],
    ['geojson', 'geojson'],
  ])('the pixels come back from %s', async (to, from) => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { text, problems } = await exportStory(document, to);
        expect(problems).toEqual([]);
        expect((await importStory({ bytes: text }, { from })).document).toEqual(document);
      }),
      { numRuns: 30 },
    );
  });

  it.each<ExportFormat>(['csv', 'ics', 'jsonld', 'lpf', 'timelinejs'])(
    '%s tells that pixels are left out',
    async (to) => {
      const document = pictureDocument([{ title: 'E', when: '1888', where: { name: 'Spot', x: 5, y: 6 } }]);
      const { problems } = await exportStory(document, to);
      const lost = problems.map(({ where }) => where);
      if (to !== 'ics') expect(lost).toEqual(expect.arrayContaining(['events[0].where.x', 'events[0].where.y']));
      expect(lost).toContain('basemap');
    },
  );
});
