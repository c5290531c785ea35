/** Reading what the user named, with errors they understand. */
import type { Problem } from '../core/model.js';
import { decodeText } from '../importers/decode-text.js';
import { UserError, type World } from './world.js';

/** A text, and what was odd in its encoding. */
export interface ReadText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The text of a file, or of the standard input for `-`. @throws {UserError} where it cannot be read */
export async function readText(path: string, { read }: World): Promise<ReadText> {
  const problems: Problem[] = [];
  const parts: string[] = [];
  try {
    for await (const part of decodeText(read(path), problems)) parts.push(part);
  } catch (error) {
    throw toUserError(error, `${path} cannot be read`);
  }
  return { text: parts.join(''), problems };
}

/** The name of a file in messages. */
export function formatFileName(path: string): string {
  return path === '-' ? '<stdin>' : path;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not read or write there.',
  EEXIST: 'it is there already.',
  EISDIR: 'it is a folder.',
  ENOENT: 'there is no such file.',
  ENOSPC: 'the disk is full.',
  ENOTDIR: 'a part of its path is a file.',
};

/** What the machine refused, for the user; any error that is none of the machine's own is given back as it is. */
export function toUserError(error: unknown, what: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return error;
  return new UserError(`${what}: ${reasons[code] ?? (error as Error).message}`);
}
