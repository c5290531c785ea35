/**
 * A story in Markdown, one heading an event; `src/importers/markdown.ts` says how it is written and reads it back. A text
 * that would not be read as it is stands in double quotes.
 */
import { Document, isCollection, isScalar, visit, type ToStringOptions } from 'yaml';
import { readEdtf } from '../core/dates/read-edtf.js';
import { isObject } from '../core/document/loose.js';
import { numberKeys } from '../core/document/number-keys.js';
import type { EventDocument, MediaDocument, StoryDocument } from '../core/document/schema.js';
import type { ToldStory } from '../core/document/told-story.js';
import type { Exported } from './exporter.js';
import { held, type Fields } from './fields.js';
import { Losses } from './losses.js';

/** The story in Markdown. Nothing is lost but keys that a story document does not know. */
export function exportMarkdown({ document }: ToldStory): Exported {
  const losses = new Losses();
  const { events, ...front } = document;
  addLostValues(front, '', losses);
  const sections = events.map((event, index) => {
    losses.addRest(
      event,
      eventFields,
      `events[${index}]`,
      (key) => `An event in Markdown has no "${key}"; it is left out.`,
    );
    return formatEvent(event, document);
  });
  return { text: `${[...formatFront(front), ...sections].join('\n\n')}\n`, problems: losses.problems };
}

function formatFront(front: Omit<StoryDocument, 'events'>): string[] {
  if (Object.keys(front).length === 0) return [];
  const { published, updated } = front;
  const dates = { ...(published !== undefined && { published }), ...(updated !== undefined && { updated }) };
  const quoted = Object.entries(dates).map(([key, date]) => [key, isPlainDate(date) ? date : JSON.stringify(date)]);
  const yaml = formatYaml({ ...front, ...Object.fromEntries(quoted) }, {});
  return [`---\n${yaml}---`];
}

/** YAML with geometries in one line. Texts of several lines are quoted, as a block keeps not every space. */
function formatYaml(value: unknown, options: ToStringOptions): string {
  const yaml = new Document(value, { aliasDuplicateObjects: false });
  visit(yaml, {
    Scalar(_, node) {
      if (/[\r\n]/.test(String(node.value))) node.type = 'QUOTE_DOUBLE';
    },
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'geometry' && isCollection(value)) value.flow = true;
    },
  });
  return yaml.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity, ...options });
}

function formatEvent(event: EventDocument, document: StoryDocument): string {
  const { title } = event;
  const isHeading = title !== undefined && isLine(title) && !/(?:^|\s)#+$/.test(title);
  const fields = fieldKeys.filter((key) => event[key] !== undefined && !(key === 'title' && isHeading));
  const pictures = toPictures(event.media);
  const hasFields = fields.some((key) => !/^(?:text|media)$/.test(key));
  const isBody = event.text !== undefined && isBodyText(event.text, hasFields);
  const lines = fields.flatMap((key) => {
    if (key === 'text' && isBody) return [];
    if (key !== 'media') return `- ${key}: ${formatField(key, event, document)}`;
    const rest = event.media!.slice(0, event.media!.length - pictures.length);
    return rest.length > 0 || pictures.length === 0 ? `- media: ${formatLine(rest)}` : [];
  });
  const heading = isHeading ? `## ${title}` : '##';
  return [heading, ...(lines.length > 0 ? [lines.join('\n')] : []), ...(isBody ? [event.text!] : []), ...pictures].join(
    '\n\n',
  );
}

/** In the order in which they are written. */
const eventFields = {
  ...held('id', 'title', 'label', 'when', 'whenText', 'calendar', 'timeZone', 'where', 'group', 'status'),
  ...held(
    'by',
    'deniedBy',
    'sources',
    'journey',
    'added',
    'camera',
    'cameraNarrow',
    'basemap',
    'corrections',
    'media',
    'text',
  ),
} satisfies Fields<EventDocument>;

const fieldKeys = Object.keys(eventFields) as (keyof EventDocument)[];

function formatField(key: keyof EventDocument, event: EventDocument, document: StoryDocument): string {
  const value = event[key];
  if (key === 'where') return formatWhere(event.where, document);
  if (Array.isArray(value) && value.length > 0 && value.every(isName)) return value.join('; ');
  if (typeof value !== 'string') return formatLine(value);
  const isPlain = key === 'when' || key === 'added' ? isPlainDate(value) : isLine(value) && !value.startsWith('"');
  return isPlain ? value : JSON.stringify(value);
}

function formatWhere(where: EventDocument['where'], { places = {} }: StoryDocument): string {
  const isPlain = (place: unknown): place is string => isName(place) && Object.hasOwn(places, place);
  if (typeof where === 'string') return isPlain(where) ? where : JSON.stringify(where);
  return Array.isArray(where) && where.length > 1 && where.every(isPlain) ? where.join('; ') : formatLine(where);
}

function formatLine(value: unknown): string {
  return formatYaml(value, { collectionStyle: 'flow' }).trimEnd();
}

/** A text that is one line and has no spaces around it. */
function isLine(text: string): boolean {
  return text !== '' && text === text.trim() && !/[\r\n]/.test(text);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && isLine(value) && !/^["[{]|;/.test(value);
}

/** Seasons are none: `1519-22` could be taken for years. */
function isPlainDate(text: string): boolean {
  return isLine(text) && 'type' in readEdtf(text) && !/^\d{4}-[2-4]\d$/.test(text);
}

/** Whether the text is the same again below the fields: it has no heading, no picture and nothing like a field in front. */
function isBodyText(text: string, hasFields: boolean): boolean {
  const [first = ''] = text.split('\n', 1);
  if (first.trim() === '' || text.includes('\r') || text !== text.trimEnd()) return false;
  if (!hasFields && /^\s*(?:[-*+]\s+)?[A-Za-z][A-Za-z -]*?\s*:/.test(first)) return false;
  return !/^(?:#{1,2}(?:\s|$)|!\[)/m.test(text);
}

/** The last of the media that are pictures with no more to say than `![alt](src "caption")` can. */
function toPictures(media: readonly MediaDocument[] = []): string[] {
  const pictures = media.map(formatPicture);
  return pictures.slice(pictures.lastIndexOf(undefined) + 1) as string[];
}

function formatPicture({ type, src, alt, caption, ...rest }: MediaDocument): string | undefined {
  if (type !== 'image' || alt === undefined || Object.keys(rest).length > 0) return undefined;
  const isPlain =
    !/[\]\r\n]/.test(alt) && /^[^\s()<>"]+$/.test(src) && caption !== '' && !/["\r\n]/.test(caption ?? '');
  return isPlain ? `![${alt}](${src}${caption === undefined ? '' : ` "${caption}"`})` : undefined;
}

/** Numbers, truth values and null that no story document knows are read as texts. */
function addLostValues(value: unknown, path: string, losses: Losses, key = ''): void {
  if (Array.isArray(value)) value.forEach((item, index) => addLostValues(item, `${path}[${index}]`, losses, key));
  else if (isObject(value)) {
    for (const [name, item] of Object.entries(value))
      addLostValues(item, path ? `${path}.${name}` : name, losses, name);
  } else if (value !== undefined && typeof value !== 'string' && !(typeof value === 'number' && numberKeys.has(key))) {
    losses.add('It will be read as a text: a story document has no such value here.', path, value);
  }
}
