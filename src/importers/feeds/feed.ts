/** Feeds: RSS 2.0, RSS 1.0 and Atom, with the places of GeoRSS. Each item is an event, on the day it was published. */
import { escapeHtml } from '../../core/content/escape.js';
import type { EventDocument, MediaDocument, StoryDocument } from '../../core/document/schema.js';
import { createUniqueIds, toSlug } from '../../core/document/slug.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { toMediaType } from '../../core/urls/media-type.js';
import { isSafeUrl } from '../../core/urls/safe-url.js';
import { readRichText } from '../articles/rich-text.js';
import { CitedSources } from '../cited-sources.js';
import { notImported } from '../not-imported.js';
import { htmlToText, oneLine } from '../html-to-markdown.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import { noEvents } from '../no-events.js';
import { parseXml } from '../parse-xml.js';
import { childrenOf, firstChild, wordsIn, xmlText, type XmlElement } from '../xml-element.js';
import { readFeedDate } from './feed-date.js';
import { FeedFields } from './feed-fields.js';
import { readGeorss } from './georss.js';

/** The story of a feed, the oldest item first where the newest stands first there. */
export async function importFeed(text: string, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const root = await parseXml(text, problems);
  if (!root) return { document: { events: [] }, problems };
  const channel = firstChild(root, 'channel') ?? root;
  const items = [...new Set([root, channel])].flatMap((each) => childrenOf(each)).filter(({ name }) => name === 'item' || name === 'entry');
  const reader = await FeedReader.open(channel, options, problems);
  const read: Item[] = [];
  for (const [index, item] of items.entries()) read.push(await reader.readItem(item, `item ${index + 1}`));
  if (read.length === 0) problems.push(noEvents('A feed has an item or an entry for each.'));
  return { document: reader.toDocument(isNewestFirst(read) ? read.toReversed() : read), problems };
} // prettier-ignore

interface Item {
  readonly where: string;
  readonly event: EventDocument;
  readonly categories: readonly string[];
}

/** More are tags, and no groups. */
const mostGroups = 12;

/** What feeds have for the programs that fetch them. */
const bookkeeping: ReadonlySet<string> = new Set([
  ...['item', 'items', 'entry', 'link', 'id', 'generator', 'docs', 'ttl', 'cloud', 'skipHours', 'skipDays', 'rating'],
  ...['lastBuildDate', 'pubDate', 'updated', 'published', 'webMaster', 'image', 'icon', 'logo', 'dc:date', 'textInput'],
  ...['sy:updatePeriod', 'sy:updateFrequency', 'sy:updateBase', 'atom:link', 'itunes:image', 'guid', 'comments'],
  ...['wfw:commentRss', 'slash:comments', 'itunes:duration', 'itunes:explicit', 'itunes:episodeType', 'itunes:title'],
]);

class FeedReader {
  private readonly sources: CitedSources;

  private constructor(
    private readonly top: Omit<StoryDocument, 'events'>,
    private readonly dates: ImportOptions,
    private readonly problems: Problem[],
  ) {
    this.sources = new CitedSources(problems);
  }

  static async open(channel: XmlElement, options: ImportOptions, problems: Problem[]): Promise<FeedReader> {
    const of = new FeedFields(channel);
    const title = (await wordsOf(of.take('title'), 'feed, title', problems)) || toFileTitle(options.name);
    const summary = await wordsOf(of.take('description', 'subtitle'), 'feed, description', problems);
    const language = of.take('language', 'dc:language');
    const lang = wordsIn(language) || channel.attributes.get('lang');
    tellRest(of, 'feed', problems);
    const top = { ...(title && { title }), ...(summary && { summary }), ...(lang && { lang }) };
    return new FeedReader(top, { ...options, lang: lang ?? options.lang }, problems);
  }

  /** The story, with groups where there are few. */
  toDocument(items: readonly Item[]): StoryDocument {
    const names = new Set(items.flatMap(({ categories }) => categories.slice(0, 1)));
    const hasGroups = names.size > 0 && names.size <= mostGroups;
    const unique = createUniqueIds();
    const ids = new Map([...names].map((name) => [name, unique(toSlug(name) || 'group')]));
    const events = items.map(({ where, event, categories: [first, ...others] }) => {
      const rest = first !== undefined && !hasGroups ? [first, ...others] : others;
      if (rest.length > 0) this.problems.push(notImported(`${where}, category`, rest, `${rest.map(formatValue).join(', ')} left out`)); // prettier-ignore
      return first !== undefined && hasGroups ? { ...event, group: ids.get(first)! } : event;
    });
    if (events.some(({ when }) => when !== undefined)) {
      const message = 'The dates are those on which the items were published; correct them where something happened on another day.';
      this.problems.push(createWarning('date-of-publication', '', undefined, message));
    }
    const groups = Object.fromEntries([...ids].map(([name, id]) => [id, { name }]));
    return { ...this.top, ...(hasGroups && { groups }), ...this.sources.document, events };
  } // prettier-ignore

  async readItem(item: XmlElement, where: string): Promise<Item> {
    const { problems } = this;
    const of = new FeedFields(item);
    const title = await wordsOf(of.take('title', 'media:title'), `${where}, title`, problems);
    const { text, media } = await this.readBody(of, where);
    const when = this.readDate(of, where);
    const place = readGeorss(of, where, problems);
    const found = this.readMedia(of, where);
    const sources = this.readLinks(of, where);
    const categories = of.takeAll('category', 'dc:subject').flatMap((each) => categoryOf(each) ?? []);
    tellRest(of, where, problems);
    const pictures = [...found, ...media.filter(({ src }) => found.every((other) => other.src !== src))];
    const event = {
      ...(title && { title }),
      ...(text && { text }),
      ...(when !== undefined && { when }),
      ...(place && { where: place }),
      ...(sources.length > 0 && { sources }),
      ...(pictures.length > 0 && { media: pictures }),
    };
    return { where, event, categories: [...new Set(categories)] };
  }

  /** The whole text; a summary beside it is told unless it is an extract. */
  private async readBody(of: FeedFields, where: string): Promise<{ text: string; media: MediaDocument[] }> {
    const whole = of.take('content:encoded', 'content');
    const brief = of.take('description', 'summary', 'itunes:summary');
    const source = whole?.attributes.get('src');
    if (whole && source) this.problems.push(notImported(`${where}, content`, source, 'A text at another address is left out'));
    const [body, extract] = whole && !source ? [whole, brief] : [brief, undefined];
    if (body && extract) {
      const words = (element: XmlElement) => oneLine(toHtml(element).replace(/<[^<>]*>/g, ' ')).slice(0, 60);
      const isExtract = oneLine(toHtml(body).replace(/<[^<>]*>/g, ' ')).includes(words(extract));
      if (!isExtract) this.problems.push(notImported(`${where}, ${extract.name}`, xmlText(extract), 'The summary beside the text left out')); // prettier-ignore
    }
    return body ? readRichText(toHtml(body), `${where}, ${body.name}`, this.problems) : { text: '', media: [] };
  } // prettier-ignore

  private readDate(of: FeedFields, where: string): string | undefined {
    const date = of.take('pubDate', 'published', 'dc:date', 'issued', 'dcterms:created', 'updated', 'dcterms:modified');
    return date && readFeedDate(xmlText(date), `${where}, ${date.name}`, this.dates, this.problems);
  }

  private readMedia(of: FeedFields, where: string): MediaDocument[] {
    const [caption, credit, alt] = ['media:description', 'media:credit', 'media:text'].map((name) => {
      const field = of.take(name);
      return field && oneLine(xmlText(field).replace(/<[^<>]*>/g, ' '));
    });
    const named = { ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) };
    const files = [...of.takeAll('enclosure', 'media:content'), ...of.takeLinks('enclosure')];
    const previews = of.takeAll('media:thumbnail');
    const shown = files.length > 0 ? files : previews;
    const poster = previews.map(({ attributes }) => attributes.get('url') ?? '').find((url) => url && isSafeUrl(url));
    return shown.flatMap((file): MediaDocument[] => {
      const src = file.attributes.get('url') ?? file.attributes.get('href') ?? '';
      const kind = file.attributes.get('medium') ?? file.attributes.get('type')?.split('/')[0];
      const type = (['image', 'video', 'audio'] as const).find((each) => each === kind) ?? (previews.includes(file) ? 'image' : toMediaType(src)); // prettier-ignore
      if (!type || !isSafeUrl(src)) {
        this.problems.push(notImported(`${where}, ${file.name}`, src, `${formatValue(src)} is no picture, film or sound`));
        return [];
      }
      const [width, height] = ['width', 'height'].map((name) => Number(file.attributes.get(name)) || undefined);
      return [{ type, src, ...named, ...(width && height && { width, height }), ...(type === 'video' && poster && { poster }) }];
    });
  } // prettier-ignore

  /** A permanent id is an address, where there is no other. */
  private readLinks(of: FeedFields, where: string): string[] {
    const links = [...of.takeLinks('alternate'), ...of.takeLinks('via'), ...of.takeLinks('related')];
    const guid = of.take('guid');
    const permanent = guid && guid.attributes.get('isPermaLink') !== 'false' ? [xmlText(guid).trim()] : [];
    const addresses = links.map((link) => (link.attributes.get('href') ?? xmlText(link)).trim()).filter(Boolean);
    const used = addresses.length > 0 ? addresses : permanent.filter((url) => /^https?:/.test(url));
    return [...new Set(used.flatMap((url) => this.sources.cite(url, this.top.title ?? '', `${where}, link`)))];
  }
}

/** What happened last stands first in most feeds. */
function isNewestFirst(items: readonly Item[]): boolean {
  const times = items.flatMap(({ event }) => (event.when === undefined ? [] : [Date.parse(event.when)]));
  return times.length > 1 && times.every((time, index) => index === 0 || time <= times[index - 1]!) && times[0] !== times.at(-1); // prettier-ignore
}

function categoryOf(category: XmlElement): string | undefined {
  const { attributes } = category;
  return oneLine(attributes.get('label') ?? attributes.get('term') ?? xmlText(category)) || undefined;
}

async function wordsOf(field: XmlElement | undefined, where: string, problems: Problem[]): Promise<string> {
  return field ? htmlToText(toHtml(field), where, problems) : '';
}

/** The HTML in a field: RSS has it as a text, Atom as its `type` says (RFC 4287, 3.1.1). */
function toHtml(field: XmlElement): string {
  const type = field.attributes.get('type');
  const isAtom = field.space === 'http://www.w3.org/2005/Atom';
  if (type === 'xhtml') return field.children.map(toMarkup).join('');
  return isAtom && type !== 'html' && type !== 'text/html' ? escapeHtml(xmlText(field)) : xmlText(field);
}

function toMarkup(node: XmlElement | string): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  return `<${node.name}${attributes}>${node.children.map(toMarkup).join('')}</${node.name}>`;
}

function tellRest(of: FeedFields, where: string, problems: Problem[]): void {
  const rest = of.rest().filter((name) => !bookkeeping.has(name));
  if (rest.length > 0) problems.push(notImported(where, rest, `${rest.slice(0, 20).join(', ')} left out`));
}
