/**
 * A story in Markdown, one heading an event, as an editor writes it and `export --to md` does. What comes out of here is
 * what went in there:
 *
 * ```md
 * ---
 * title: A day on the lake
 * published: 2024-05-10
 * places:
 *   pier: { name: North Pier, lat: 47.66, lon: 9.18 }
 * ---
 *
 * ## The ferry leaves
 *
 * - when: 2024-05-08T21:10~
 * - where: pier
 * - by: the harbour master; the owner
 * - journey: { from: departure, along: crossing, by: ferry }
 *
 * It left *on time*.
 *
 * ![A ferry at a pier](ferry.jpg "The caption")
 * ```
 *
 * - **Front matter**: YAML between two lines `---`, the keys of a story document but `events`. What the document has as a
 *   text is a text, however it looks (`published: 2024`).
 * - **Heading**: a line that begins with `#` or `##` begins an event, wherever it stands, in a fence too. The title is the
 *   rest of the line as it stands, without closing `#`; `##` alone is an event without title. A first `#` heading above
 *   `##` headings is the story's title where the front matter has none. In a file without either, the highest headings
 *   there are begin events; deeper ones belong to the text.
 * - **Fields**: the lines after the heading, blank ones passed over, up to the first that is blank or no `- key: value`
 *   (the hyphen may be missing, the key in any case) with a key of an event. What a value is depends on the key:
 *   - `id title label text when whenText calendar timeZone group status added`: the rest of the line. In double quotes,
 *     as JSON writes it, it is exactly that text, `when` and `where` too, and nothing is read into it.
 *   - `by deniedBy sources`: names with semicolons between them, or a YAML list.
 *   - `where`: places with semicolons between them: an id or name in `places`, `North Pier (47.66, 9.18)`,
 *     `47.66, 9.18`, or a name alone; or YAML, where an id is what is said.
 *   - `media camera cameraNarrow journey corrections`: YAML (so JSON too) in one line.
 * - **Text**: the rest, without blank lines around it. A paragraph that is nothing but an image is a picture of the event,
 *   behind those of the field `media`. Where a text would not come through like that, it stands in the field `text`.
 * - Text before the first event is the story's summary, where the front matter has none.
 */
import { parse as parseYaml } from 'yaml';
import { isObject } from '../core/document/loose.js';
import { numberKeys } from '../core/document/number-keys.js';
import type { EventDocument, MediaDocument, PlaceDocument, StoryDocument } from '../core/document/schema.js';
import { createError, createWarning, formatValue, type Problem } from '../core/problems/problem.js';
import { toFileTitle } from './file-title.js';
import type { Imported, ImportOptions } from './importer.js';
import { importDate, readWrittenDate, type WrittenDateOptions } from './dates/written-date.js';

/** The story of a Markdown file. */
export function importMarkdown(text: string, options: ImportOptions = {}): Imported {
  const problems: Problem[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const end = /^---[ \t]*$/.test(lines[0] ?? '')
    ? lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line))
    : 0;
  if (end < 0) problems.push(createError('unreadable-front-matter', 'line 1', '---', unclosed));
  const front = end > 0 ? readFrontMatter(lines.slice(1, end).join('\n'), problems) : {};
  const sections = toSections(lines, end > 0 ? end + 1 : 0);
  const story = toStoryTop(front, sections, options, problems);
  const dates = { published: story.published ?? options.published, lang: story.lang ?? options.lang };
  const events = sections.slice(1).map((section) => toEvent(section, story, dates, problems));
  return { document: { ...story, events }, problems };
}

/** Lines that a heading stands above; the first has none. */
interface Section {
  readonly level: number;
  readonly title: string;
  /** The number of the heading's line, from 1. */
  readonly line: number;
  readonly lines: string[];
}

type Top = Omit<StoryDocument, 'events'>;

const unclosed = 'The front matter does not end; a line "---" should stand behind it. It is read as text.';

type FieldKind = 'text' | 'when' | 'names' | 'places' | 'yaml';

const fields: Readonly<Record<keyof EventDocument, FieldKind>> = {
  ...{ id: 'text', title: 'text', label: 'text', text: 'text', whenText: 'text', calendar: 'text', timeZone: 'text' },
  ...{ group: 'text', status: 'text', when: 'when', added: 'when', where: 'places' },
  ...{ by: 'names', deniedBy: 'names', sources: 'names' },
  ...{ media: 'yaml', camera: 'yaml', cameraNarrow: 'yaml', basemap: 'yaml', journey: 'yaml', corrections: 'yaml' },
};
const fieldNames = Object.keys(fields) as (keyof EventDocument)[];

function readFrontMatter(text: string, problems: Problem[]): Record<string, unknown> {
  const value = readYaml(text, 'front matter', problems);
  if (isObject(value)) return value as Record<string, unknown>;
  if (value !== '' && value !== null) {
    const message = 'The front matter is no YAML; it should be "key: value", one a line. It was left out.';
    problems.push(createError('unreadable-front-matter', 'line 1', text, message));
  }
  return {};
}

/** YAML as a document has it; `undefined` where it is none. */
function readYaml(text: string, where: string, problems: Problem[]): unknown {
  try {
    const value: unknown = parseYaml(text, { schema: 'failsafe', logLevel: 'error', uniqueKeys: false });
    return toDocumentValue(value, '', (hidden) => {
      problems.push(lost(`${where}, __proto__`, hidden, 'No key is called "__proto__".'));
    });
  } catch {
    return undefined;
  }
}

/** Numbers are where a document has numbers, and no key is what objects have of their own. */
function toDocumentValue(value: unknown, key: string, tellHidden: (value: unknown) => void): unknown {
  if (typeof value === 'string')
    return numberKeys.has(key) && /^[-+.\d]/.test(value) && +value === +value ? +value : value;
  if (Array.isArray(value)) return value.map((item) => toDocumentValue(item, key, tellHidden));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
    if (name !== '__proto__') return [[name, toDocumentValue(item, name, tellHidden)]];
    tellHidden(item);
    return [];
  });
  return Object.fromEntries(entries);
}

function toSections(lines: readonly string[], from: number): Section[] {
  const headings = lines.slice(from).flatMap((line) => /^(#{1,6})(?=\s|$)/.exec(line)?.[1]?.length ?? []);
  const level = Math.max(
    2,
    headings.reduce((least, each) => Math.min(least, each), 6),
  );
  const sections: Section[] = [{ level: 0, title: '', line: from + 1, lines: [] }];
  for (const [index, line] of lines.entries()) {
    if (index < from) continue;
    const found = /^(#{1,6})(?:\s+(.*))?$/s.exec(line);
    if (found && found[1]!.length <= level) {
      const title = (found[2] ?? '').replace(/(?:^|\s)#+\s*$/, '').trim();
      sections.push({ level: found[1]!.length, title, line: index + 1, lines: [] });
    } else sections.at(-1)!.lines.push(line);
  }
  return sections;
}

/** Everything of the story but its events; a heading that is its title is taken out of the sections. */
function toStoryTop(
  front: Record<string, unknown>,
  sections: Section[],
  { name }: ImportOptions,
  problems: Problem[],
): Top {
  const { events, ...rest } = front;
  if (events !== undefined) problems.push(lost('front matter, events', events, 'Events are written as headings.'));
  const story = rest as Top;
  if (story.title === undefined) {
    const [, first, second] = sections;
    if (first?.level === 1 && second?.level === 2) {
      story.title = first.title;
      sections[0]!.lines.push(...first.lines);
      sections.splice(1, 1);
    } else {
      const title = toFileTitle(name);
      if (title !== undefined) story.title = title;
    }
  }
  for (const key of ['published', 'updated'] as const) {
    const written = story[key];
    if (typeof written === 'string') story[key] = toDate(written, `front matter, ${key}`, {}, problems);
  }
  const summary = trimLines(sections[0]!.lines);
  if (summary && story.summary === undefined) story.summary = summary;
  else if (summary) problems.push(lost(`line ${sections[0]!.line}`, summary, 'The story has a summary already.'));
  return story;
}

function toEvent(section: Section, story: Top, dates: WrittenDateOptions, problems: Problem[]): EventDocument {
  const { title, line, lines } = section;
  const event: EventDocument = title === '' ? {} : { title };
  const count = readFields(event, section, (key, value, where) => {
    if (fields[key] === 'when') return toDate(value, where, dates, problems);
    return readValue(key, value, where, story, problems);
  });
  const { text, pictures } = splitPictures(lines.slice(count));
  if (pictures.length > 0) event.media = [...(event.media ?? []), ...pictures];
  if (text && event.text === undefined) event.text = text;
  else if (text) problems.push(lost(`line ${line + count + 1}`, text, 'The event has a text already, in its fields.'));
  if (hasImage(text)) {
    const message = 'An image within a text is not shown; it should stand in a paragraph of its own.';
    problems.push(createWarning('image-in-text', `line ${line}`, title, message));
  }
  return event;
}

/** Reads the fields under a heading; how many lines they take. */
function readFields(
  event: EventDocument,
  { lines, line }: Section,
  toValue: (key: keyof EventDocument, value: string, where: string) => unknown,
): number {
  let count = lines.findIndex((each) => each.trim() !== '');
  if (count < 0) return 0;
  for (; count < lines.length; count++) {
    const found = /^\s*(?:[-*+]\s+)?([A-Za-z][A-Za-z -]{0,20}?)\s*:(?:\s+(.*))?$/s.exec(lines[count]!);
    const key = found && toKey(found[1]!);
    if (!key) break;
    const value = toValue(key, (found[2] ?? '').trim(), `line ${line + count + 1}, ${key}`);
    if (value !== undefined) Object.assign(event, { [key]: value });
  }
  return count;
}

function toKey(written: string): keyof EventDocument | undefined {
  const plain = written.replace(/[ -]/g, '').toLowerCase();
  return fieldNames.find((name) => name.toLowerCase() === plain);
}

function readValue(key: keyof EventDocument, text: string, where: string, story: Top, problems: Problem[]): unknown {
  if (text === '') return undefined;
  const kind = fields[key];
  const quoted = readQuoted(text);
  if (quoted !== undefined) return kind === 'names' ? [quoted] : quoted;
  if (kind === 'text') return text;
  if (kind === 'yaml' || /^[[{]/.test(text)) {
    const value = readYaml(text, where, problems);
    if (typeof value === 'object' && value !== null) return value;
    problems.push(
      createError(
        'unreadable-field',
        where,
        text,
        `${formatValue(text)} is no YAML list or object; ${key} was left out.`,
      ),
    );
    return undefined;
  }
  const names = text.split(';').flatMap((name) => name.trim() || []);
  if (kind === 'names') return names;
  const places = names.map((name) => toPlace(name, story.places));
  return places.length > 1 ? places : places[0];
}

/** The text in double quotes, as JSON has it. */
function readQuoted(text: string): string | undefined {
  if (!/^".*"$/s.test(text)) return undefined;
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

function toPlace(written: string, places: StoryDocument['places']): PlaceDocument | string {
  if (isObject(places) && Object.hasOwn(places, written)) return written;
  const known = Object.entries(isObject(places) ? places : {}).find(
    ([, place]) => isObject(place) && place.name === written,
  );
  if (known) return known[0];
  const bracket = written.endsWith(')') ? written.lastIndexOf('(') : -1;
  const name = bracket > 0 ? written.slice(0, bracket).trimEnd() : undefined;
  const position = name === undefined ? written : written.slice(bracket + 1, -1);
  const found = /^(-?\d+(?:\.\d+)?),\s*(-?\d+(?:\.\d+)?)$/.exec(position);
  if (!found) return { name: written };
  return { ...(name !== undefined && { name }), lat: Number(found[1]), lon: Number(found[2]) };
}

/** A date in words becomes EDTF; what says no date stays as it is, for the check to tell. */
function toDate(text: string, where: string, dates: WrittenDateOptions, problems: Problem[]): string | undefined {
  if (text === '') return undefined;
  const quoted = readQuoted(text);
  if (quoted !== undefined) return quoted;
  if (readWrittenDate(text, { ...dates, isExpected: true }).length === 0) return text;
  const { when, problems: found } = importDate(text, where, dates);
  problems.push(...found);
  return when;
}

/** Whether there is `![…](` in a text: part by part, as a pattern looks for its end anew at each `![`. */
function hasImage(text: string): boolean {
  const parts = text.split(']');
  return parts.some((part, index) => part.includes('![') && (parts[index + 1] ?? '').startsWith('('));
}

/** Paragraphs that are nothing but images are pictures. */
function splitPictures(lines: readonly string[]): { text: string; pictures: MediaDocument[] } {
  const pictures: MediaDocument[] = [];
  const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
  const rest = lines.filter((line, index) => {
    const found = /^!\[([^\]]*)\]\(([^\s()<>"]+)(?: +(?:"([^"]*)"|'([^']*)'))?\)$/.exec(line);
    if (!found || !isBlank(index - 1) || !isBlank(index + 1)) return true;
    const [, alt, src = '', double, caption = double] = found;
    pictures.push({ type: 'image', src, alt, ...(caption && { caption }) });
    return false;
  });
  return { text: trimLines(rest), pictures };
}

function trimLines(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

function lost(where: string, value: unknown, why: string): Problem {
  return createWarning('not-imported', where, value, `${formatValue(value)} was left out. ${why}`);
}
