/** Making and showing problems: what is wrong in the content, told to its author. */

/** Something in the content that is wrong; the rest of the story is shown. */
export interface Problem {
  readonly level: 'error' | 'warning';
  /** A short name for tools, kebab-case: `unreadable-date`. */
  readonly code: string;
  /** The file or URL the content came from, where known. */
  readonly file?: string;
  /** The path in the document: `events[3].when`. */
  readonly where: string;
  readonly value?: unknown;
  /** What is wrong and what would be right, in words for an author. */
  readonly message: string;
}

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
