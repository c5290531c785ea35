/** HTML as Markdown that shows the same words; its libraries are loaded with the first text that needs them. */
import type { Element, Nodes, Root } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { decodeReferences } from '../core/content/markdown.js';
import { createWarning, type Problem } from '../core/problems/problem.js';
import { isSafeUrl } from '../core/urls/safe-url.js';
import { fitTable, splitTable } from './fit-table.js';
import { parseHtml } from './parse-html.js';

/** More than any event has: beyond, the text is kept without its markup. */
export const htmlLimits = { mostLetters: 250_000, mostElements: 10_000 } as const;

/** What never comes into a story: code, and what other sites would show. */
const dropped: ReadonlySet<string> = new Set([
  ...['script', 'style', 'iframe', 'object', 'embed', 'template', 'svg', 'math', 'form', 'input', 'button', 'noscript'],
  ...['img', 'video', 'audio', 'link', 'meta', 'base', 'canvas', 'head', 'title'],
]);

/** What stands in a line. */
const inline: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'cite',
    'del',
    'em',
    'font',
    'i',
    'ins',
    'mark',
    'q',
    's',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'u',
  ],
]);

/**
 * `html` as Markdown (CommonMark): plain text shows as it is written. Links keep their address where it is safe; what is
 * left out is added to `problems`.
 */
export async function htmlToMarkdown(html: string, where: string, problems: Problem[]): Promise<string> {
  if (!html.trim()) return '';
  const root = isMarkup(html) ? await parseText(html, where, problems) : html;
  if (typeof root === 'string') return formatMarkdown({ type: 'paragraph', children: [{ type: 'text', value: oneLine(root) }] }); // prettier-ignore
  return toMarkdownText(root);
}

/** The same of a tree, which is emptied of all that a text has not. */
export async function treeToMarkdown(root: Root, where: string, problems: Problem[]): Promise<string> {
  prepare(root, where, problems);
  return toMarkdownText(root);
}

async function toMarkdownText(root: Root): Promise<string> {
  const { toMdast } = await import('hast-util-to-mdast');
  return formatMarkdown(toMdast(root));
}

async function formatMarkdown(tree: MarkdownNodes): Promise<string> {
  const [{ toMarkdown }, { gfmToMarkdown }] = await Promise.all([
    import('mdast-util-to-markdown'),
    import('mdast-util-gfm'),
  ]);
  // Bars below each other would make every cell of a column as long as the longest.
  return toMarkdown(tree, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' }).trim();
}

/** The words of `html` in one line; what is left out is added to `problems`. */
export async function htmlToText(html: string, where: string, problems: Problem[]): Promise<string> {
  const root = isMarkup(html) ? await parseText(html, where, problems) : html;
  return oneLine(typeof root === 'string' ? root : wordsOf(root, where, problems));
}

/** What a text of HTML shows, as a tree; its words alone where its markup is too much. */
async function parseText(html: string, where: string, problems: Problem[]): Promise<Root | string> {
  const root = html.length > htmlLimits.mostLetters ? undefined : await parseHtml(html, htmlLimits);
  if (!root) {
    const message = 'Too much markup: its words alone are kept.';
    problems.push(createWarning('too-much-markup', where, html.slice(0, 80), message));
    return html.replace(/<[^<>]*>/g, ' ');
  }
  prepare(root, where, problems);
  return root;
}

function prepare(root: Root, where: string, problems: Problem[]): void {
  clean(root, where, problems);
  root.children = withoutOuterBreaks(root.children);
}

/** Whether there is a tag or a character reference in `text`. */
export function isMarkup(text: string): boolean {
  return /<[a-z!/?]|&(?:#|[a-z])/i.test(text);
}

/** The address in the first `<iframe>` that has one, and what stands around that frame; absent where there is none. */
export function findFrame(html: string): { readonly address: string; readonly rest: string } | undefined {
  const found = /<iframe\b[^<>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(
    html.slice(0, htmlLimits.mostLetters),
  );
  const address = found?.slice(1).find(Boolean);
  if (!found || !address) return undefined;
  const after = html.slice(found.index + found[0].length).replace(/^[^>]*>(?:[^<]*<\/iframe\s*>)?/i, '');
  return { address: decodeReferences(address), rest: `${html.slice(0, found.index)} ${after}`.trim() };
}

/** `text` with one space wherever it has white space, and none around it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function clean(parent: Root | Element, where: string, problems: Problem[]): void {
  parent.children = (parent.children as Element['children']).flatMap((node): Element['children'] => {
    if (node.type === 'comment') return [];
    if (node.type !== 'element') return [node];
    if (dropped.has(node.tagName)) {
      problems.push(droppedMarkup(node, where));
      return [];
    }
    clean(node, where, problems);
    if (node.tagName === 'table' && !fitTable(node)) return toLines(node, where, problems);
    const href = node.properties.href;
    if (node.tagName !== 'a' || (typeof href === 'string' && isSafeUrl(href))) return withBreaksOutside(node);
    if (href !== undefined) problems.push(unsafeLink(href, where));
    return node.children;
  });
}

/** Each row of a table as a line of its words. */
function toLines(table: Element, where: string, problems: Problem[]): Element[] {
  const lines = splitTable(table).map((node) => oneLine(wordsOf(node, where, problems)));
  const message = 'One row of this table is far wider than the others; its rows are kept as lines.';
  problems.push(createWarning('table-as-lines', where, lines.find(Boolean), message));
  return lines.filter(Boolean).map((value) => ({
    ...{ type: 'element', tagName: 'p', properties: {} },
    children: [{ type: 'text', value }],
  }));
}

/** Breaks at the ends of what stands in a line, put before and behind it: Markdown has none there, but a backslash. */
function withBreaksOutside(node: Element): Element['children'] {
  const inner = withoutOuterBreaks(node.children);
  if (!inline.has(node.tagName) || inner.length === node.children.length) return [node];
  const start = inner.length > 0 ? node.children.indexOf(inner[0]!) : node.children.length;
  const [before, after] = [node.children.slice(0, start), node.children.slice(start + inner.length)];
  return [...before, { ...node, children: inner }, ...after];
}

function withoutOuterBreaks<Node extends Nodes>(nodes: readonly Node[]): Node[] {
  const first = nodes.findIndex((node) => !isBreak(node));
  return first < 0 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !isBreak(node)) + 1);
}

function isBreak(node: Nodes): boolean {
  return node.type === 'text' ? !node.value.trim() : node.type === 'element' && node.tagName === 'br';
}

function wordsOf(node: Nodes, where: string, problems: Problem[]): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map((child) => wordsOf(child, where, problems)).join('');
  if (node.type !== 'element') return words;
  if (node.tagName === 'br') return ' ';
  if (node.tagName === 'a') problems.push(lostLink(String(node.properties.href), where));
  return /^(?:p|div|li|small|h\d|blockquote|t[dh])$/.test(node.tagName) ? ` ${words} ` : words;
}

function droppedMarkup({ tagName, properties }: Element, where: string): Problem {
  const value = typeof properties.src === 'string' ? properties.src : tagName;
  return createWarning('lost-markup', where, value, `A text has no <${tagName}>; it is left out.`);
}

function unsafeLink(href: unknown, where: string): Problem {
  const message = 'The address of this link should be http(s), mailto, tel or relative; its words alone are kept.';
  return createWarning('unsafe-url', where, String(href), message);
}

function lostLink(href: string, where: string): Problem {
  return createWarning('lost-link', where, href, 'There are no links here; the words alone are kept.');
}
