/** Problems of files as text, for people, for programs, and for GitHub. */
import type { LocatedProblem } from '../core/lint/locate-problems.js';
import { formatValue } from '../core/problems/problem.js';
import { printable } from './printable.js';
import type { Output } from './world.js';

/** A file and what is wrong in it. */
export interface CheckedFile {
  readonly file: string;
  readonly problems: readonly LocatedProblem[];
}

/** The formats problems are written in. */
export const problemFormats = ['text', 'json', 'github'] as const;

/** How problems are written. */
export type ProblemFormat = (typeof problemFormats)[number];

/** `files` in a format, with a line end where there is something. */
export function formatProblems(files: readonly CheckedFile[], format: ProblemFormat, paint: Output['paint']): string {
  if (format === 'json') return `${JSON.stringify(files.flatMap(toRecords), null, 2)}\n`;
  return files.map((each) => (format === 'github' ? formatForGitHub(each) : formatForPeople(each, paint))).join('');
}

/** So many of one kind are read by a person; who mends more of them does it by a program. */
const mostOfKind = 100;

/** `files` for people, of each kind of problem the first in each file, and how many more there are. `rest` says who tells all. */
export function formatFirstProblems(files: readonly CheckedFile[], paint: Output['paint'], rest: string): string {
  return files
    .map(({ file, problems }) => {
      const shown: LocatedProblem[] = [];
      const counts = new Map<string, number>();
      for (const problem of problems) {
        const kind = `${problem.level} ${problem.code}`;
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        if (count <= mostOfKind) shown.push(problem);
      }
      const more = [...counts].filter(([, count]) => count > mostOfKind);
      const list = more.map(([kind, count]) => `${kind}: ${count - mostOfKind} more`).join(', ');
      const end = list && `${paint('bold', printable(file))}: not shown: ${list}. ${rest}\n`;
      return formatForPeople({ file, problems: shown }, paint) + end;
    })
    .join('');
}

/** Whether something is lost, or cannot be. */
export function hasErrors(files: readonly CheckedFile[]): boolean {
  return files.some(({ problems }) => problems.some(({ level }) => level === 'error'));
}

/** How much is wrong: `2 errors and 1 warning in 3 files`. */
export function formatSummary(files: readonly CheckedFile[]): string {
  const count = (level: string) =>
    files.flatMap(({ problems }) => problems).filter((each) => each.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const found = [errors && plural(errors, 'error'), warnings && plural(warnings, 'warning')].filter(Boolean);
  return `${found.join(' and ') || 'No problems'} in ${plural(files.length, 'file')}`;
}

/** Values are cut, and objects named only, so that the report stays a report. */
function toRecords({ file, problems }: CheckedFile) {
  return problems.map(({ level, code, line, column, where, value, message }) => ({
    file,
    line,
    column,
    level,
    code,
    path: where,
    value: typeof value === 'object' && value !== null ? formatValue(value) : value,
    message,
  }));
}

function formatForPeople({ file, problems }: CheckedFile, paint: Output['paint']): string {
  return problems
    .map(({ level, code, line, column, where, value, message }) => {
      const spot = paint('bold', [printable(file), line, column].filter((part) => part !== undefined).join(':'));
      const written = value === undefined || typeof value === 'object' ? '' : ` = ${formatValue(value)}`;
      const head = `${spot}: ${paint(level === 'error' ? 'red' : 'yellow', level)} ${paint('dim', code)}`;
      const path = where === '' ? '' : `    ${printable(where)}${printable(written)}\n`;
      return `${head}\n${path}    ${printable(message)}\n`;
    })
    .join('');
}

/** Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions. */
function formatForGitHub({ file, problems }: CheckedFile): string {
  return problems
    .map(({ level, code, line = 1, column = 1, where, message }) => {
      const properties = Object.entries({ file, line, col: column, title: code }).map(([key, value]) => `${key}=${escape(String(value)).replace(/[:,]/g, toPercent)}`); // prettier-ignore
      return `::${level} ${properties.join(',')}::${escape(where ? `${where}: ${message}` : message)}\n`;
    })
    .join('');
}

function escape(text: string): string {
  return printable(text.replace(/[%\r\n]/g, toPercent));
}

function toPercent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** `1 error`, `2 errors`. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
