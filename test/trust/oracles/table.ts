/** The cells of a table (RFC 4180), read by the letter of it. */
export function readCells(csv: string): string[][] {
  const rows: string[][] = [[]];
  let rest = csv;
  while (rest !== '') {
    const [whole, quoted, plain = '', end] = /^(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/.exec(rest) ?? [];
    if (whole === undefined) return [...rows, [`Not a cell: ${rest.slice(0, 80)}`]];
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n' && whole !== rest) rows.push([]);
    if (end === ',' && whole === rest) rows.at(-1)!.push('');
    rest = rest.slice(whole.length);
  }
  return rows;
}

/** Cells that a spreadsheet would take for more than text: it looks past what is not seen, and at fullwidth signs too. */
export function findFormulas(cells: readonly string[]): string[] {
  const seen = (cell: string): string => cell.normalize('NFKC').replace(/^[\p{C}\u2800\u3164\u115f\uffa0]+/u, '');
  const isFormula = (cell: string): boolean => /^[=+\-@]/.test(seen(cell)) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell) && cell !== '-';
  return cells.filter((cell) => isFormula(cell) || /^[\t\r]/.test(cell)).map((cell) => `begins as a formula: ${cell.slice(0, 40)}`);
} // prettier-ignore
