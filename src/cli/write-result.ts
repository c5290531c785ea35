/** Writing what a command has made where the user wants it. */
import type { CommandOptions } from './command.js';
import { toUserError } from './read-file.js';
import { UserError, type World } from './world.js';

/** The options of a command that makes a file. */
export const outputOptions = {
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    description: 'Where the result is written; the standard output unless said. A file that is there is not replaced.',
  },
  force: { type: 'boolean', description: 'Replaces the file that is there.' },
} as const satisfies CommandOptions;

/** Writes `text` to the file `output`, or to the standard output. @throws {UserError} where it cannot be written */
export async function writeResult(
  text: string,
  { output = '-', force }: { readonly output?: string; readonly force?: boolean },
  world: World,
): Promise<void> {
  if (output === '-') return world.out.write(text);
  try {
    await world.write(output, text, force ? 'replace' : undefined);
  } catch (error) {
    const told = toUserError(error, `${output} cannot be written`);
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isThere && told instanceof UserError ? new UserError(`${told.message} --force replaces it.`) : told;
  }
}
