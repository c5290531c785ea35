import type { ListedSheet } from '../importers/index.js';

const most = 5;

/** How the sheets are named that may be the story too, for whoever was not asked; '' where there are none. */
export function formatOtherSheets(sheets: readonly ListedSheet[]): string {
  const others = sheets.filter(({ isCandidate, isChosen }) => isCandidate && !isChosen);
  if (others.length === 0) return '';
  const more = others.length > most ? ' …' : '';
  return `Another sheet is read by ${others.slice(0, most).map(toOption).join(', ')}${more}\n`;
}

/** Fit to be pasted into a shell, whatever the sheet is called. */
function toOption({ name, number }: ListedSheet): string {
  return /^[\p{L}\p{N} ._-]+$/u.test(name) ? `--sheet "${name}"` : `--sheet ${number}`;
}
