/** What keeps a story's place until it is there is written in one way, wherever somebody may copy it from. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { embedCodes, figureStyle, frameStyle, storyStyle } from '../../scripts/embed-codes.mjs';

const files = globSync(['*.md', 'docs/*.md', 'stories/*.ts', 'test/frameworks/*.{vue,tsx}', 'pages/*.{css,html}', 'wordpress/**/*.{php,css,txt}', 'src/**/*.ts']); // prettier-ignore
const codes: string = embedCodes((name: string) => Buffer.from(name)).replaceAll('&lt;', '<');
const texts = [...files.filter((file) => file !== 'CHANGELOG.md').map((file) => readFileSync(file, 'utf8')), codes];
const found = (pattern: RegExp) => texts.flatMap((text) => [...text.matchAll(pattern)].map(([, style]) => style!));
/** React's and a stylesheet's way to say it. */
const asCss = (style: string) =>
  style
    .replace(/\s+/g, ' ')
    .replaceAll("'", '')
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replaceAll(', ', '; ')
    .replace(/[;,]? *$/, '')
    .trim();

it('every element has the same style', () => {
  const inHtml = found(/<dateline-story\b[^>]*?\sstyle="([^"]*min-[^"]+)"/g);
  const inReact = found(/\sstyle=\{\{ (display[^}]+) \}\}/g);
  const inSheets = found(/(?:^|\n)dateline-story(?::not\(\[hidden\]\))? \{\s+(display[^}]+)\}/g);
  for (const styles of [inHtml, inReact, inSheets]) expect(styles).not.toEqual([]);
  expect(inHtml.length).toBeGreaterThan(10);
  expect([...new Set([...inHtml, ...inReact, ...inSheets].map(asCss))]).toEqual([storyStyle]);
});

it('every figure has the same style, and none stands bare around an element', () => {
  const inHtml = found(/<figure class="dateline-story"[^>]*?\sstyle="([^"]+)"/g);
  expect(inHtml.length).toBeGreaterThan(1);
  expect([...new Set(inHtml)]).toEqual([figureStyle]);
  expect(found(/(<figure>)\s*<dateline-story/g)).toEqual([]);
});

it('every frame has the same style', () => {
  const inHtml = found(/<iframe\s+class="dateline-story"[^>]*?\sstyle="([^"]+)"/g);
  expect(inHtml.length).toBeGreaterThan(2);
  expect([...new Set(inHtml)]).toEqual([frameStyle]);
});
