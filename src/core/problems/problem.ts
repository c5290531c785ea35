/** Making and showing problems: what is wrong in the content, told to its author. */
import type { Problem } from '../model.js';

/** Something that is wrong enough for a part to be left out. */
export function createError(code: string, where: string, value: unknown, message: string): Problem {
  return { level: 'error', code, where, value, message };
}

/** Something that is odd; it is shown all the same. */
export function createWarning(code: string, where: string, value: unknown, message: string): Problem {
  return { level: 'warning', code, where, value, message };
}

/** A value, short enough to stand in a sentence. */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shorten(value));
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

/** One line for a console or a terminal: level, place, message, code. */
export function formatProblem({ level, code, file, where, message }: Problem): string {
  return `${level} ${[file, where].filter(Boolean).join(': ') || 'story'}: ${message} (${code})`;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
