/**
 * A story as a page of its own: whole without any script, and better with one. A strict policy lets it through: it has no
 * script in it but data, and its style can be a file.
 */
import { content, toPlainText, type Content } from '../core/content.js';
import { formatWhen } from '../core/date-text.js';
import { toLanguage, type Language } from '../core/language.js';
import { markdownContent } from '../core/markdown-content.js';
import type { Story } from '../core/model.js';
import { parseStory } from '../core/parse-story.js';
import { isSafeUrl } from '../core/safe-url.js';
import type { StoryDocument } from '../core/schema.js';
import { toDateTimeAttribute } from '../core/when.js';
import { loadWords } from '../core/words/load-words.js';
import type { Exported } from './exporter.js';
import { exportJsonld } from './jsonld.js';
import { Losses } from './losses.js';
import { pageStyles } from './page-styles.js';
import { renderEvents, toStoryAttributes } from './render-story.js';
import { escapeHtml, writeAttributes, writeHtml } from './write-html.js';

/** What a page has besides the story. */
export interface PageOptions {
  /** The address of the element's script, a module; without it the page is text and pictures alone. */
  readonly script?: string;
  /** The script's hash, as Subresource Integrity has it. */
  readonly integrity?: string;
  /** The address of the story's document, for the element: areas, routes and journeys are only there. */
  readonly data?: string;
  /** The address of a file with `pageStyles`, for a policy that refuses styles in the page, where they are unless said. */
  readonly stylesheet?: string;
}

/**
 * The story as an HTML page.
 * @throws TypeError where an address is not safe, or there is a hash or data for no script
 */
export async function exportHtml(document: StoryDocument, options: PageOptions = {}): Promise<Exported> {
  checkOptions(options);
  const { story } = parseStory(document);
  const words = await loadWords(story.lang);
  const language = toLanguage(story.lang, words);
  const { script, data } = options;
  const linkedData = (await exportJsonld(document)).text.trim();
  const page = writeAttributes({ lang: story.lang, dir: language.direction });
  const element = { ...toStoryAttributes(story, language), src: data, hash: script && '' };
  const text = [
    '<!doctype html>',
    `<html${page}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(toTitle(story))}</title>`,
    ...toMeta(story).map(
      ([attribute, name, value]) => `<meta ${attribute}="${name}"${writeAttributes({ content: value })}>`,
    ),
    ...writeLinks(story, options),
    `<script type="application/ld+json">${linkedData}</script>`,
    '</head>',
    '<body>',
    '<main>',
    `<header class="page-head">${writeHead(story, language)}</header>`,
    `<dateline-story${writeAttributes(element)}>`,
    renderEvents(story, { headingLevel: 1, words, idPrefix: '' }),
    '</dateline-story>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { text, problems: data ? [] : findLosses(document) };
}

function checkOptions({ script, integrity, data, stylesheet }: PageOptions): void {
  for (const url of [script, data, stylesheet])
    if (url !== undefined && !isSafeUrl(url)) throw new TypeError(`A page has no such address in it: ${url}`);
  for (const [name, value] of Object.entries({ integrity, data }))
    if (value !== undefined && script === undefined) throw new TypeError(`${name} is for a script, and there is none`);
}

function toTitle({ title, events }: Story): string {
  return title || events[0]?.title || '';
}

type Meta = readonly [attribute: 'name' | 'property', name: string, value: string];

/** What search engines and social cards read: HTML's own names, Open Graph and the one of Twitter that it lacks. */
function toMeta(story: Story): Meta[] {
  const description = toDescription(story);
  const image = toImage(story);
  const { published, updated, byline, canonical, lang } = story;
  const region = new Intl.Locale(lang).region;
  const all: readonly (readonly [Meta[0], string, string | undefined])[] = [
    ['name', 'description', description],
    ['name', 'author', byline],
    ['property', 'og:type', 'article'],
    ['property', 'og:title', toTitle(story)],
    ['property', 'og:description', description],
    ['property', 'og:url', canonical && toAbsolute(canonical)],
    ['property', 'og:locale', region && `${new Intl.Locale(lang).language}_${region}`],
    ['property', 'og:image', image?.src],
    ['property', 'og:image:alt', image?.alt],
    ['property', 'article:published_time', published && toDateTimeAttribute(published)],
    ['property', 'article:modified_time', updated && toDateTimeAttribute(updated)],
    ['name', 'twitter:card', image ? 'summary_large_image' : 'summary'],
  ];
  return all.filter((one): one is Meta => Boolean(one[2]));
}

/** As long as search engines show, cut between words. */
function toDescription({ summary, events }: Story): string {
  const text = summary ?? toPlainText(markdownContent(events[0]?.text ?? ''));
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= 200 ? words : `${words.slice(0, 200).replace(/\s\S*$/, '')} …`;
}

/** The first picture that others can find. */
function toImage({ events, canonical }: Story): { readonly src: string; readonly alt?: string } | undefined {
  const images = events.flatMap(({ media }) => media.filter(({ type }) => type === 'image'));
  return images
    .map(({ src, alt }) => ({ src: toAbsolute(src, canonical), alt }))
    .find((image): image is { src: string; alt: string | undefined } => image.src !== undefined);
}

function toAbsolute(url: string, base?: string): string | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const { href, protocol } = new URL(url, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}

function writeLinks({ canonical }: Story, { script, integrity, stylesheet }: PageOptions): string[] {
  const crossorigin = integrity && 'anonymous';
  return [
    ...(canonical ? [`<link rel="canonical"${writeAttributes({ href: canonical })}>`] : []),
    stylesheet ? `<link rel="stylesheet"${writeAttributes({ href: stylesheet })}>` : `<style>\n${pageStyles}</style>`,
    ...(script ? [`<script type="module"${writeAttributes({ src: script, integrity, crossorigin })}></script>`] : []),
  ];
}

function writeHead(story: Story, language: Language): string {
  const { summary, byline, published } = story;
  const date = published && formatWhen(published, language);
  const line: (Content | undefined)[] = [
    byline ? content('span', {}, byline) : undefined,
    published && date
      ? content('span', {}, content('time', { datetime: toDateTimeAttribute(published) }, date))
      : undefined,
  ];
  return writeHtml([
    content('h1', {}, toTitle(story)),
    summary ? content('p', { class: 'summary' }, summary) : undefined,
    line.some(Boolean) ? content('p', { class: 'byline' }, ...line) : undefined,
  ]);
}

const shownKeys = ['$schema', 'dateline', 'title', 'summary', 'lang', 'byline', 'published', 'updated', 'canonical'];
const readKeys = ['timeZone', 'calendar', 'places', 'sources', 'events'];
const shownEventKeys = ['id', 'title', 'label', 'text', 'when', 'whenText', 'calendar', 'timeZone', 'where', 'status'];
const shownByKeys = ['by', 'deniedBy', 'sources', 'media', 'corrections'];

function findLosses(document: StoryDocument): Exported['problems'] {
  const losses = new Losses();
  const toMessage = (key: string) =>
    `The text does not show "${key}"; the page has it where the document is beside it.`;
  losses.addRest(document, [...shownKeys, ...readKeys], '', toMessage);
  for (const [index, event] of document.events.entries())
    losses.addRest(event, [...shownEventKeys, ...shownByKeys], `events[${index}]`, toMessage);
  return losses.problems;
}
