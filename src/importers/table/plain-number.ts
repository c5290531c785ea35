/** Numbers as plain text: the digits that people see, never a power of ten. */

/**
 * Digits of a number, of a fraction at most 15 that count, as spreadsheets hold them: 0.1 + 0.2 is `0.3`, 1e21 a one and 21 zeros. What
 * is no finite number is empty.
 */
export function formatPlainNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const shortest = String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
  const [, sign = '', whole = '', fraction = '', power] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(shortest) ?? [];
  if (power === undefined) return shortest;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
