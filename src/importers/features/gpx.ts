/** GPX: waypoints are events, tracks and routes are routes with an event at either end. */
import type { Position } from 'geojson';
import type { MediaDocument } from '../../core/document/schema.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { toMediaType } from '../../core/urls/media-type.js';
import { isSafeUrl } from '../../core/urls/safe-url.js';
import { toFileTitle } from '../file-title.js';
import { htmlToMarkdown, isMarkup } from '../html-to-markdown.js';
import type { Imported, ImportOptions } from '../importer.js';
import { parseXml } from '../parse-xml.js';
import { childWords, childrenOf, firstChild, isBlank, wordsIn, type XmlElement } from '../xml-element.js';
import { toEdtf, type TimeContext } from './feature-time.js';
import { FeatureStory } from './features.js';
import { addLines, LeftOver, toLink } from './left-over.js';

/** The story of a GPX file, in its order. Points are read one by one: a file of hours of a walk is long. */
export async function importGpx(text: string, options: ImportOptions = {}): Promise<Imported> {
  const reader = new GpxReader(options);
  const problems: Problem[] = [];
  const root = await parseXml(text, problems, (element, parents) => reader.take(element, parents));
  return reader.toImported(firstChild(root, 'metadata') ?? root, problems);
}

type Kind = 'track' | 'route' | 'waypoint';

const kinds: Readonly<Record<string, Kind>> = { trk: 'track', rte: 'route', wpt: 'waypoint' };

/** A waypoint, track or route as it was read. */
interface Read {
  readonly kind: Kind;
  readonly element: XmlElement;
  readonly trace: Trace;
}

/** The points of a line, as far as a story has room for them. */
class Trace {
  readonly lines: Position[][] = [];
  /** The first value of each thing that was measured on the way. */
  readonly measured = new Map<string, string>();
  unusable = 0;
  times = 0;
  first: string | undefined;
  last: string | undefined;
  private isEnded = true;

  add(point: XmlElement): void {
    const position = toPosition(point);
    if (!position) this.unusable += 1;
    else if (this.isEnded) this.lines.push([position]);
    else this.lines.at(-1)!.push(position);
    this.isEnded &&= !position;
    for (const child of childrenOf(point)) this.addValue(child);
  }

  /** What follows is another segment. */
  end(): void {
    this.isEnded = true;
  }

  private addValue(child: XmlElement): void {
    if (child.name !== 'time') {
      if (!this.measured.has(child.name)) this.measured.set(child.name, wordsIn(child));
    } else if (wordsIn(child) !== '') {
      this.last = wordsIn(child);
      this.first ??= this.last;
      this.times += 1;
    }
  }
}

function toPosition({ attributes }: XmlElement): Position | undefined {
  const [lat, lon] = [attributes.get('lat'), attributes.get('lon')].map((degrees) =>
    degrees?.trim() ? Number(degrees) : NaN,
  );
  return Math.abs(lat!) <= 90 && Math.abs(lon!) <= 180 ? [lon!, lat!] : undefined;
}

class GpxReader {
  private readonly story = new FeatureStory();
  private readonly left = new LeftOver();
  private readonly read: Read[] = [];
  private readonly counts = new Map<Kind, number>();
  private trace = new Trace();

  constructor(private readonly dates: ImportOptions) {}

  /** Takes what is a point, a segment, a track, a route or a waypoint. */
  take(element: XmlElement, parents: readonly XmlElement[]): boolean {
    const { name } = element;
    if (name === 'trkpt' || name === 'rtept') this.trace.add(element);
    else if (name === 'trkseg') this.trace.end();
    else if (Object.hasOwn(kinds, name) && parents.length === 1) {
      this.read.push({ kind: kinds[name]!, element, trace: this.trace });
      this.trace = new Trace();
    } else return false;
    return true;
  }

  async toImported(metadata: XmlElement | undefined, problems: readonly Problem[]): Promise<Imported> {
    // A track that the file breaks off in.
    if (this.trace.lines.length > 0) this.read.push({ kind: 'track', element: nameless, trace: this.trace });
    for (const one of this.read) await this.add(one);
    if (!problems.some(({ level }) => level === 'error'))
      this.story.tellEmpty('GPX has a waypoint, a route or a track for each.');
    const title = childWords(metadata, 'name') ?? toFileTitle(this.dates.name);
    const summary = childWords(metadata, 'desc');
    const top = { ...(title !== undefined && { title }), ...(summary !== undefined && { summary }) };
    return {
      document: this.story.toDocument(top),
      problems: [...problems, ...this.story.problems, ...this.left.toProblems()],
    };
  }

  private async add({ kind, element, trace }: Read): Promise<void> {
    const number = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, number);
    const where = `${kind} ${number}`;
    const time: TimeContext = { where, dates: this.dates, problems: this.story.problems };
    const { media, links } = readLinks(element, `${where}, link`, this.story.problems);
    const text = await this.toText(element, links, where);
    const when = kind === 'waypoint' ? toEdtf(childWords(element, 'time'), time) : undefined;
    this.story.add({
      where,
      event: {
        title: childWords(element, 'name') ?? `${kind[0]!.toUpperCase()}${kind.slice(1)} ${number}`,
        ...(text !== '' && { text }),
        ...(when !== undefined && { when }),
        ...(media.length > 0 && { media }),
      },
      geometry: kind === 'waypoint' ? toPoint(element) : toLine(trace),
      ...(kind !== 'waypoint' && { start: toEdtf(trace.first, time), end: toEdtf(trace.last, time) }),
    });
    if (kind !== 'waypoint') this.tellUnread(where, kind, trace);
    this.tellLeft(where, element, trace);
  }

  private async toText(element: XmlElement, links: readonly string[], where: string): Promise<string> {
    const words = [...new Set(['desc', 'cmt'].flatMap((name) => childWords(element, name) ?? []))];
    const texts = await Promise.all(words.map((each) => toMarkdown(each, where, this.story.problems)));
    const lines = ['sym', 'type', 'src'].map((name) => [lineNames[name]!, childWords(element, name) ?? ''] as const);
    return addLines([...texts, ...links].join('\n\n'), lines);
  }

  private tellUnread(where: string, kind: Kind, { unusable, times, lines }: Trace): void {
    const { problems } = this.story;
    if (unusable > 0 || lines.length === 0) {
      const message = `${unusable} of its points have no latitude and longitude on the earth; they were left out.`;
      problems.push(createWarning('not-imported', where, unusable, lines.length > 0 || unusable > 0 ? message : `The ${kind} has no points.`)); // prettier-ignore
    }
    if (times > 2) {
      const message = `Of ${times} times along the ${kind} the first and the last are kept; a story has one for each event.`;
      problems.push(createWarning('not-imported', where, times, message));
    }
  }

  private tellLeft(where: string, element: XmlElement, { measured }: Trace): void {
    for (const child of childrenOf(element)) {
      if (!readNames.has(child.name) && !isBlank(child)) this.left.add(child.name, where, wordsIn(child));
    }
    for (const [name, value] of measured) this.left.add(name, where, value);
  }
}

/** Words as they are, HTML as Markdown: makers of routes write either. */
async function toMarkdown(words: string, where: string, problems: Problem[]): Promise<string> {
  return isMarkup(words) ? htmlToMarkdown(words, where, problems) : words;
}

const nameless: XmlElement = { space: '', name: 'trk', attributes: new Map(), children: [] };

/** What is read, and what only numbers things. */
const readNames = new Set(['name', 'desc', 'cmt', 'sym', 'type', 'src', 'time', 'link', 'url', 'urlname', 'trkseg', 'number']); // prettier-ignore

const lineNames: Readonly<Record<string, string>> = { sym: 'Symbol', type: 'Type', src: 'Source' };

/** Unusable where it has none, so that it is told. */
function toPoint(element: XmlElement): unknown {
  const { attributes } = element;
  return { type: 'Point', coordinates: toPosition(element) ?? [attributes.get('lon'), attributes.get('lat')] };
}

/** A line of a single point is that point. */
function toLine({ lines }: Trace): unknown {
  const geometries = lines.map((line) =>
    line.length > 1 ? { type: 'LineString', coordinates: line } : { type: 'Point', coordinates: line[0] },
  );
  return geometries.length === 0 ? undefined : { type: 'GeometryCollection', geometries };
}

/** `link` as GPX 1.1 has it, `url` with `urlname` as 1.0 had. */
function readLinks(
  element: XmlElement,
  where: string,
  problems: Problem[],
): { media: MediaDocument[]; links: string[] } {
  const media: MediaDocument[] = [];
  const links: string[] = [];
  const old = childWords(element, 'url');
  const all = [
    ...childrenOf(element, 'link').map((link) => ({
      href: link.attributes.get('href')?.trim() ?? '',
      words: childWords(link, 'text') ?? '',
      mime: childWords(link, 'type') ?? '',
    })),
    ...(old ? [{ href: old, words: childWords(element, 'urlname') ?? '', mime: '' }] : []),
  ];
  for (const { href, words, mime } of all.filter((link) => link.href !== '')) {
    const type = /^(image|video|audio)\//.exec(mime)?.[1] ?? toMediaType(href);
    if (type && isSafeUrl(href))
      media.push({ type: type as MediaDocument['type'], src: href, ...(words && { caption: words }) });
    else links.push(toLink(words, href, where, problems));
  }
  return { media, links: links.filter(Boolean) };
}
