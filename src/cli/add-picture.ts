/** Naming a picture in a story's document as its map, or as what lies over that. */
import { isObject } from '../core/document/loose.js';
import type { BasemapDocument, PictureDocument } from '../core/document/schema.js';
import { isStreets, isTileServer } from '../core/document/to-basemap.js';
import { isOnEarth } from '../core/document/to-picture.js';
import { writtenPlaces } from '../core/lint/written-places.js';
import { pictureTypes } from '../core/model.js';
import { editBasemap } from '../streets/edit-basemap.js';
import { printable } from './printable.js';
import { toUserError } from './read-file.js';
import { readPicture } from './read-picture.js';
import type { World } from './world.js';
import type { OwnDocument } from './write-basemap.js';

/** What the user says of a picture. */
export type AboutPicture = Partial<Record<'name' | 'alt' | 'attribution', string | undefined>> & {
  readonly bounds?: PictureDocument['bounds'];
};

/**
 * Writes a picture into the document with its size: in the place of the entry with the same address, of which stays what is not
 * said anew, and of the picture that was the map, where this is to be it.
 * @throws {UserError} where there is no such picture, or the document cannot be written
 */
export async function addPicture(given: string, about: AboutPicture, own: OwnDocument, world: World): Promise<void> {
  const { path, text, document } = own;
  const file = await readPicture(given, path, world);
  const said = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  const entries = document.basemap ?? [];
  const entry: PictureDocument = { ...entries.find((one) => isSame(one, file)), ...file, ...said };
  const isReplaced = (one: BasemapDocument | undefined) => isSame(one, file) || (isMap(one) && isMap(entry));
  const edited = editBasemap(text, [entry], (index) => !isReplaced(entries[index]));
  await world.write(path, edited, 'replace').catch((error: unknown) => {
    throw toUserError(error, `${path} cannot be written`);
  });
  const done = entries.some(isReplaced) ? 'in the place of the one before' : 'in the story now';
  world.err.write(`${printable(given)}: ${file.width} × ${file.height} pixels, ${done}.\n`);
  if (isMap(entry)) {
    world.err.write('It is the map: places have “x” and “y”, its pixels from its top left corner.\n');
    if (writtenPlaces(document).some(({ place: { lat } }) => lat !== undefined))
      world.err.write(
        'The story has places on the earth, which are not shown on it: --bbox says where it lies, if it is to lie over their map.\n',
      );
  }
  if (entry.alt === undefined) world.err.write('--alt says what it shows, for those who do not see it.\n');
}

function isSame(one: BasemapDocument | undefined, other: PictureDocument): boolean {
  const [its, others]: Readonly<Partial<Record<string, unknown>>>[] = [one ?? {}, other];
  return pictureTypes.every((type) => its![type] === others![type]);
}

function isMap(one: BasemapDocument | undefined): boolean {
  return one !== undefined && isObject(one) && !isStreets(one) && !isTileServer(one) && !isOnEarth(one);
}
