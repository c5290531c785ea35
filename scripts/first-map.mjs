/**
 * What of the basemap a story's first view fetches: the outline of all land, and the packs that the map itself chooses for
 * the camera it begins with.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSources } from './import-sources.mjs';

/** Sizes of the map on a usual screen beside the text, and above it on a usual phone, in CSS pixels. */
export const viewports = [
  { name: 'wide', width: 820, height: 634, narrow: false },
  { name: 'narrow', width: 390, height: 304, narrow: true },
];

/**
 * @param {string} storyFile path of a story document
 * @returns {Promise<{ name: string, files: string[] }[]>} for each viewport the paths of the packs that its first view needs
 */
export async function firstMapFiles(storyFile) {
  const { parseStoryText, toCamera, toViewport, choosePacks, viewBounds, packs, ownRegions } = await importSources({
    'core/document/parse-story': 'parseStoryText',
    'core/map/camera': 'toCamera, toViewport',
    'map/choose-packs': 'choosePacks',
    'map/view': 'viewBounds',
    'map/packs/index': 'packs',
    'map/packs/regions': 'ownRegions',
  });
  const { story } = parseStoryText(readFileSync(storyFile, 'utf8'));
  return viewports.map(({ name, width, height, narrow }) => {
    const viewport = toViewport(width, height, narrow);
    const camera = toCamera(story.events[0], story, viewport, (region) => ownRegions[region]?.bounds);
    const chosen = choosePacks(packs, viewBounds({ camera, width, height }), camera.zoom);
    return { name, files: [packs[0], ...chosen].map(({ url }) => fileURLToPath(url)) };
  });
}
