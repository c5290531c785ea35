/** What a page says of its story to search engines, social cards and the title bar. */
import { toPlainText } from '../core/content/content.js';
import { escapeHtml } from '../core/content/escape.js';
import { markdownContent } from '../core/content/markdown-content.js';
import { toDateTimeAttribute } from '../core/dates/when.js';
import type { Story } from '../core/model.js';
import { writeAttributes } from './write-html.js';

/** The picture of a social card: an address that others can find. */
export interface CardImage {
  readonly src: string;
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
}

/** What stands in the title bar: the story's title, or that of its first event. */
export function toPageTitle({ title, events }: Story): string {
  return title || events[0]?.title || '';
}

/** The title and the tags that others read: HTML's own names, Open Graph and the one of Twitter that it lacks. */
export function writeMeta(story: Story, card = toCardImage(story)): string[] {
  return [
    `<title>${escapeHtml(toPageTitle(story))}</title>`,
    ...toMeta(story, card).map(
      ([attribute, name, value]) => `<meta ${attribute}="${name}"${writeAttributes({ content: value })}>`,
    ),
  ];
}

type Meta = readonly [attribute: 'name' | 'property', name: string, value: string];

function toMeta(story: Story, card: CardImage | undefined): Meta[] {
  const description = toDescription(story);
  const { published, updated, byline, canonical, lang } = story;
  const region = new Intl.Locale(lang).region;
  const all: readonly (readonly [Meta[0], string, string | undefined])[] = [
    ['name', 'description', description],
    ['name', 'author', byline],
    ['property', 'og:type', 'article'],
    ['property', 'og:title', toPageTitle(story)],
    ['property', 'og:description', description],
    ['property', 'og:url', canonical && toAbsolute(canonical)],
    ['property', 'og:locale', region && `${new Intl.Locale(lang).language}_${region}`],
    ['property', 'og:image', card?.src],
    ['property', 'og:image:alt', card?.alt],
    ['property', 'og:image:width', card?.width?.toString()],
    ['property', 'og:image:height', card?.height?.toString()],
    ['property', 'article:published_time', published && toDateTimeAttribute(published)],
    ['property', 'article:modified_time', updated && toDateTimeAttribute(updated)],
    ['name', 'twitter:card', card ? 'summary_large_image' : 'summary'],
  ];
  return all.filter((one): one is Meta => Boolean(one[2]));
}

/** What the story is about, as long as search engines show, cut between words. */
export function toDescription({ summary, events }: Story): string {
  const text = summary ?? toPlainText(markdownContent(events[0]?.text ?? ''));
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= 200 ? words : `${words.slice(0, 200).replace(/\s\S*$/, '')} …`;
}

/** The first picture that others can find. */
function toCardImage({ events, canonical }: Story): CardImage | undefined {
  const images = events.flatMap(({ media }) => media.filter(({ type }) => type === 'image'));
  return images
    .map(({ src, alt }) => ({ src: toAbsolute(src, canonical), ...(alt !== undefined && { alt }) }))
    .find((image): image is CardImage => image.src !== undefined);
}

function toAbsolute(url: string, base?: string): string | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const { href, protocol } = new URL(url, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}
