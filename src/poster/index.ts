/** The pictures of a story, for cards, paper, feeds and pages without scripts; drawn without a browser, or in one. */
export { cardSize } from './card.js';
export { drawPosters, eventMapSize, type Posters } from './draw-posters.js';
export type { Picture, PictureSize } from './picture.js';
export type { ReadAsset } from './read-asset.js';
export { embedPicture, mostBytesIn } from './embed-picture.js';
export { countDrawings } from './story-pictures.js';
