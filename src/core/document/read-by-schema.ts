/** Reading what comes from outside by a schema: what fits, and what is wrong with the rest. */
import * as v from 'valibot';
import { createFinding, type Finding } from '../problems/finding.js';
import { formatPath, type Key } from '../problems/format-path.js';
import { isObject } from './loose.js';
import type { StoryDocument, storySchema } from './schema.js';
import { wordsOf } from './schema-parts.js';

/** What could be read of a document, and what was wrong with the rest. */
export interface FoundDocument {
  readonly document: StoryDocument;
  readonly findings: Finding[];
}

type Issue = v.BaseIssue<unknown>;

/**
 * `value` as a story document, by the schema of one; `withMore` says what goes with that which is left out. `readDocument` says
 * what that promises.
 */
export function readBySchema(
  value: unknown,
  schema: typeof storySchema,
  withMore: (keys: readonly Key[], issue: Issue) => readonly Key[] = (keys) => keys,
): FoundDocument {
  const findings: Finding[] = [];
  if (!isObject(value))
    return { document: { events: [] }, findings: [createFinding('error', 'not-a-story', '', value)] };
  findReservedKeys(value, [], findings);
  const told = new Set<string>();
  let rest: unknown = value;
  for (;;) {
    const result = v.safeParse(schema, rest);
    if (result.success) return { document: result.output, findings };
    rest = result.output;
    for (const issue of result.issues) {
      const keys = toKeys(issue);
      const where = formatPath(keys);
      const lost = withMore(isMissing(issue) ? keys.slice(0, -1) : keys, issue);
      if (!told.has(where)) findings.push(toFinding(issue, where, lost.length < keys.length ? 'error' : 'warning'));
      told.add(where);
      leaveOut(rest, lost);
      if (isMissing(issue)) told.add(formatPath(keys.slice(0, -1)));
    }
  }
}

/** Keys by which objects could be made to be others: Valibot leaves them out without an issue. */
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** No part of a story is deeper: what is there is no part of one, and is told of as a whole. */
const deepest = 8;

function findReservedKeys(parent: object, path: readonly Key[], findings: Finding[]): void {
  for (const [key, value] of Object.entries(parent) as [string, unknown][]) {
    const keys = () => [...path, Array.isArray(parent) ? Number(key) : key];
    if (reservedKeys.has(key)) findings.push(createFinding('error', 'reserved-key', formatPath(keys()), value, key));
    else if (typeof value === 'object' && value !== null && path.length < deepest)
      findReservedKeys(value, keys(), findings);
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

function toFinding(issue: Issue, where: string, levelOfUnknown: Finding['level']): Finding {
  const value = issue.path?.at(-1)?.value ?? issue.input;
  const key = String(toKeys(issue).at(-1));
  if (issue.type === 'never') return createFinding(levelOfUnknown, 'unknown-key', where, value, key, wordsOf(issue));
  if (isMissing(issue)) return createFinding('error', 'missing-value', where, undefined, key);
  return createFinding('error', 'wrong-value', where, value, issue.message, wordsOf(issue));
}

/** Whether a key is not there at all, as opposed to a value that does not fit. */
function isMissing(issue: Issue): boolean {
  return issue.path?.at(-1)?.origin === 'key';
}

function toKeys(issue: Issue): Key[] {
  return (issue.path ?? []).map(({ key }) => key as Key);
}
