import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decoration,
  formatCell,
  ownColumns,
  parseCell,
  toOwnColumn,
  valueSeparator,
} from '../../../src/core/document/own-columns.js';

const names = ownColumns.map(({ name }) => name);
const signs = fc.constantFrom("'", '\u0000', '\u200b', '＝', '＠', '=', '+', '-', '@', '\t', ' ', 'a', '1');
const cellText = fc.oneof(
  fc.string(),
  fc.array(signs, { maxLength: 6 }).map((parts) => parts.join('')),
);

describe('ownColumns', () => {
  it('have each name once, and none that parts values', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.includes(valueSeparator))).toEqual([]);
  });

  it('say in a sentence what stands below them', () => {
    for (const { description } of ownColumns) expect(description.trim()).not.toBe('');
  });
});

describe('formatCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-0043-03-15', "'-0043-03-15"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ["'=1", "''=1"],
    ['\u0000=1', "'\u0000=1"],
    ['\u200b@cmd', "'\u200b@cmd"],
    ['\r\n+1', "'\r\n+1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠cmd', "'＠cmd"],
    ["'\u200b＝1", "''\u200b＝1"],
    ['\u200fمرحبا', '\u200fمرحبا'],
    ["''@", "'''@"],
    [decoration, "'-"],
    ["'tis", "'tis"],
    ['1=1', '1=1'],
    [' =1', ' =1'],
    ['', ''],
  ])('writes %j as %j', (text, cell) => {
    expect(formatCell(text)).toBe(cell);
    expect(parseCell(cell)).toBe(text);
  });

  it('gives no cell that a spreadsheet computes, and every text back', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        const cell = formatCell(text);
        expect(cell).not.toMatch(/^[\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
        expect(cell).not.toMatch(/^\t/);
        expect(parseCell(cell)).toBe(text);
      }),
    );
  });
});

describe('parseCell', () => {
  it.each(['-5.2', "'tis", "'", "a'=b", '', decoration])('leaves %j, which nobody has protected', (cell) => {
    expect(parseCell(cell)).toBe(cell);
  });

  it('takes one apostrophe away at most', () => {
    fc.assert(
      fc.property(cellText, (cell) => {
        expect([cell, cell.replace(/^'/, '')]).toContain(parseCell(cell));
      }),
    );
  });
});

describe('toOwnColumn', () => {
  it.each(names)('knows %s, however its words are parted and written', (name) => {
    for (const part of [' ', '_', '-', '  ', '_-', '\n']) {
      const header = name.replaceAll(' ', part);
      expect([header, header.toUpperCase(), ` ${header}\t`].map(toOwnColumn)).toEqual([name, name, name]);
    }
  });

  it.each([
    ['Date', 'when'],
    ['LATITUDE', 'lat'],
    ['lng', 'lon'],
    ['Long', 'lon'],
    ['Location', 'where'],
    ['whenText', 'when text'],
    ['timeZone', 'time zone'],
    ['deniedBy', 'denied by'],
    ['Headline', 'title'],
    ['source', 'sources'],
  ])('takes %s for %s', (header, name) => {
    expect(toOwnColumn(header)).toBe(name);
  });

  it.each(['', ' ', 'year', 'whenever', 'la t', 'title 2', '__proto__', 'constructor', 'toString'])(
    'knows no column %j',
    (header) => {
      expect(toOwnColumn(header)).toBeUndefined();
    },
  );

  it('gives a column of ours or none, whatever the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (header) => {
        expect([undefined, ...names]).toContain(toOwnColumn(header));
      }),
    );
  });
});
