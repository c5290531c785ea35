/** KML: placemarks are events, folders groups; times from TimeStamp, TimeSpan and gx:Track. */
import { kmlWithFolders, type F, type Folder } from '@tmcw/togeojson';
import { isObject } from '../../core/document/loose.js';
import type { StoryDocument } from '../../core/document/schema.js';
import { createUniqueIds, isSlug, toSlug } from '../../core/document/slug.js';
import { createWarning } from '../../core/problems/problem.js';
import { toEdtf, toTimespan, type TimeContext } from './feature-time.js';
import { FeatureStory, notImported } from './features.js';
import { htmlToMarkdown } from '../html-to-markdown.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import { parseXml } from './parse-xml.js';

type Loose = Readonly<Record<string, unknown>>;

/** The story of a KML file, in its order. */
export async function importKml(text: string, options: ImportOptions = {}): Promise<Imported> {
  const { xml, problem } = await parseXml(text).then((parsed) => ({ xml: undefined, ...parsed }));
  if (!xml) return { document: { events: [] }, problems: problem ? [problem] : [] };
  const reader = new KmlReader(options);
  await reader.readAll(kmlWithFolders(xml).children);
  const [container] = xml.getElementsByTagName('Document');
  const title = childText(container, 'name') ?? toFileTitle(options.name);
  const summary = childText(container, 'description');
  return reader.toImported({ ...(title !== undefined && { title }), ...(summary !== undefined && { summary }) });
}

class KmlReader {
  private readonly story = new FeatureStory();
  private readonly groups: NonNullable<StoryDocument['groups']> = {};
  private readonly uniqueGroup = createUniqueIds();
  private count = 0;

  constructor(private readonly dates: ImportOptions) {}

  async readAll(children: readonly (Folder | F)[], group?: string): Promise<void> {
    for (const child of children) {
      if (child.type === 'folder') await this.readAll(child.children, this.toGroup(child) ?? group);
      else await this.readPlacemark(child, group);
    }
  }

  toImported(top: Omit<StoryDocument, 'events'>): Imported {
    const { groups, story } = this;
    const document = story.toDocument({ ...top, ...(Object.keys(groups).length > 0 && { groups }) });
    return { document, problems: story.problems };
  }

  /** A folder without placemarks of its own is no group. */
  private toGroup({ meta, children }: Folder): string | undefined {
    const { name } = meta;
    if (typeof name !== 'string' || !children.some((child) => child.type === 'Feature')) return undefined;
    const id = this.uniqueGroup(toSlug(name) || 'group');
    this.groups[id] = { name };
    return id;
  }

  private async readPlacemark(feature: F, group: string | undefined): Promise<void> {
    const { story } = this;
    const properties = (feature.properties ?? {}) as Loose;
    const where = `Placemark ${++this.count}`;
    const time: TimeContext = { where, dates: this.dates, problems: story.problems };
    const { name, timestamp, timespan } = properties;
    const times = timesOf(properties);
    const { begin, end } = (isObject(timespan) ? timespan : {}) as Loose;
    const [from, to] = times.length > 0 ? [times[0], times.at(-1)] : [begin, end];
    const when = toEdtf(timestamp, time) ?? toKmlSpan(from, to, time);
    const text = await htmlToMarkdown(toHtml(properties.description), `${where}, description`, story.problems);
    const quiet = { ...time, problems: [] };
    story.add({
      where,
      event: {
        ...(typeof feature.id === 'string' && isSlug(feature.id) && { id: feature.id }),
        ...(typeof name === 'string' && { title: name }),
        ...(text !== '' && { text }),
        ...(when !== undefined && { when }),
        ...(group !== undefined && { group }),
      },
      geometry: feature.geometry,
      ...(isText(from) && isText(to) && { start: toEdtf(from, quiet), end: toEdtf(to, quiet) }),
    });
    if (times.length > 2) {
      const message = `Of ${times.length} times along the track the first and the last are kept; a story has one for each event.`;
      story.problems.push(createWarning('not-imported', where, times.length, message));
    }
    const rest = Object.keys(properties).filter((key) => !readKeys.test(key) && properties[key] !== '');
    if (rest.length > 0) story.problems.push(notImported(where, rest, `${rest.slice(0, 20).join(', ')} left out`));
  }
}

/** What is read, and how things look, which a story does not take from a file. */
const readKeys =
  /^(?:name|description|timestamp|timespan|coordinateProperties|styleUrl|styleHash|visibility|open|(?:stroke|fill|icon|label|marker)(?:-.*)?)$/;

/** A span without begin or end is open there (OGC KML 2.3). */
function toKmlSpan(begin: unknown, end: unknown, time: TimeContext): string | undefined {
  if (!isText(begin) && !isText(end)) return undefined;
  return toTimespan({ start: isText(begin) ? begin : undefined, end: isText(end) ? end : '..' }, time);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function timesOf({ coordinateProperties }: Loose): unknown[] {
  const { times } = (isObject(coordinateProperties) ? coordinateProperties : {}) as Loose;
  return Array.isArray(times) ? (times as unknown[]).flat() : [];
}

/** Descriptions are HTML, whether they stand in CDATA or not. */
function toHtml(description: unknown): string {
  const { value } = (isObject(description) ? description : { value: description }) as Loose;
  return typeof value === 'string' ? value : '';
}

function childText(element: Element | undefined, name: string): string | undefined {
  const child = Array.from(element?.childNodes ?? []).find((node) => node.nodeName === name);
  const text = child?.textContent?.trim();
  return text === '' ? undefined : text;
}
