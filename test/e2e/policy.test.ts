import { describe, expect, it } from 'vitest';
import { strictPolicy } from '../../scripts/site.mjs';
import { readers, scrollThrough, settled } from './story-page.js';
import { articlePage, useSite } from './site.js';

const site = useSite({ policy: `${strictPolicy}; require-trusted-types-for 'script'; trusted-types lit-html` });

describe.each(readers)('on $name', (reader) => {
  it('a story works under the strictest policy, and asks no other origin for anything', async () => {
    const visit = await site.open('/', reader);
    await visit.ready();
    await scrollThrough(visit.page, 1);
    await visit.page.evaluate(useEverything);
    await settled(visit.page);
    const { violations, problems } = await visit.notes();
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
    expect(visit.errors).toEqual([]);
    const { origin } = new URL(visit.page.url());
    expect(visit.requests.filter((url) => !url.startsWith(origin))).toEqual([]);
    await visit.close();
  });
});

const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Walks</name>
<Placemark><name>The bridge</name><description>&lt;p&gt;Cold.&lt;/p&gt;</description><TimeStamp><when>2023-09-10</when></TimeStamp>
<Point><coordinates>130.6,42.4</coordinates></Point></Placemark></Document></kml>`;
const gpx = `<?xml version="1.0"?><gpx version="1.1" creator="a hand" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="42.4" lon="130.6"><time>2023-09-10T09:30:00Z</time><name>The bridge</name></wpt></gpx>`;
const geojson = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'The bridge', date: '2023-09-10' },
      geometry: { type: 'Point', coordinates: [130.6, 42.4] },
    },
  ],
});
const timeline = JSON.stringify({
  events: [{ start_date: { year: 2023, month: 9, day: 10 }, text: { headline: 'The bridge', text: '<p>Cold.</p>' } }],
});

describe('a file of another format', () => {
  it.each([
    ['walks.kml', kml],
    ['walks.gpx', gpx],
    ['walks.geojson', geojson],
    ['timeline.json', timeline],
    ['table.csv', 'title,when,lat,lon\nThe bridge,2023-09-10,42.4,130.6\n'],
    ['walks.md', '# Walks\n\n## The bridge\n\nwhen: 2023-09-10\n\nCold.\n'],
  ])('such as %s is told under the strictest policy', async (name, text) => {
    const body = `<dateline-story src="${site.add(name, text)}"></dateline-story>`;
    const visit = await site.open(site.add(`${name}.html`, articlePage(body)));
    await visit.page.waitForSelector('dateline-event');
    const told = await visit.page.$$eval('dateline-event', (events) =>
      events.map((event) => event.querySelector('.title')?.textContent),
    );
    expect(told).toEqual(['The bridge']);
    expect((await visit.notes()).violations).toEqual([]);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});

/** Presses every button of the panel but the marks, and opens what opens. */
function useEverything(): void {
  const roots = ['dateline-map', 'dateline-nav', 'dateline-legend', 'dateline-timeline'].map(
    (name) => document.querySelector('dateline-story')?.shadowRoot?.querySelector(name)?.shadowRoot,
  );
  for (const root of roots) root?.querySelectorAll('button').forEach((button) => button.click());
  const shared = roots[3]?.querySelector('[data-events*=" "]');
  shared?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
}
