/** JSON-LD in the words of schema.org: events, lists of them, articles whose parts tell of them. */
import type { EventDocument, PlaceDocument, StoryDocument } from '../../core/document/schema.js';
import { createUniqueIds, isSlug, toSlug } from '../../core/document/slug.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { CitedSources } from '../cited-sources.js';
import { cutSeconds } from '../dates/cut-seconds.js';
import { toTimespan } from '../features/feature-time.js';
import { isSafeUrl } from '../../core/urls/safe-url.js';
import { notImported } from '../not-imported.js';
import { htmlToText, isMarkup } from '../html-to-markdown.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import { noEvents } from '../no-events.js';
import { plainToMarkdown } from '../plain-to-markdown.js';
import { findNodes, isEvent } from './find-nodes.js';
import { linkedText, type LinkedNode } from './linked-node.js';
import { readLocation } from './schema-location.js';
import { takeMedia } from './schema-media.js';

/** The story of JSON-LD, in the order of the file. */
export async function importJsonld(value: unknown, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const { items, top, others } = findNodes(value);
  const reader = new SchemaReader(problems, options);
  const story = top ? reader.readTop(top) : {};
  const events: EventDocument[] = [];
  for (const [index, item] of items.entries()) events.push(await reader.readItem(item, `${item.types[0] ?? 'item'} ${index + 1}`)); // prettier-ignore
  reader.tellPublished();
  for (const node of others) problems.push(notImported(node.id ?? '', node.types, `${node.types.join(', ')}${nameOf(node)} left out`)); // prettier-ignore
  if (events.length === 0) problems.push(noEvents('JSON-LD has nodes of the type Event or NewsArticle.'));
  const title = story.title ?? toFileTitle(options.name);
  return { document: { ...(title !== undefined && { title }), ...story, ...reader.document, events }, problems };
}

/** What says nothing of what happened, and what every page with events has for those who find it. */
const bookkeeping: ReadonlySet<string> = new Set([
  ...['position', 'mainEntityOfPage', 'identifier', 'dateModified', 'dateCreated', 'wordCount', 'potentialAction'],
  ...['isAccessibleForFree', 'eventAttendanceMode', 'appearance', 'isPartOf', 'thumbnailUrl', 'speakable'],
]);

class SchemaReader {
  private readonly sources: CitedSources;
  private readonly uniqueId = createUniqueIds();
  private readonly groups = new Map<string, string>();
  private readonly uniqueGroup = createUniqueIds();
  private dates: ImportOptions;
  private ofPublication = 0;

  constructor(
    private readonly problems: Problem[],
    options: ImportOptions,
  ) {
    this.dates = options;
    this.sources = new CitedSources(problems);
  }

  get document(): Pick<StoryDocument, 'sources' | 'groups'> {
    const groups = Object.fromEntries([...this.groups].map(([name, id]) => [id, { name }]));
    return { ...(this.groups.size > 0 && { groups }), ...this.sources.document };
  }

  readTop(top: LinkedNode): Omit<StoryDocument, 'events'> {
    const title = top.takeText('headline', 'name');
    const [summary, lang, canonical] = ['description', 'inLanguage', 'url'].map((key) => top.takeText(key));
    const byline = top
      .take('author')
      .flatMap((author) => linkedText(top.toNode(author)?.takeText('name') ?? author) ?? []);
    const [published, updated] = ['datePublished', 'dateModified'].map((key) => top.takeText(key)?.replace(/T.*$/, ''));
    this.tellRest(top, 'the article');
    this.dates = { ...this.dates, lang: lang ?? this.dates.lang, published: published ?? this.dates.published };
    return {
      ...(title !== undefined && { title }),
      ...(summary !== undefined && { summary }),
      ...(lang !== undefined && { lang }),
      ...(byline.length > 0 && { byline: byline.join(', ') }),
      ...(published !== undefined && { published }),
      ...(updated !== undefined && { updated }),
      ...(canonical !== undefined && { canonical }),
    };
  }

  /** An event, or a part of an article, which is about one. */
  async readItem(node: LinkedNode, where: string): Promise<EventDocument> {
    const about = isEvent(node) ? undefined : node.takeNodes('about').find(isEvent);
    const event = about ?? node;
    const fragment = about && /#([^#]*)$/.exec(node.id ?? '')?.[1];
    const isClaim = node.types.includes('Claim');
    const written = node.takeText('headline', 'name') ?? about?.takeText('name');
    if (about) about.take('name');
    const title = written === undefined ? undefined : await htmlToText(written, `${where}, name`, this.problems);
    const label = node.takeText('alternativeHeadline');
    const text = await this.readText(node, about, where);
    const when = this.readWhen(node, event, where);
    const places = event.take('location').flatMap((value) => readLocation(value, event, `${where}, location`, this.problems) ?? []); // prettier-ignore
    const group = this.readGroup(node, where);
    const by = isClaim ? node.take('author').flatMap((author) => this.readSource(author, node, where)) : [];
    const sources = this.readSources(node, where);
    const media = await takeMedia(node, where, this.problems);
    const corrections = node.takeNodes('correction').flatMap((each) => {
      const [at, note] = [each.takeText('datePublished'), each.takeText('text')];
      return at !== undefined && note !== undefined ? [{ at, note }] : [];
    });
    const status = this.readStatus(event, isClaim, about !== undefined, where);
    this.tellRest(node, where);
    if (about) this.tellRest(about, `${where}, about`);
    return {
      ...(fragment !== undefined && isSlug(fragment) && { id: this.uniqueId(fragment) }),
      ...(title && { title }),
      ...(label !== undefined && { label }),
      ...(text && { text }),
      ...(when !== undefined && { when }),
      ...toWhere(places),
      ...(group !== undefined && { group }),
      ...(status && { status }),
      ...(by.length > 0 && { by }),
      ...(sources.length > 0 && { sources }),
      ...(media.length > 0 && { media }),
      ...(corrections.length > 0 && { corrections }),
    };
  }

  /** Once, however many there are. */
  tellPublished(): void {
    if (this.ofPublication === 0) return;
    const message = 'The dates of articles are those on which they were published; correct them where something happened on another day.';
    this.problems.push(createWarning('date-of-publication', '', this.ofPublication, message));
  } // prettier-ignore

  /** Of our own parts, the description says the status in words, which stands in `status`. */
  private async readText(node: LinkedNode, about: LinkedNode | undefined, where: string): Promise<string> {
    const whole = node.takeText('text', 'articleBody');
    const brief = node.takeText('description', 'abstract');
    const body = whole ?? (about ? undefined : brief);
    if (brief !== undefined && body !== brief && !body?.includes(brief)) this.problems.push(notImported(`${where}, description`, brief, `The description ${formatValue(brief)} left out`)); // prettier-ignore
    if (body === undefined) return '';
    const decoded = isMarkup(body) ? body : body.replace(/\r\n?/g, '\n');
    return plainToMarkdown(decoded, `${where}, text`, this.problems);
  }

  private readWhen(node: LinkedNode, event: LinkedNode, where: string): string | undefined {
    const context = { where: `${where}, date`, dates: this.dates, problems: this.problems };
    const read = (key: string) => {
      const text = event.takeText(key);
      return text === undefined ? undefined : cutSeconds(text);
    };
    const [start, end, published] = [read('startDate'), read('endDate'), node.takeText('datePublished')];
    const coverage = node.takeText('temporalCoverage');
    if (coverage !== undefined) return toTimespan({ start: coverage }, context);
    if (start !== undefined || end !== undefined) return toTimespan({ start, end: end === start ? undefined : end }, context); // prettier-ignore
    if (published === undefined) return undefined;
    this.ofPublication += 1;
    return toTimespan({ start: cutSeconds(published) }, context);
  }

  private readGroup(node: LinkedNode, where: string): string | undefined {
    const [first, ...others] = node.take('keywords', 'articleSection').flatMap((each) => linkedText(each)?.split(/\s*,\s*/) ?? []); // prettier-ignore
    if (others.length > 0) this.problems.push(notImported(`${where}, keywords`, others, `An event has one group, ${formatValue(first)}; ${others.slice(0, 20).join(', ')} left out`)); // prettier-ignore
    if (first === undefined || first === '') return undefined;
    const id = this.groups.get(first) ?? this.uniqueGroup(toSlug(first) || 'group');
    this.groups.set(first, id);
    return id;
  }

  private readSources(node: LinkedNode, where: string): string[] {
    const cited = [...node.take('citation'), ...node.take('isBasedOn')].flatMap((each) => this.readSource(each, node, where)); // prettier-ignore
    const own = node.takeText('url') ?? node.takeText('mainEntityOfPage');
    const page = own === undefined ? [] : this.readPage(own, `${where}, url`);
    return [...new Set([...page, ...cited])];
  }

  /** The page of a node; nobody knows where a relative one counts from. */
  private readPage(address: string, where: string): string[] {
    if (/^https?:/i.test(address) || !isSafeUrl(address)) return this.sources.cite(address, '', where);
    this.problems.push(notImported(where, address, `The address ${formatValue(address)} left out`));
    return [];
  }

  /** Who or what is named; with an address it is a source of the story. */
  private readSource(value: unknown, parent: LinkedNode, where: string): string[] {
    const node = parent.toNode(value);
    const name = node ? (node.takeText('name', 'headline') ?? '') : (linkedText(value) ?? '');
    const url = node?.takeText('url') ?? (node ? '' : /^https?:\S+$/.exec(name)?.[0]);
    if (url) return this.sources.cite(url, url === name ? '' : name, where);
    return name ? [name] : [];
  }

  /** Most events that are announced are scheduled; a part of our own article says so only of what is expected. */
  private readStatus(event: LinkedNode, isClaim: boolean, isOurs: boolean, where: string): EventDocument['status'] {
    const status = event.takeText('eventStatus')?.replace(/^.*[/:]/, '');
    if (status === 'EventCancelled') this.problems.push(createWarning('cancelled-event', where, status, 'It was cancelled, and stands in the story as any other; say so in its title, or take it out.')); // prettier-ignore
    else if (status !== undefined && status !== 'EventScheduled') this.problems.push(notImported(`${where}, eventStatus`, status, `The status ${status} left out`)); // prettier-ignore
    if (isClaim) return 'claimed';
    return isOurs && status === 'EventScheduled' ? 'expected' : undefined;
  }

  private tellRest(node: LinkedNode, where: string): void {
    if (node.take('eventSchedule').length > 0) this.problems.push(createWarning('repeated-event', where, undefined, 'It happens again (eventSchedule); the story has it once.')); // prettier-ignore
    const rest = node.rest().filter((key) => !bookkeeping.has(key));
    for (const key of ['organizer', 'performer', 'author', 'publisher']) {
      if (!rest.includes(key)) continue;
      const names = node.take(key).flatMap((each) => linkedText(each) ?? []);
      this.problems.push(notImported(`${where}, ${key}`, names, `The ${key} ${names.join(', ')} left out`));
    }
    const more = node.rest().filter((key) => !bookkeeping.has(key));
    if (more.length > 0) this.problems.push(notImported(where, more, `${more.slice(0, 20).join(', ')} left out`));
  }
}

function toWhere(places: readonly PlaceDocument[]): Pick<EventDocument, 'where'> {
  if (places.length === 0) return {};
  return { where: places.length === 1 ? places[0]! : [...places] };
}

function nameOf(node: LinkedNode): string {
  const name = node.takeText('name', 'headline');
  return name === undefined ? '' : ` ${formatValue(name)}`;
}
