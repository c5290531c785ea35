import type { ElementFiles } from '../publish/index.js';
import { readBytes } from './read-file.js';
import type { World } from './world.js';

/** The files of the built element. @throws {UserError} where one cannot be read */
export async function readElement(world: World): Promise<ElementFiles> {
  const paths = (await world.list(world.element)).filter((path) => !path.endsWith('.map'));
  const read = async (path: string) => [path, await readBytes(`${world.element}/${path}`, world)] as const;
  return new Map(await Promise.all(paths.map(read)));
}
