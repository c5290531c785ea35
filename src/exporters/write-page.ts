/** The frame of an HTML page. */
import { writeAttributes } from './write-html.js';

/** A page of one language: lines of HTML for its head and its body. */
export interface Page {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/** The page as HTML. */
export function writePage({ lang, dir, head, body }: Page): string {
  return [
    '<!doctype html>',
    `<html${writeAttributes({ lang, dir })}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...head,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
