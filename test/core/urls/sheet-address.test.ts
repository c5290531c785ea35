import { describe, expect, it } from 'vitest';
import { toSheetCsv } from '../../../src/core/urls/sheet-address.js';

const root = 'https://docs.google.com/spreadsheets';

describe('toSheetCsv', () => {
  it.each([
    ['/d/1aB-c_D/edit', '/d/1aB-c_D/export?format=csv'],
    ['/d/1aB-c_D/edit?usp=sharing', '/d/1aB-c_D/export?format=csv'],
    ['/d/1aB-c_D/edit#gid=123', '/d/1aB-c_D/export?format=csv&gid=123'],
    ['/d/1aB-c_D/edit?gid=0#gid=123', '/d/1aB-c_D/export?format=csv&gid=123'],
    ['/d/1aB-c_D/edit?gid=7', '/d/1aB-c_D/export?format=csv&gid=7'],
    ['/d/1aB-c_D', '/d/1aB-c_D/export?format=csv'],
    ['/u/1/d/1aB-c_D/view', '/u/1/d/1aB-c_D/export?format=csv'],
    ['/d/1aB-c_D/htmlview#', '/d/1aB-c_D/export?format=csv'],
    ['/d/1aB-c_D/gviz/tq?tqx=out:html&gid=5', '/d/1aB-c_D/export?format=csv&gid=5'],
    ['/d/e/2PACX-1v/pubhtml', '/d/e/2PACX-1v/pub?output=csv'],
    ['/d/e/2PACX-1v/pubhtml?gid=0&single=true', '/d/e/2PACX-1v/pub?output=csv&gid=0&single=true'],
    ['/d/e/2PACX-1v/pub?output=csv', '/d/e/2PACX-1v/pub?output=csv'],
    ['/d/e/2PACX-1v/pub?gid=9&single=true&output=xlsx', '/d/e/2PACX-1v/pub?output=csv&gid=9&single=true'],
    ['/d/1aB-c_D/edit?gid=1%26x', '/d/1aB-c_D/export?format=csv'],
  ])('reads %s as %s', (path, csv) => {
    expect(toSheetCsv(root + path)).toBe(root + csv);
  });

  it.each([
    'https://docs.google.com/document/d/1aB/edit',
    'https://docs.google.com.example.org/spreadsheets/d/1aB/edit',
    'https://example.org/spreadsheets/d/1aB/edit',
    `${root}/`,
    'sheet.csv',
    '',
  ])('leaves %j', (url) => {
    expect(toSheetCsv(url)).toBeUndefined();
  });
});
