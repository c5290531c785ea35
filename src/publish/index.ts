/** Publishing: stories as the files of a site, or as one file each. Nothing is read and nothing written here. */
export type { ReadAsset } from '../poster/index.js';
export { parseBase } from './addresses.js';
export { toBytes } from './digest.js';
export type { DrawingTools } from './draw-story.js';
export { toFolderName } from './folder-names.js';
export { findMissingRegions } from './missing-regions.js';
export {
  changedStreets,
  findOwnMedia,
  isAsSaid,
  leaveOutMedia,
  missingMedia,
  outsideMedia,
  type OwnMedia,
} from './own-media.js';
export { findOwnTiles, missingTiles, mostTileFiles, toTilePaths, type OwnTiles } from './own-tiles.js';
export type { PublishedStory } from './published-story.js';
export { writeSingleFile } from './single-file.js';
export { publishSite, type SiteOptions } from './publish-site.js';
export type { SiteFile } from './site-file.js';
export { undrawnPicture } from './undrawn-picture.js';
export { leftBeside } from './with-own-files.js';
export { withAllShapes } from './with-shapes.js';
export { withoutMistakes } from './without-mistakes.js';
