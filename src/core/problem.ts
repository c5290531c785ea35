/** Making and showing problems: what is wrong in the content, told to its author. */
import type { Problem } from './model.js';

/** A key of an object or a position in a list. */
export type Key = string | number;

/** Something that is wrong enough for a part to be left out. */
export function createError(code: string, where: string, value: unknown, message: string): Problem {
  return { level: 'error', code, where, value, message };
}

/** Something that is odd; it is shown all the same. */
export function createWarning(code: string, where: string, value: unknown, message: string): Problem {
  return { level: 'warning', code, where, value, message };
}

/** The path of a value in the document, as one would write it in code: `events[3].when`, `places["far east"].lat`. */
export function formatPath(keys: readonly Key[]): string {
  return keys.map(formatKey).join('').replace(/^\./, '');
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

function formatKey(key: Key): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(shorten(key))}]`;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
