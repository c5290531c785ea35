import { describe, expect, it } from 'vitest';
import { isMarkdownTable, readMarkdownTables } from '../../../src/importers/table/read-markdown-table.js';

const table = '| title | when |\n| :--- | ---: |\n| A | 2020 |\n';

describe('isMarkdownTable', () => {
  it.each([
    ['a table', table, true],
    ['a table below a heading and words', `# The flood\n\nWords.\n\n${table}\nSource: x\n`, true],
    ['a table without outer bars', 'title | when\n--- | ---\nA | 2020', true],
    ['headings that are events', `## A\n\n${table}\n## B\n`, false],
    ['an event with fields', `# A\n\n- when: 2020\n\n${table}`, false],
    ['front matter', `---\ntitle: A\n---\n${table}`, false],
    ['words', 'a | b\n\n- - -\n', false],
  ])('knows %s', (_, text, is) => {
    expect(isMarkdownTable(text)).toBe(is);
  });
});

describe('readMarkdownTables', () => {
  it('reads cells as they stand, with the numbers of their lines, and the words around', () => {
    const text = `# The flood #\n\n| a | b\\|c |\n|---|---|\n| \`x\` |  |\n1<br>2 | 3 | 4\n\nSource: y`;
    expect(readMarkdownTables(text)).toEqual([
      {
        rows: [
          { number: 1, cells: ['The flood'] },
          { number: 3, cells: ['a', 'b|c'] },
          { number: 5, cells: ['`x`', ''] },
          { number: 6, cells: ['1\n2', '3', '4'] },
          { number: 8, cells: ['Source: y'] },
        ],
      },
    ]);
  });

  it('parts several tables, with the words between them above the next', () => {
    const sheets = readMarkdownTables(`${table}\nSecond\n\n${table}`);
    expect(sheets.map(({ rows }) => rows.map(({ cells }) => cells[0]))).toEqual([
      ['title', 'A'],
      ['Second', 'title', 'A'],
    ]);
  });
});
