import { describe, expect, it } from 'vitest';
import { SheetBudget } from '../../../src/importers/table/sheet-budget.js';

describe('the budget of a file of sheets', () => {
  it('has room for a long table', () => {
    const budget = new SheetBudget();
    for (let row = 0; row < 100_000; row++) expect(budget.take(10, 100)).toBe(true);
  });

  it.each([
    ['cells', 1_000_000, 0, 3],
    ['letters', 0, 1_000_000, 20],
    ['cells and letters', 1_000_000, 10_000_000, 2],
  ])('ends with its %s', (_, cells, letters, times) => {
    const budget = new SheetBudget();
    for (let time = 0; time < times; time++) expect(budget.take(cells, letters)).toBe(true);
    expect(budget.take(1, 1)).toBe(false);
  });

  it('has room for few copies, which leave room for what is no copy', () => {
    const budget = new SheetBudget();
    expect(budget.takeCopies(200_000, 1)).toBe(true);
    expect(budget.takeCopies(1, 1)).toBe(false);
    expect(budget.take(1, 1)).toBe(true);
  });
});
