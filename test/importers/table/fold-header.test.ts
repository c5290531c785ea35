import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldHeader, lastPartOf } from '../../../src/importers/table/fold-header.js';

describe('foldHeader', () => {
  it.each([
    ['startDate', 'start date'],
    ['START_DATE', 'start date'],
    [' Start-Date ', 'start date'],
    ['Größe', 'grosse'],
    ['Широта', 'широта'],
    ['Słowo', 'slowo'],
    ['Başlık', 'baslik'],
    ['ＤＡＴＥ', 'date'],
    ['«Date»', 'date'],
    ['', ''],
  ])('folds %j to %j', (header, folded) => {
    expect(foldHeader(header)).toBe(folded);
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (header) => {
        expect(foldHeader(foldHeader(header))).toBe(foldHeader(header));
      }),
    );
  });
});

it.each([
  ['Loan – From', 'From'],
  ['A – B – C', 'C'],
  ['From', undefined],
  ['A–B', undefined],
])('gives the last part of %j', (header, part) => {
  expect(lastPartOf(header)).toBe(part);
});
