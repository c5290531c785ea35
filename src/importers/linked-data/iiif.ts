/** Manifests and collections of IIIF (Presentation API 2 and 3): whatever has a `navDate` or a `navPlace` is an event. */
import { escapeHtml } from '../../core/content/escape.js';
import type { EventDocument, PlaceDocument, StoryDocument } from '../../core/document/schema.js';
import { isAreaGeometry } from '../../core/places/geojson.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { isSafeUrl } from '../../core/urls/safe-url.js';
import { CitedSources } from '../cited-sources.js';
import { cutSeconds } from '../dates/cut-seconds.js';
import { importDate } from '../dates/written-date.js';
import { notImported } from '../not-imported.js';
import { htmlToMarkdown, htmlToText } from '../html-to-markdown.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import { asLoose, type Loose } from '../loose.js';
import { noEvents } from '../no-events.js';
import { findPicture } from './iiif-picture.js';
import { IiifTexts } from './iiif-text.js';
import { toList } from './linked-node.js';

/** The story of a manifest or a collection, in its order. */
export async function importIiif(value: unknown, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const whole = asLoose(value);
  const reader = new IiifReader(options, problems);
  const parts = toParts(whole);
  const dated = parts.filter(({ item }) => isDated(item));
  const chosen = dated.length > 0 ? dated : isDated(whole) ? [{ where: 'the manifest', item: whole }] : [];
  const story = await reader.readTop(whole, dated.length > 0);
  const events: EventDocument[] = [];
  for (const { where, item } of chosen) events.push(await reader.readEvent(item, where, whole));
  const undated = dated.length > 0 ? parts.length - dated.length : 0;
  if (undated > 0) problems.push(notImported('', undated, `${undated} of ${parts.length} items have neither navDate nor navPlace; they are left out`)); // prettier-ignore
  if (dated.length === 0 && parts.length > 1 && events.length > 0) problems.push(notImported('', parts.length, `Of ${parts.length} pages the first is shown; the others are left out`)); // prettier-ignore
  reader.tellLanguages();
  if (events.length === 0) problems.push(noEvents('In IIIF what has happened at a time has a navDate, and what is on a map a navPlace.')); // prettier-ignore
  return { document: { ...story, ...reader.sources.document, events }, problems };
}

interface Part {
  readonly where: string;
  readonly item: Loose;
}

/** The canvases of a manifest, the manifests of a collection. */
function toParts(whole: Loose): Part[] {
  const { items, sequences, manifests, collections, members } = whole;
  const lists: readonly (readonly [string, unknown])[] = [
    ['items', items],
    ['canvases', asLoose(toList(sequences)[0]).canvases],
    ...[['manifests', manifests] as const, ['collections', collections] as const, ['members', members] as const],
  ];
  return lists.flatMap(([name, list]) => toList(list).map((item, index) => ({ where: `${name}[${index}]`, item: asLoose(item) }))); // prettier-ignore
}

function isDated({ navDate, navPlace }: Loose): boolean {
  return navDate !== undefined || navPlace !== undefined;
}

/** What is read, and what tells programs how to show it. */
const read: ReadonlySet<string> = new Set([
  ...['@context', '@id', 'id', '@type', 'type', 'label', 'summary', 'description', 'metadata', 'navDate', 'navPlace'],
  ...[
    'requiredStatement',
    'attribution',
    'homepage',
    'related',
    'thumbnail',
    'items',
    'sequences',
    'images',
    'members',
  ],
  ...[
    'manifests',
    'collections',
    'height',
    'width',
    'viewingDirection',
    'viewingHint',
    'behavior',
    'service',
    'services',
  ],
  ...['within', 'partOf', 'logo', 'start', 'startCanvas', 'accompanyingCanvas', 'placeholderCanvas', 'total'],
]);

class IiifReader {
  readonly sources: CitedSources;
  private readonly texts: IiifTexts;

  constructor(
    private readonly options: ImportOptions,
    private readonly problems: Problem[],
  ) {
    this.sources = new CitedSources(problems);
    this.texts = new IiifTexts(options.lang);
  }

  /** The story’s own texts, where its parts are the events; else they are the event’s. */
  async readTop(whole: Loose, hasParts: boolean): Promise<Omit<StoryDocument, 'events'>> {
    const title = (await this.toWords(whole.label, 'label')) ?? toFileTitle(this.options.name);
    const summary = hasParts ? await this.toWords(whole.summary ?? whole.description, 'summary') : undefined;
    if (hasParts) this.tellRest(whole, 'the whole', toList(whole.metadata).length > 0 ? ['metadata'] : []);
    return { ...(title !== undefined && { title }), ...(summary !== undefined && { summary }) };
  }

  async readEvent(item: Loose, where: string, whole: Loose): Promise<EventDocument> {
    const { problems } = this;
    const title = await this.toWords(item.label, `${where}, label`);
    const text = await this.readText(item, where);
    const when = this.readDate(item.navDate, where);
    const places = this.readPlaces(item.navPlace, where);
    const credit = await this.readCredit(item.requiredStatement === undefined && item.attribution === undefined ? whole : item, where); // prettier-ignore
    const src = findPicture(item);
    const isShown = src !== undefined && isSafeUrl(src);
    if (src !== undefined && !isShown) problems.push(createWarning('lost-media', where, src, 'A picture should have an address with http(s); it is left out.')); // prettier-ignore
    if (credit !== undefined && !isShown) problems.push(notImported(`${where}, requiredStatement`, credit, `${formatValue(credit)} left out, as there is no picture`)); // prettier-ignore
    const sources = this.readPages(item.homepage ?? item.related ?? whole.homepage ?? whole.related, where);
    this.tellRest(item, where);
    return {
      ...(title !== undefined && { title }),
      ...(text && { text }),
      ...(when !== undefined && { when }),
      ...(places.length > 0 && { where: places.length === 1 ? places[0]! : places }),
      ...(sources.length > 0 && { sources }),
      ...(isShown && { media: [{ type: 'image', src, ...(credit !== undefined && { credit }) }] }),
    };
  }

  /** Translations of what was read. */
  tellLanguages(): void {
    const { all } = this.texts;
    if (all.length > 1) this.problems.push(notImported('', all, `There are texts in ${all.slice(0, 20).join(', ')}; of each one language was taken, the others are left out`)); // prettier-ignore
  }

  private async toWords(value: unknown, where: string): Promise<string | undefined> {
    const text = this.texts.read(value);
    return text === undefined ? undefined : (await htmlToText(text, where, this.problems)) || undefined;
  }

  /** The summary, and below it what else is known, a line each. */
  private async readText(item: Loose, where: string): Promise<string> {
    const summary = this.texts.read(item.summary ?? item.description) ?? '';
    const lines = toList(item.metadata).flatMap((each) => {
      const [label, value] = [asLoose(each).label, asLoose(each).value].map((text) => this.texts.read(text));
      return value === undefined ? [] : [`<li>${escapeHtml(label ?? '')}: ${value}</li>`];
    });
    const html = `${summary ? `<p>${summary}</p>` : ''}${lines.length > 0 ? `<ul>${lines.join('')}</ul>` : ''}`;
    return htmlToMarkdown(html, `${where}, summary`, this.problems);
  }

  /** A time of midnight says nothing (Presentation API 3, navDate), and there is no way to write a year but its first day. */
  private readDate(value: unknown, where: string): string | undefined {
    if (value === undefined) return undefined;
    const text = typeof value === 'string' ? value.trim() : '';
    const day = /^(-?\d{4,})-(\d\d)-(\d\d)T00:00:00(?:\.0+)?(?:Z|\+00:00)?$/.exec(text);
    const isYear = day?.[2] === '01' && day[3] === '01';
    const written = day ? day.slice(1, isYear ? 2 : 4).join('-') : cutSeconds(text);
    const { when, problems } = importDate(written, `${where}, navDate`, this.options);
    this.problems.push(...problems);
    if (isYear) {
      const message = `${formatValue(text)} was read as the year ${written}, which IIIF writes so; correct it where the first of January is meant.`;
      this.problems.push(createWarning('date-reading', `${where}, navDate`, text, message));
    }
    return when;
  }

  private readPlaces(value: unknown, where: string): PlaceDocument[] {
    if (value === undefined) return [];
    const { type, features } = asLoose(value);
    const list = type === 'Feature' ? [value] : toList(features);
    const places = list.flatMap((feature): PlaceDocument[] => {
      const { geometry, properties } = asLoose(feature);
      const { type: shape, coordinates } = asLoose(geometry);
      const [lon, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
      const name = this.texts.read(asLoose(properties).label);
      const named = name === undefined ? {} : { name };
      if (shape === 'Point' && typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return [{ ...named, lat, lon }]; // prettier-ignore
      if (isAreaGeometry(geometry)) return [{ ...named, area: { geometry } }];
      this.problems.push(notImported(`${where}, navPlace`, shape, `${formatValue(shape)} of a navPlace left out; points and polygons are read`)); // prettier-ignore
      return name === undefined ? [] : [{ name }];
    });
    if (list.length === 0) this.problems.push(notImported(`${where}, navPlace`, undefined, 'A navPlace without features, which may stand in another file, left out')); // prettier-ignore
    return places;
  }

  private async readCredit({ requiredStatement, attribution }: Loose, where: string): Promise<string | undefined> {
    return this.toWords(asLoose(requiredStatement).value ?? attribution, `${where}, requiredStatement`);
  }

  private readPages(value: unknown, where: string): string[] {
    const cited = toList(value).flatMap((page) => {
      const { id, '@id': url = id, label } = asLoose(page);
      const address = typeof page === 'string' ? page : url;
      return typeof address === 'string' ? this.sources.cite(address, this.texts.read(label) ?? '', `${where}, homepage`) : []; // prettier-ignore
    });
    return [...new Set(cited)];
  }

  private tellRest(item: Loose, where: string, more: readonly string[] = []): void {
    const rest = [...Object.keys(item).filter((key) => !read.has(key)), ...more];
    if (rest.length > 0) this.problems.push(notImported(where, rest, `${rest.slice(0, 20).join(', ')} left out`));
  }
}
