/** The check of a story document that comes from outside. */
import * as v from 'valibot';
import { formatDidYouMean } from './did-you-mean.js';
import { formatPath, type Key } from './format-path.js';
import { isObject } from './loose.js';
import type { Problem } from './model.js';
import { createError, createWarning, formatValue } from './problem.js';
import { storySchema, type StoryDocument } from './schema.js';

/** What could be read of a document, and what was wrong with the rest. */
export interface CheckedDocument {
  readonly document: StoryDocument;
  readonly problems: Problem[];
}

type Issue = v.BaseIssue<unknown>;

/**
 * `value` as a story document. It never throws: what does not fit is left out with a problem, and no more than that goes
 * with it (a bad field loses the field; without a field that it needs, a part is lost). Items that are left out of a list
 * leave `undefined`, so that paths keep their meaning. Unknown keys are warnings.
 */
export function checkDocument(value: unknown): CheckedDocument {
  const problems: Problem[] = [];
  if (!isObject(value)) return { document: { events: [] }, problems: [notAStory(value)] };
  const told = new Set<string>();
  let rest: unknown = value;
  for (;;) {
    const result = v.safeParse(storySchema, rest);
    if (result.success) return { document: result.output, problems };
    rest = result.output;
    for (const issue of result.issues) {
      const keys = toKeys(issue);
      const where = formatPath(keys);
      if (!told.has(where)) problems.push(toProblem(issue, where));
      told.add(where);
      leaveOut(rest, isMissing(issue) ? keys.slice(0, -1) : keys);
      if (isMissing(issue)) told.add(formatPath(keys.slice(0, -1)));
    }
  }
}

function leaveOut(root: unknown, keys: readonly Key[]): void {
  const last = keys[keys.length - 1];
  if (last === undefined) (root as StoryDocument).events = [];
  const parent = keys.slice(0, -1).reduce((value, key) => asContainer(value)?.[key], root);
  if (Array.isArray(parent)) parent[last as number] = undefined;
  else if (last !== undefined) delete asContainer(parent)?.[last];
}

/** Absent where something around it has been left out already. */
function asContainer(value: unknown): Record<Key, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<Key, unknown>) : undefined;
}

function toProblem(issue: Issue, where: string): Problem {
  const value = issue.path?.at(-1)?.value ?? issue.input;
  const key = String(toKeys(issue).at(-1));
  if (issue.type === 'raw_check') {
    const meant = formatDidYouMean(key, issue.message.split(' '));
    return createWarning('unknown-key', where, value, `"${key.slice(0, 80)}" is no key here; it is ignored.${meant}`);
  }
  if (isMissing(issue))
    return createError('missing-value', where, undefined, `"${key}" is missing; it is needed here.`);
  const meant = typeof value === 'string' && issue.type === 'picklist' ? formatDidYouMean(value, toOptions(issue)) : '';
  return createError(
    'wrong-value',
    where,
    value,
    `It is ${formatValue(value)}; it should be ${issue.message}.${meant}`,
  );
}

/** Whether a key is not there at all, as opposed to a value that does not fit. */
function isMissing(issue: Issue): boolean {
  return issue.path?.at(-1)?.origin === 'key' && issue.type !== 'raw_check';
}

function toOptions({ message }: Issue): string[] {
  return message.replace('one of ', '').split(', ');
}

function toKeys(issue: Issue): Key[] {
  return (issue.path ?? []).map(({ key }) => key as Key);
}

function notAStory(value: unknown): Problem {
  const message = `It is ${formatValue(value)}; it should be an object with "title" and "events".`;
  return createError('not-a-story', '', value, message);
}
