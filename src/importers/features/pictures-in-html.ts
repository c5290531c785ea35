/** Pictures in balloons: what a description shows beside its words. */
import { decodeReferences } from '../../core/content/markdown.js';

/** More than any balloon has. */
const mostPictures = 100;

/** `html` without the pictures that are in it by an address, and these addresses. */
export function takePictures(html: string): { readonly html: string; readonly sources: string[] } {
  const sources: string[] = [];
  const rest: string[] = [];
  let from = 0;
  let end = -1;
  for (const { index } of html.matchAll(/<img\b/gi)) {
    if (index < end) continue;
    end = html.indexOf('>', index);
    if (end < 0 || sources.length >= mostPictures) break;
    const source = readSource(html.slice(index, Math.min(end, index + 10_000)));
    if (source === undefined) continue;
    sources.push(source);
    rest.push(html.slice(from, index));
    from = skipBreaks(html, end + 1);
  }
  return { html: [...rest, html.slice(from)].join(''), sources };
}

/** A picture whose bytes stand in the text is none that a story refers to: it stays, and is told. */
function readSource(tag: string): string | undefined {
  const [, quoted, single, bare] = /\ssrc\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag) ?? [];
  const source = decodeReferences(quoted ?? single ?? bare ?? '').trim();
  return source === '' || /^(?!https?:)[a-z]+:/i.test(source) ? undefined : source;
}

/** Balloons put the picture on lines of its own. */
function skipBreaks(html: string, from: number): number {
  const breaks = /(?:\s*<br\s?\/?>)*/iy;
  breaks.lastIndex = from;
  breaks.exec(html);
  return Math.max(from, breaks.lastIndex);
}
