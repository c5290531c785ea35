/** `--reader`: formats of the user's own, each from a module. */
import { checkFormats, type OwnFormat } from '../core/document/own-format.js';
import { formatReason } from '../core/problems/reason.js';
import type { CommandOptions } from './command.js';
import { readBytes } from './read-file.js';
import { UserError, type World } from './world.js';

/** The option of each command that reads files. */
export const readerOption = {
  reader: {
    type: 'string',
    value: 'FILE',
    several: true,
    description: 'A module that reads a format of your own, asked before ours; --reader may be said several times.',
  },
} as const satisfies CommandOptions;

/** The formats in the modules at `paths`, in their order. @throws {UserError} where one is no such module */
export async function loadReaders(paths: readonly string[] = [], world: World): Promise<readonly OwnFormat[]> {
  const formats: OwnFormat[] = [];
  for (const path of paths) formats.push(...(await loadReader(path, world)));
  return formats;
}

async function loadReader(path: string, world: World): Promise<readonly OwnFormat[]> {
  await readBytes(path, world);
  const module = await world.load(path).catch((error: unknown) => {
    throw new UserError(`--reader ${path} cannot be loaded: ${toReason(error)}`);
  });
  if (!('default' in module)) throw new UserError(`--reader ${path} has no default export: export default { name, detect, read }`); // prettier-ignore
  const formats: readonly unknown[] = Array.isArray(module.default) ? module.default : [module.default];
  try {
    checkFormats(formats);
  } catch (error) {
    throw new UserError(`--reader ${path}: ${toReason(error)}`);
  }
  return formats;
}

function toReason(error: unknown): string {
  return `${formatReason(error).replace(/\.$/, '')}.`;
}
