/** Reading what the user named, with errors they understand. */
import { concatBytes } from '../importers/decode-text.js';
import { UserError, type World } from './world.js';

/** The bytes of a file, or of the standard input for `-`. @throws {UserError} where it cannot be read */
export async function readBytes(path: string, { read }: World): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of read(path)) parts.push(part);
  } catch (error) {
    throw toUserError(error, `${path} cannot be read`);
  }
  return concatBytes(parts);
}

/** What a file of JSON has; nothing where it is none. @throws {UserError} where it cannot be read */
export async function readJson(path: string, world: World): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(path, world));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The name of a file without its folders; the standard input has none. */
export function toName(path: string): string | undefined {
  return path === '-' ? undefined : path.replace(/^.*[/\\]/, '');
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
