import type { ElementFiles } from '../publish/index.js';
import { readBytes, toUserError } from './read-file.js';
import type { World } from './world.js';

/** The files of the built element. @throws {UserError} where one cannot be read */
export async function readElement(world: World): Promise<ElementFiles> {
  const paths = await listElement(world);
  const read = async (path: string) => [path, await readBytes(`${world.element}/${path}`, world)] as const;
  return new Map(await Promise.all(paths.map(read)));
}

async function listElement({ element, list }: World): Promise<string[]> {
  try {
    return (await list(element)).filter((path) => !path.endsWith('.map'));
  } catch (error) {
    throw toUserError(error, `The built element in ${element} cannot be read`);
  }
}
