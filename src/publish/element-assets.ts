/**
 * The files that all pages of a site share, each at an address that names its content and may be kept for ever. The
 * element's own files lie beside each other as they were built, for they find one another there: their folder has the name.
 */
import type { Story } from '../core/model.js';
import type { Words } from '../core/words/words.js';
import type { PackInfo } from '../map/pack.js';
import type { RegionLookup } from '../map/regions.js';
import { toAssetPath } from '../poster/basemap.js';
import type { ReadAsset } from '../poster/index.js';
import { readCells } from '../poster/read-cells.js';
import { readRegions } from '../poster/read-regions.js';
import { toIntegrity, toShortHash } from './digest.js';
import { readElementFiles, type ElementFiles } from './element-files.js';
import { hasFrames, needsMediaScript } from './offered-media.js';
import { readElementBytes } from './read-element.js';
import { scriptsRun } from './scripts-run.js';
import { basemapOf, wholeBasemap, withIntegrity, writeBasemapIndex } from './site-basemap.js';
import type { SiteFile } from './site-file.js';
import { siteStyles } from './site-styles.js';

/** The name of the script that brings in media of other hosts. */
export const mediaScript = 'dateline-media.js';

/** The name of the script by which frames of others are as high as they say. */
export const heightsScript = 'dateline-heights.js';

/** The name of the script that makes a page fit for frames. */
export const frameScript = 'dateline-frame.js';

/** The address of a script, from the site's folder, and its hash. */
export interface Script {
  readonly path: string;
  readonly integrity: string;
}

/** The built element in the site. */
export interface SiteElement {
  /** Its folder, from the site's. */
  readonly folder: string;
  /** The paths in that folder. */
  readonly files: ElementFiles;
  /** What the site has of the basemap. */
  readonly packs: readonly PackInfo[];
  /** What is known of its stories' regions. */
  readonly regions?: RegionLookup;
}

/** What pages link to. */
export interface Assets {
  readonly files: readonly SiteFile[];
  readonly element: SiteElement;
  /** The element's small entry, which loads the rest. */
  readonly entry: Script;
  /** What tells a frame's height to the page around it. */
  readonly frame: Script;
  /** What brings in media of other hosts when a reader asks for them. */
  readonly media: Script;
  /** What gives frames of others the height they ask for. */
  readonly heights: Script;
  /** What marks a page whose scripts run. */
  readonly scriptsRun: Script;
  /** The address of the stylesheet. */
  readonly stylesheet: string;
  /** The addresses of the words of the site's own. */
  readonly words: ReadonlyMap<Words, string>;
}

/** Of which stories a site is, with which words of its own they are told, and whether it takes the whole element along, for pages that tell others with it. */
export interface AssetOptions {
  readonly stories: readonly Story[];
  readonly embeds: boolean;
  readonly words: readonly Words[];
}

/**
 * The shared files of a site.
 * @throws RangeError where a file of the element is missing
 */
export async function toAssets(readAsset: ReadAsset, { stories, embeds, words }: AssetOptions): Promise<Assets> {
  const files = await readElementFiles(readAsset);
  const regions = await readRegions(stories, readAsset);
  const cells = await readCells(readAsset);
  const basemap = (embeds ? wholeBasemap : basemapOf)(stories, { lookup: regions, cells });
  const shapes = [...basemap.packs, ...Object.values(basemap.regions)].map(toAssetPath);
  const paths = [...(embeds ? everything(files) : neededBy(stories, words.length > 0, files)), ...shapes].sort();
  const read = await Promise.all(
    paths.map(async (path) => ({ path, content: await readElementBytes(readAsset, path) })),
  );
  const index = await withIntegrity(basemap, (path) => readElementBytes(readAsset, path));
  const served: SiteFile[] = [...read, { path: files.basemap, content: writeBasemapIndex(index) }];
  const folder = `assets/${await toShortHash(...served.flatMap(({ path, content }) => [path, content]))}`;
  const toScript = async (name: string): Promise<Script> => ({
    path: `${folder}/${name}`,
    integrity: await toIntegrity(await readElementBytes(readAsset, name)),
  });
  const own = async (name: string, ending: string, content: string): Promise<SiteFile> => ({
    path: `assets/${name}-${await toShortHash(content)}.${ending}`,
    content,
  });
  const style = await own('page', 'css', siteStyles);
  const told = await Promise.all(words.map((each) => own(`words-${each.lang}`, 'json', JSON.stringify(each))));
  const mark = await own('scripts-run', 'js', scriptsRun);
  return {
    // The mark by which a later build knows this one comes first: whatever happens then, its files are known for ours.
    files: [mark, style, ...told, ...served.map(({ path, content }) => ({ path: `${folder}/${path}`, content }))],
    element: { folder, files, packs: basemap.packs, regions },
    entry: await toScript('dateline-story.js'),
    frame: await toScript(frameScript),
    media: await toScript(mediaScript),
    heights: await toScript(heightsScript),
    scriptsRun: { path: mark.path, integrity: await toIntegrity(mark.content) },
    stylesheet: style.path,
    words: new Map(words.map((each, index) => [each, told[index]!.path])),
  };
}

function everything({ page, words, ownWords, tiles, others }: ElementFiles): string[] {
  return [...page, ...Object.values(words), ...ownWords, ...tiles, ...others];
}

/** A page asks for the words of its story's language alone, for what reads others and what shows media and tiles only where it has any. */
function neededBy(
  stories: readonly Story[],
  hasWords: boolean,
  { page, words, ownWords, tiles }: ElementFiles,
): string[] {
  const languages = new Set(stories.map(({ lang }) => new Intl.Locale(lang).language));
  const spoken = Object.entries(words).filter(([language]) => languages.has(language));
  const isNeeded = (path: string) =>
    (path !== mediaScript || stories.some(needsMediaScript)) && (path !== heightsScript || stories.some(hasFrames));
  return [
    ...page.filter(isNeeded),
    ...spoken.map(([, path]) => path),
    ...(hasWords ? ownWords : []),
    ...(stories.some((story) => story.tiles) ? tiles : []),
  ];
}
