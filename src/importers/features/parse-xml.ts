/**
 * Reading XML that may be hostile: by `@xmldom/xmldom`, in browsers too. Their own parser takes no text where a page demands
 * Trusted Types, and this way a file is read alike everywhere.
 */
import { createError, type Problem } from '../../core/problems/problem.js';

/** An XML document, or why there is none. */
export type ParsedXml = { readonly xml: Document; readonly problem?: undefined } | { readonly problem: Problem };

/** Elements within elements: deeper than any file of places, and less than what exhausts the stack. */
const deepest = 200;

/**
 * The document of an XML text. No entity is ever expanded: a text that declares any is refused (`xml-entities`), as is
 * one that is not well-formed (`unreadable-xml`) or absurdly deep (`xml-too-deep`). Nothing is fetched.
 */
export async function parseXml(text: string): Promise<ParsedXml> {
  const source = text.replace(/^\uFEFF/, '').trimStart();
  if (/<!(?:DOCTYPE[^<>[]*\[|ENTITY)/i.test(source)) {
    const message =
      'It declares entities, which may stand for anything; they should be written out, without a DOCTYPE.';
    return { problem: createError('xml-entities', '', undefined, message) };
  }
  if (depthOf(source) > deepest) {
    const message = `Its elements are nested more than ${deepest} deep; no file of places is.`;
    return { problem: createError('xml-too-deep', '', undefined, message) };
  }
  try {
    // A DOCTYPE without declarations says nothing but may name a file to fetch.
    return { xml: await parse(source.replace(/<!DOCTYPE[^<>[]*>/i, '')) };
  } catch (error) {
    return { problem: unreadable(error instanceof Error ? error.message : '') };
  }
}

async function parse(source: string): Promise<Document> {
  const { DOMParser, onErrorStopParsing } = await import('@xmldom/xmldom');
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(source, 'application/xml') as never;
}

function depthOf(source: string): number {
  let depth = 0;
  let most = 0;
  for (const [, close, empty] of source.matchAll(/<(\/)?[a-z_][^<>]*?(\/)?>/gi)) {
    if (close) depth -= 1;
    else if (!empty) most = Math.max(most, ++depth);
  }
  return most;
}

function unreadable(why: string): Problem {
  const message = `It is no well-formed XML: ${why.trim().slice(0, 200) || 'it cannot be read'}.`;
  return createError('unreadable-xml', '', undefined, message);
}
