/** HTML as Markdown that shows the same words; its libraries are loaded with the first text that needs them. */
import type { Element, Nodes, Root } from 'hast';
import { decodeReferences } from '../core/content/markdown.js';
import { createWarning, type Problem } from '../core/problems/problem.js';
import { isSafeUrl } from '../core/urls/safe-url.js';

/** More than any event has: beyond, the text is kept without its markup. */
const maxLength = 50_000;
const maxTags = 2_000;
const maxDepth = 50;

/** What never comes into a story: code, and what other sites would show. */
const dropped: ReadonlySet<string> = new Set([
  ...['script', 'style', 'iframe', 'object', 'embed', 'template', 'svg', 'math', 'form', 'input', 'button', 'noscript'],
  ...['img', 'video', 'audio', 'link', 'meta', 'base', 'canvas', 'head', 'title'],
]);

/**
 * `html` as Markdown (CommonMark): plain text shows as it is written. Links keep their address where it is safe; what is
 * left out is added to `problems`.
 */
export async function htmlToMarkdown(html: string, where: string, problems: Problem[]): Promise<string> {
  if (!html.trim()) return '';
  const [{ toMarkdown }, { gfmToMarkdown }] = await Promise.all([
    import('mdast-util-to-markdown'),
    import('mdast-util-gfm'),
  ]);
  const options = { extensions: [gfmToMarkdown()], bullet: '-' as const };
  if (!isMarkup(html) || isTooMuch(html)) {
    const text = isMarkup(html) ? stripTags(html, where, problems) : html;
    const value = text.replace(/\s+/g, ' ').trim();
    return toMarkdown({ type: 'paragraph', children: [{ type: 'text', value }] }, options).trim();
  }
  const [{ fromHtml }, { toMdast }] = await Promise.all([import('hast-util-from-html'), import('hast-util-to-mdast')]);
  const root = fromHtml(html, { fragment: true });
  clean(root, where, problems);
  return toMarkdown(toMdast(root), options).trim();
}

/** The words of `html` in one line; what is left out is added to `problems`. */
export async function htmlToText(html: string, where: string, problems: Problem[]): Promise<string> {
  if (!isMarkup(html)) return oneLine(html);
  if (isTooMuch(html)) return oneLine(stripTags(html, where, problems));
  const { fromHtml } = await import('hast-util-from-html');
  const root = fromHtml(html, { fragment: true });
  clean(root, where, problems);
  return oneLine(wordsOf(root, where, problems));
}

/** Whether there is a tag or a character reference in `text`. */
export function isMarkup(text: string): boolean {
  return /<[a-z!/?]|&(?:#|[a-z])/i.test(text);
}

/** The address in the first `<iframe>` that has one, and what stands around that frame; absent where there is none. */
export function findFrame(html: string): { readonly address: string; readonly rest: string } | undefined {
  const found = /<iframe\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(html.slice(0, maxLength));
  const address = found?.slice(1).find(Boolean);
  if (!found || !address) return undefined;
  const after = html.slice(found.index + found[0].length).replace(/^[^>]*>(?:[^<]*<\/iframe\s*>)?/i, '');
  return { address: decodeReferences(address), rest: `${html.slice(0, found.index)} ${after}`.trim() };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Deep or long markup would take the libraries too long, or too much stack. */
function isTooMuch(html: string): boolean {
  if (html.length > maxLength) return true;
  const tags = html.match(/<\/?[a-z]/gi) ?? [];
  let depth = 0;
  let deepest = 0;
  for (const tag of tags) deepest = Math.max(deepest, (depth += tag[1] === '/' ? -1 : 1));
  const voids = html.match(/<(?:br|hr|img|p|li|wbr)\b/gi)?.length ?? 0;
  return tags.length > maxTags || deepest - voids > maxDepth;
}

function stripTags(html: string, where: string, problems: Problem[]): string {
  problems.push(
    createWarning('too-much-markup', where, html.slice(0, 80), 'Too much markup: its words alone are kept.'),
  );
  return html.replace(/<[^<>]*>/g, ' ');
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
    const href = node.properties.href;
    if (node.tagName !== 'a' || (typeof href === 'string' && isSafeUrl(href))) return [node];
    if (href !== undefined) problems.push(unsafeLink(href, where));
    return node.children;
  });
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
