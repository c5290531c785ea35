/** The pictures of a story, for cards, paper, feeds and pages without scripts; drawn in Node, without a browser. */
export type { PackSource } from './basemap.js';
export { cardSize } from './card.js';
export { drawPosters, eventMapSize, type Posters } from './draw-posters.js';
export { folderSource } from './own-basemap.js';
export type { Picture, PictureSize } from './picture.js';
export { toPng } from './to-png.js';
