/** Replacing a file so that it is never half written. */
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import process from 'node:process';

/**
 * Gives the file at `path` another content: written beside it and then put in its place, so that a full disk or a stop leaves
 * what was there. Links are followed, and it keeps its permissions. What is no file, such as a terminal, is written to.
 * @throws an error of Node's file system
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile()) return writeFile(path, content);
  const at = there ? await realpath(path) : path;
  const beside = `${at}.new-${process.pid}`;
  try {
    await writeFile(beside, content);
    if (there) await chmod(beside, there.mode);
    await rename(beside, at);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
