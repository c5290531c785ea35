/** GPX: waypoints are events, tracks and routes are routes with an event at either end. */
import { gpx } from '@tmcw/togeojson';
import type { Feature } from 'geojson';
import { isObject } from '../../core/document/loose.js';
import { createWarning } from '../../core/problems/problem.js';
import { toEdtf, type TimeContext } from './feature-time.js';
import { FeatureStory, notImported } from './features.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import { parseXml } from './parse-xml.js';

type Loose = Readonly<Record<string, unknown>>;

/** The story of a GPX file: its tracks, its routes, then its waypoints, as they come. */
export async function importGpx(text: string, options: ImportOptions = {}): Promise<Imported> {
  const { xml, problem } = await parseXml(text).then((parsed) => ({ xml: undefined, ...parsed }));
  if (!xml) return { document: { events: [] }, problems: problem ? [problem] : [] };
  const story = new FeatureStory();
  const { features } = gpx(xml);
  for (const [index, feature] of features.entries()) addFeature(feature, index, story, options);
  tellUnread(xml, features.length, story);
  const metadata = xml.getElementsByTagName('metadata')[0];
  const title = textOf(metadata, 'name') ?? toFileTitle(options.name);
  const summary = textOf(metadata, 'desc');
  const top = { ...(title !== undefined && { title }), ...(summary !== undefined && { summary }) };
  return { document: story.toDocument(top), problems: story.problems };
}

const readKeys = new Set(['name', 'desc', 'cmt', 'time', '_gpxType', 'coordinateProperties']);

function addFeature(feature: Feature, index: number, story: FeatureStory, dates: ImportOptions): void {
  const properties = (feature.properties ?? {}) as Loose;
  const kind = { trk: 'track', rte: 'route' }[String(properties._gpxType)] ?? 'waypoint';
  const where = `${kind} ${index + 1}`;
  const time: TimeContext = { where, dates, problems: story.problems };
  const times = timesOf(properties);
  const [start, end] = [times[0], times.at(-1)].map((each) => toEdtf(each, time));
  const when = kind === 'waypoint' ? toEdtf(properties.time, time) : undefined;
  const text = [properties.desc, properties.cmt].filter((each) => typeof each === 'string').join('\n\n');
  story.add({
    where,
    event: {
      title:
        typeof properties.name === 'string'
          ? properties.name
          : `${kind[0]!.toUpperCase()}${kind.slice(1)} ${index + 1}`,
      ...(text !== '' && { text }),
      ...(when !== undefined && { when }),
    },
    geometry: feature.geometry,
    start,
    end,
  });
  if (times.length > 2) {
    const message = `Of ${times.length} times along the ${kind} the first and the last are kept; a story has one for each event.`;
    story.problems.push(createWarning('not-imported', where, times.length, message));
  }
  const rest = Object.keys(properties).filter((key) => !readKeys.has(key));
  const measured = Object.keys(isObject(properties.coordinateProperties) ? properties.coordinateProperties : {});
  rest.push(...measured.filter((key) => key !== 'times'));
  if (rest.length > 0) story.problems.push(notImported(where, rest, `${rest.slice(0, 20).join(', ')} left out`));
}

/** The times along a line, one after the other, whatever its segments. */
function timesOf({ coordinateProperties }: Loose): unknown[] {
  const { times } = (isObject(coordinateProperties) ? coordinateProperties : {}) as Loose;
  return Array.isArray(times) ? (times as unknown[]).flat() : [];
}

/** The library passes over what it cannot draw: tracks without two points, waypoints without coordinates. */
function tellUnread(xml: Document, read: number, story: FeatureStory): void {
  const written = ['trk', 'rte', 'wpt'].flatMap((name) => [...Array.from(xml.getElementsByTagName(name))]);
  if (written.length === read) return;
  const message = `${written.length - read} of ${written.length} tracks, routes and waypoints have no position that could be read; they were left out.`;
  story.problems.push(createWarning('not-imported', '', written.length - read, message));
}

function textOf(element: Element | undefined, name: string): string | undefined {
  const text = element?.getElementsByTagName(name)[0]?.textContent?.trim();
  return text === '' ? undefined : text;
}
