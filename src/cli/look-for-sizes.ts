/** Comparing what a story says of its pictures' pixels with their files: places that are told in pixels lie by what it says. */
import { dirname, join } from 'node:path';
import { asNumber } from '../core/document/loose.js';
import { listPictures } from '../core/document/map-addresses.js';
import type { StoryDocument } from '../core/document/schema.js';
import type { Size } from '../core/pictures/picture-matrix.js';
import { createWarning, type Problem } from '../core/problems/problem.js';
import type { OwnMedia } from '../publish/index.js';
import { measurePicture, readPictureHead, type MeasuredPicture } from './read-picture.js';
import { StoryFolder } from './story-folder.js';
import type { World } from './world.js';

/** By how much sides may differ in proportion: they are whole pixels. */
const most = 0.01;

/** What is wrong in those of the files that are pictures of the map and there; `path` is the document’s. */
export async function lookForSizes(
  document: StoryDocument,
  media: readonly OwnMedia[],
  path: string,
  world: World,
): Promise<Problem[]> {
  const said = new Map(
    listPictures(document).map(({ document: { width, height }, where }) => [where, { width, height }]),
  );
  const folder = new StoryFolder(dirname(path), world);
  const sizes = new Map<string, Promise<MeasuredPicture | undefined>>();
  /** A file that cannot be read is told of where it is copied, or missed. */
  const sizeOf = (file: string): Promise<MeasuredPicture | undefined> => {
    const size =
      sizes.get(file) ?? readPictureHead(join(dirname(path), file), world).then(measurePicture, () => undefined);
    sizes.set(file, size);
    return size;
  };
  const problems: Problem[] = [];
  for (const { kind, path: file, where: at, src } of media) {
    const where = at.slice(0, at.lastIndexOf('.'));
    const [width, height] = [asNumber(said.get(where)?.width), asNumber(said.get(where)?.height)];
    if (kind !== 'picture' || width === undefined || height === undefined) continue;
    if ((await folder.find(file)) !== 'there') continue;
    const size = await sizeOf(file);
    if (!size || isSame({ width, height }, size)) continue;
    const message =
      `The story says that the picture has ${width} × ${height} pixels, and its file has ${size.width} × ${size.height}: ` +
      '"width" and "height" should be those of the file, and pixels of places be counted in it.';
    problems.push(createWarning('other-size', `${where}.${size.width === width ? 'height' : 'width'}`, src, message));
  }
  return problems;
}

/** Of drawings the proportion is theirs, the pixels are whose they like. */
function isSame(said: Size, { width, height, isDrawing }: MeasuredPicture): boolean {
  if (!isDrawing) return said.width === width && said.height === height;
  return Math.abs((said.width * height) / (said.height * width) - 1) <= most;
}
