/**
 * Writes src/poster/font-widths.ts: how wide the letters of the posters' typefaces are, read from the fonts, so that whoever
 * lays out text needs neither fonts nor a browser. Run it after a change of the fonts' packages.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fontFaces } from './font-faces.mjs';
import { isMain } from './is-main.mjs';

/** Latin, Greek, Cyrillic, Vietnamese, signs; Arabic. Other writing is measured by rule. */
const european = [[0x20, 0x7e], [0xa0, 0x17f], [0x18f, 0x18f], [0x1a0, 0x1b0], [0x218, 0x21b], [0x370, 0x3ff],
  [0x400, 0x4ff], [0x1e80, 0x1ef9], [0x2010, 0x203a], [0x20a0, 0x20bf], [0x2116, 0x2122], [0x2212, 0x2212]]; // prettier-ignore
const arabic = [[0x600, 0x6ff]];

/** The advance of each character of a font that is in one of the ranges, in thousandths of an em. */
export function readAdvances(path, ranges) {
  const bytes = readFileSync(path);
  const tables = new Map();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const at = 12 + 16 * index;
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const em = bytes.readUInt16BE(tables.get('head') + 18);
  const last = bytes.readUInt16BE(tables.get('hhea') + 34) - 1;
  const glyphOf = readCharacterMap(bytes, tables.get('cmap'));
  const advances = new Map();
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) {
      const glyph = glyphOf(code);
      if (!glyph) continue;
      const advance = bytes.readUInt16BE(tables.get('hmtx') + 4 * Math.min(glyph, last));
      advances.set(String.fromCodePoint(code), Math.round((1000 * advance) / em));
    }
  }
  return advances;
}

/** A cmap of format 4, which every font with a Unicode map for Windows has. */
function readCharacterMap(bytes, cmap) {
  const count = bytes.readUInt16BE(cmap + 2);
  const offsets = Array.from({ length: count }, (_, index) => cmap + bytes.readUInt32BE(cmap + 8 + 8 * index));
  const table = offsets.find((offset) => bytes.readUInt16BE(offset) === 4);
  if (table === undefined) throw new Error('The font has no character map of format 4');
  const doubled = bytes.readUInt16BE(table + 6);
  const [ends, starts, deltas, glyphs] = [0, 1, 2, 3].map((part) => table + 14 + part * doubled + (part ? 2 : 0));
  return (code) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (bytes.readUInt16BE(ends + segment) < code) continue;
      const start = bytes.readUInt16BE(starts + segment);
      if (start > code) return 0;
      const delta = bytes.readUInt16BE(deltas + segment);
      const offset = bytes.readUInt16BE(glyphs + segment);
      if (!offset) return (code + delta) & 0xffff;
      const glyph = bytes.readUInt16BE(glyphs + segment + offset + 2 * (code - start));
      return glyph && (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Advances are kept to so many thousandths of an em: what that loses of one letter the next ones gain. */
const grain = 20;

/** The characters by their advance: far shorter than the other way round. Marks stand on letters and take no room. */
function toRows(advances) {
  const rows = {};
  for (const [character, advance] of advances) {
    if (/[\p{M}\p{Cf}\p{Z}]/u.test(character) && character !== ' ') continue;
    const key = grain * Math.round(advance / grain);
    rows[key] = (rows[key] ?? '') + character;
  }
  return rows;
}

/** @returns {string} the text of src/poster/font-widths.ts */
export function makeFontWidths() {
  const { serif, sans, italic, bold, arabic: plain, arabicBold } = fontFaces;
  const faces = { serif: [serif, arabicBold], sans: [sans, plain], italic: [italic, plain], bold: [bold, arabicBold] };
  const lines = Object.entries(faces).map(([name, [own, other]]) => {
    const rows = toRows([...readAdvances(own.file, european), ...readAdvances(other.file, arabic)]);
    return `  // prettier-ignore\n  ${name}: ${JSON.stringify(rows)},\n`;
  });
  return `// Made by scripts/font-widths.mjs.

/** The typefaces of posters. */
export type Face = 'serif' | 'sans' | 'italic' | 'bold';

/** Of each typeface: the characters by their advance, in thousandths of an em. */
export const fontWidths: Readonly<Record<Face, Readonly<Record<string, string>>>> = {
${lines.join('')}};
`;
}

if (isMain(import.meta.url)) writeFileSync(new URL('../src/poster/font-widths.ts', import.meta.url), makeFontWidths());
