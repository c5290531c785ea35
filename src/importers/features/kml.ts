/** KML: placemarks are events, folders groups; times from TimeStamp, TimeSpan and gx:Track. */
import type { EventDocument, MediaDocument, StoryDocument } from '../../core/document/schema.js';
import { createUniqueIds, isSlug, toSlug } from '../../core/document/slug.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { readRichText } from '../articles/rich-text.js';
import { toFileTitle } from '../file-title.js';
import { htmlToMarkdown } from '../html-to-markdown.js';
import type { Imported, ImportOptions } from '../importer.js';
import { parseXml } from '../parse-xml.js';
import { childWords, childrenOf, firstChild, isBlank, wordsIn, type XmlElement } from '../xml-element.js';
import { toEdtf, toTimespan, type TimeContext } from './feature-time.js';
import { FeatureStory } from './features.js';
import { readKmlPlaces } from './kml-geometry.js';
import { addLines, LeftOver, toLink } from './left-over.js';
import { findMeaning, type Meaning } from './property-names.js';

/** The story of a KML file, in its order. */
export async function importKml(text: string, options: ImportOptions = {}): Promise<Imported> {
  const mistakes: Problem[] = [];
  const root = await parseXml(text, mistakes);
  const reader = new KmlReader(options);
  if (root) await reader.readAll(root.name === 'kml' ? root : { ...root, children: [root] });
  if (!mistakes.some(({ level }) => level === 'error')) reader.tellEmpty();
  const container = childrenOf(root).find(({ name }) => name === 'Document' || name === 'Folder');
  const title = childWords(container, 'name') ?? toFileTitle(options.name);
  const { document, problems } = reader.toImported();
  const summary = await htmlToMarkdown(childWords(container, 'description') ?? '', 'Document, description', problems);
  const top = { ...(title !== undefined && { title }), ...(summary !== '' && { summary }) };
  return { document: { ...top, ...document }, problems: [...mistakes, ...problems] };
}

/** What a placemark says in columns of its own: ExtendedData, as My Maps and GIS write it. */
type Columns = readonly (readonly [name: string, value: string])[];

class KmlReader {
  private readonly story = new FeatureStory();
  private readonly left = new LeftOver();
  private readonly groups: NonNullable<StoryDocument['groups']> = {};
  private readonly uniqueGroup = createUniqueIds();
  private count = 0;

  constructor(private readonly dates: ImportOptions) {}

  async readAll(container: XmlElement, group?: string): Promise<void> {
    for (const child of childrenOf(container)) {
      if (child.name === 'Placemark') await this.readPlacemark(child, group);
      else if (child.name === 'Folder') await this.readAll(child, this.toGroup(child) ?? group);
      else if (child.name === 'Document') await this.readAll(child, group);
      else if (child.name === 'NetworkLink') this.tellLink(child);
      else if (overlays.has(child.name)) this.left.add(child.name, child.name, childWords(child, 'name'));
    }
  }

  tellEmpty(): void {
    this.story.tellEmpty('KML has a Placemark for each.');
  }

  toImported(): Imported {
    const { groups, story } = this;
    const document = story.toDocument(Object.keys(groups).length > 0 ? { groups } : {});
    return { document, problems: [...story.problems, ...this.left.toProblems()] };
  }

  /** A folder without placemarks of its own is no group. */
  private toGroup(folder: XmlElement): string | undefined {
    const name = childWords(folder, 'name');
    if (name === undefined || childrenOf(folder, 'Placemark').length === 0) return undefined;
    const id = this.uniqueGroup(toSlug(name) || 'group');
    this.groups[id] = { name };
    return id;
  }

  private async readPlacemark(placemark: XmlElement, group: string | undefined): Promise<void> {
    const { problems } = this.story;
    const where = `Placemark ${++this.count}`;
    const time: TimeContext = { where, dates: this.dates, problems };
    const columns = readColumns(placemark);
    const { geometries, times } = readKmlPlaces(placemark);
    const title = childWords(placemark, 'name') ?? valueOf(columns, 'title');
    const span = firstChild(placemark, 'TimeSpan');
    const [from, to] =
      times.length > 0 ? [times[0], times.at(-1)] : [childWords(span, 'begin'), childWords(span, 'end')];
    const own = toEdtf(childWords(firstChild(placemark, 'TimeStamp'), 'when'), time) ?? toKmlSpan(from, to, time);
    const said = own === undefined ? readTimeColumns(columns, time) : { used: [] };
    const when = own ?? said.when;
    const { text, media } = await this.readText(placemark, columns, said.used, where);
    const id = placemark.attributes.get('id');
    const quiet = { ...time, problems: [] };
    const event: EventDocument = {
      ...(id !== undefined && isSlug(id) && { id }),
      ...(title !== undefined && { title }),
      ...(text !== '' && { text }),
      ...(when !== undefined && { when }),
      ...(media.length > 0 && { media }),
      ...(group !== undefined && { group }),
    };
    this.story.add({
      where,
      event,
      ...(geometries.length > 0 && { geometry: { type: 'GeometryCollection', geometries } }),
      ...(from !== undefined && to !== undefined && { start: toEdtf(from, quiet), end: toEdtf(to, quiet) }),
    });
    if (times.length > 2) {
      const message = `Of ${times.length} times along the track the first and the last are kept; a story has one for each event.`;
      problems.push(createWarning('not-imported', where, times.length, message));
    }
    for (const child of childrenOf(placemark)) {
      if (!readNames.has(child.name) && !isBlank(child)) this.left.add(child.name, where);
    }
  }

  /** Descriptions are HTML, whether they stand in CDATA or not; the columns that say something else follow. */
  private async readText(placemark: XmlElement, columns: Columns, used: readonly string[], where: string) {
    const { problems } = this.story;
    const description = childWords(placemark, 'description') ?? '';
    const said = await readRichText(description, `${where}, description`, problems);
    const [pictures, words] = divide(columns, ([name]) => findMeaning(name) === 'media');
    const sources = pictures.flatMap(([name, value]) =>
      value.split(/[\s,]+/).filter((src) => src && isSafeAddress(src, `${where}, ${name}`, problems)),
    );
    const shown = [...said.media, ...sources.map((src): MediaDocument => ({ type: 'image', src }))];
    const media = [...new Map(shown.toReversed().map((one) => [one.src, one])).values()].toReversed();
    const isTitle = (name: string) => findMeaning(name) === 'title' && childWords(placemark, 'name') === undefined;
    const lines = words.filter(([name]) => !used.includes(name) && !isTitle(name));
    const more = ['Snippet', 'address', 'phoneNumber'].map(
      (name) => [name, childWords(placemark, name) ?? ''] as const,
    );
    const addresses = childrenOf(placemark, 'link').flatMap(({ attributes }) => attributes.get('href') || []);
    const links = addresses.map((href) => toLink('', href, `${where}, link`, problems));
    return { text: addLines([said.text, ...links].filter(Boolean).join('\n\n'), [...more, ...lines]), media };
  }

  private tellLink(link: XmlElement): void {
    const href =
      childWords(
        childrenOf(link).find(({ name }) => name === 'Link' || name === 'Url'),
        'href',
      ) ?? '';
    const message = `Its places are in another file, ${href || 'which it does not name'}; nothing was fetched. Open it in Google Earth or My Maps and save it whole, or import that file.`;
    const where = ['NetworkLink', childWords(link, 'name')].filter(Boolean).join(' ');
    this.story.problems.push(createWarning('not-imported', where, href, message));
  }
}
import { isSafeAddress } from '../unsafe-address.js';

const overlays = new Set(['GroundOverlay', 'ScreenOverlay', 'PhotoOverlay', 'Tour']);

/** What is read, and how things look, which a story does not take from a file. */
const readNames = new Set([
  ...['name', 'description', 'Snippet', 'address', 'phoneNumber', 'link', 'TimeStamp', 'TimeSpan', 'ExtendedData'],
  ...['Point', 'LineString', 'LinearRing', 'Polygon', 'MultiGeometry', 'Track', 'MultiTrack'],
  ...[
    'visibility',
    'open',
    'styleUrl',
    'Style',
    'StyleMap',
    'LookAt',
    'Camera',
    'Region',
    'balloonVisibility',
    'snippet',
  ],
]);

/** A span without begin or end is open there (OGC KML 2.3). */
function toKmlSpan(begin: string | undefined, end: string | undefined, time: TimeContext): string | undefined {
  if (begin === undefined && end === undefined) return undefined;
  return toTimespan({ start: begin, end: end ?? '..' }, time);
}

function readColumns(placemark: XmlElement): Columns {
  const data = childrenOf(placemark, 'ExtendedData').flatMap((each) => childrenOf(each));
  return data.flatMap((one) => {
    if (one.name === 'Data') {
      const name = childWords(one, 'displayName') ?? one.attributes.get('name') ?? '';
      return [[name, childWords(one, 'value') ?? ''] as const];
    }
    if (one.name !== 'SchemaData') return [[one.name, wordsIn(one)] as const];
    return childrenOf(one).map((each) => [each.attributes.get('name') ?? '', wordsIn(each)] as const);
  });
}

function valueOf(columns: Columns, meaning: Meaning): string | undefined {
  return columns.find(([name, value]) => value !== '' && findMeaning(name) === meaning)?.[1];
}

/** The time of columns whose names say that they are dates, where these can be read; others stay words. */
function readTimeColumns(columns: Columns, time: TimeContext): { readonly when?: string; readonly used: string[] } {
  const [on, start, end] = (['when', 'start', 'end'] as const).map((meaning) =>
    columns.find(([name, value]) => value !== '' && findMeaning(name) === meaning),
  );
  const problems: TimeContext['problems'] = [];
  const tried = { ...time, problems };
  const when = on ? toEdtf(on[1], tried) : toTimespan({ start: start?.[1], end: end?.[1] }, tried);
  if (when === undefined) return { used: [] };
  time.problems.push(...problems);
  return { when, used: (on ? [on] : [start, end]).flatMap((column) => column?.[0] ?? []) };
}

function divide<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
