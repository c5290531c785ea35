import { expect, it } from 'vitest';
import type { Problem } from '../../src/core/problems/problem.js';
import { CitedSources } from '../../src/importers/cited-sources.js';

const page = 'https://example.org/a';
const cite = (...cited: (readonly [url: string, name: string])[]) => {
  const problems: Problem[] = [];
  const sources = new CitedSources(problems);
  const ids = cited.map(([url, name]) => sources.cite(url, name, 'row 2'));
  return { ids, sources: sources.document.sources, problems: problems.map(({ code }) => code) };
};

it('makes one source of an address under one name, and two of two names', () => {
  expect(cite([page, 'The Courier'], [page, 'The Courier'], [page, 'An archive'])).toEqual({
    ids: [['the-courier'], ['the-courier'], ['an-archive']],
    sources: { 'the-courier': { name: 'The Courier', url: page }, 'an-archive': { name: 'An archive', url: page } },
    problems: [],
  });
});

it('takes an address without a name for the first source there, and calls it by the address where there is none', () => {
  expect(cite([page, 'The Courier'], [page, '']).ids).toEqual([['the-courier'], ['the-courier']]);
  const { ids, sources } = cite([page, '']);
  expect(sources).toEqual({ [ids[0]![0]!]: { name: page, url: page } });
});

it('keeps the name of an address that no story links to, and tells of it', () => {
  expect(cite(['javascript:alert(1)', 'A page'], ['javascript:alert(1)', ''])).toEqual({
    ids: [['A page'], []],
    sources: undefined,
    problems: ['unsafe-url', 'unsafe-url'],
  });
});
