/** An article as a story: each heading is an event. Pages and documents of word processors are both read so. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { EventDocument, StoryDocument } from '../../core/document/schema.js';
import { createUniqueIds, toSlug } from '../../core/document/slug.js';
import { createError, createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { cutSeconds } from '../dates/cut-seconds.js';
import { importDate, readWrittenDate, type WrittenDateOptions } from '../dates/written-date.js';
import { notImported } from '../not-imported.js';
import { oneLine, treeToMarkdown } from '../html-to-markdown.js';
import type { Imported } from '../importer.js';
import { noEvents } from '../no-events.js';
import { findTime, toArticleSections, type ArticleSection } from './article-sections.js';
import { splitDatedHeading, type DatedHeading } from './dated-heading.js';
import { takeShownMedia } from './take-shown-media.js';
import { textOfTree } from './text-of-tree.js';

/** More than any article has. */
export const mostElements = 30_000;
const mostHeadings = 2000;

/** What a line with nothing but a date may have. */
const longestDateLine = 60;
const longestTitle = 100;

/**
 * The story of an article. A lone `h1` is its title; of the levels below, the headings that say dates most often are the
 * events, the first level where none is ahead, and those above are groups. What stands before the first is the summary.
 */
export async function readArticle(
  root: Root | Element,
  top: Omit<StoryDocument, 'events'>,
  dates: WrittenDateOptions,
  problems: Problem[],
): Promise<Imported> {
  const { sections, left } = toArticleSections(root);
  if (sections.length > mostHeadings || countElements(root) > mostElements) return { document: { events: [] }, problems: [...problems, tooMuch()] }; // prettier-ignore
  for (const name of left) problems.push(notImported('', name, `What stands in <${name}>, beside the article, left out`));
  const headings = sections.map(({ heading }) => splitDatedHeading(heading, dates));
  const firsts = sections.flatMap(({ level }, index) => (level === 1 ? [index] : []));
  const title = firsts.length === 1 && sections.some(({ level }) => level > 1) ? sections[firsts[0]!] : undefined;
  const eventLevel = findEventLevel(sections, headings, title);
  const reader = new ArticleReader(dates, problems);
  for (const [index, section] of sections.entries()) {
    if (section === title || section.level === 0) reader.addIntroduction(section);
    else if (section.level > eventLevel) reader.addBelow(section);
    else if (section.level < eventLevel) await reader.openGroup(section);
    else await reader.addEvent(section, headings[index]!);
  }
  const summary = await reader.readSummary();
  const events = await reader.finish();
  if (events.length === 0) problems.push(noEvents('An article has a heading for each, <h2> or “Heading 2”, with its date.'));
  const story = { ...top, ...(title && { title: title.heading }), ...(summary && { summary }), ...reader.groupDocument };
  return { document: { ...story, events }, problems };
} // prettier-ignore

/** An article of more than anybody writes is not read. */
export function tooMuch(): Problem {
  const message = `It has more than ${mostElements} elements or ${mostHeadings} headings, or they are nested too deep; save the article alone, or in parts.`;
  return createError('too-much-markup', '', undefined, message);
}

function countElements(node: Nodes): number {
  if (!('children' in node)) return 0;
  return node.children.reduce((sum, child) => sum + countElements(child), 1);
}

function findEventLevel(
  sections: readonly ArticleSection[],
  headings: readonly DatedHeading[],
  title: ArticleSection | undefined,
): number {
  const levels = [1, 2, 3].filter((level) => sections.some((section) => section.level === level && section !== title));
  const datesAt = (level: number) =>
    sections.filter((section, index) => section.level === level && (headings[index]!.date || section.datetime)).length;
  return levels.reduce((best, level) => (datesAt(level) > datesAt(best) ? level : best), levels[0] ?? 0);
}

class ArticleReader {
  private readonly events: EventDocument[] = [];
  private readonly introduction: ElementContent[] = [];
  private readonly groups = new Map<string, string>();
  private readonly uniqueGroup = createUniqueIds();
  private group: string | undefined;
  private open: { section: ArticleSection; heading: DatedHeading; group: string | undefined } | undefined;

  constructor(
    private readonly dates: WrittenDateOptions,
    private readonly problems: Problem[],
  ) {}

  get groupDocument(): Pick<StoryDocument, 'groups'> {
    const groups = [...this.groups].map(([name, id]) => [id, { name }] as const);
    return groups.length > 0 ? { groups: Object.fromEntries(groups) } : {};
  }

  addIntroduction({ nodes }: ArticleSection): void {
    this.introduction.push(...nodes);
  }

  /** A heading above the events; a text of its own makes an event of it too. */
  async openGroup(section: ArticleSection): Promise<void> {
    await this.close();
    const { heading, nodes } = section;
    this.group = this.groups.get(heading) ?? this.uniqueGroup(toSlug(heading) || 'group');
    this.groups.set(heading, this.group);
    const says = nodes.some((node) => textOfTree(node).trim());
    if (says) await this.addEvent(section, splitDatedHeading(heading, this.dates));
  }

  async addEvent(section: ArticleSection, heading: DatedHeading): Promise<void> {
    await this.close();
    this.open = { section, heading, group: this.group };
  }

  /** A heading below those of events is a line of the event’s text. */
  addBelow({ level, heading, nodes }: ArticleSection): void {
    const line: Element = { type: 'element', tagName: `h${level}`, properties: {}, children: [{ type: 'text', value: heading }] }; // prettier-ignore
    (this.open?.section.nodes ?? this.introduction).push(line, ...nodes);
  }

  async readSummary(): Promise<string> {
    const root: Root = { type: 'root', children: this.introduction };
    const pictures = takeShownMedia(root, 'the beginning', this.problems);
    for (const { src } of pictures) this.problems.push(notImported('the beginning', src, `${formatValue(src)} stands before the first event; it is left out`)); // prettier-ignore
    return treeToMarkdown(root, 'the beginning', this.problems);
  }

  async finish(): Promise<EventDocument[]> {
    await this.close();
    const { events } = this;
    const undated = events.filter(({ when }) => when === undefined).length;
    if (undated > 0) {
      const message = `${undated} of ${events.length} headings say no date, nor does the line below them; write it as “8 May 2024: What happened”.`;
      this.problems.push(createWarning('undated-events', '', undated, message));
    }
    return events;
  }

  private async close(): Promise<void> {
    const { open, problems } = this;
    this.open = undefined;
    if (!open) return;
    const { section, heading, group } = open;
    const { where } = section;
    const root: Root = { type: 'root', children: section.nodes };
    const when = this.readDate(section, heading, root);
    const media = takeShownMedia(root, where, problems);
    const words = heading.title || firstSentence(oneLine(textOfTree(root)));
    if (!heading.title && words) problems.push(createWarning('title-from-text', where, words, `The heading is only a date; its title is the beginning of the text, ${formatValue(words)}.`)); // prettier-ignore
    const text = await treeToMarkdown(root, where, problems);
    this.events.push({
      ...(words && { title: words }),
      ...(text && { text }),
      ...(when !== undefined && { when }),
      ...(group !== undefined && { group }),
      ...(media.length > 0 && { media }),
    });
  }

  /** Of the heading, of a first line that is nothing but a date, of the first `<time>`. */
  private readDate({ datetime, where }: ArticleSection, { date }: DatedHeading, root: Root): string | undefined {
    const written = date || (datetime && cutSeconds(datetime)) || this.takeDateLine(root);
    const time = written ? undefined : findTime(root);
    const said = written || (time && cutSeconds(time.trim()));
    if (!said) return undefined;
    const { when, problems } = importDate(said, where, this.dates);
    this.problems.push(...problems);
    return when;
  }

  private takeDateLine(root: Root): string {
    const index = root.children.findIndex((node) => textOfTree(node).trim() !== '');
    const first = root.children[index];
    const line = first ? oneLine(textOfTree(first)) : '';
    if (line.length > longestDateLine || readWrittenDate(line, this.dates).length === 0) return '';
    root.children.splice(index, 1);
    return line;
  }
}

/** Up to a full stop that a space follows, or as many words as a title has. */
function firstSentence(text: string): string {
  const start = text.slice(0, longestTitle + 1);
  const sentence = /^.+?[.!?…](?=\s)/.exec(start)?.[0];
  if (sentence !== undefined || start.length <= longestTitle) return (sentence ?? start).replace(/\.$/, '');
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), 40))} …`;
}
