/**
 * The files that all pages of a site share, each at an address that names its content and may be kept for ever. The
 * element's own files lie beside each other as they were built, for they find one another there: their folder has the name.
 */
import { toIntegrity, toShortHash } from './digest.js';
import { scriptsRun } from './scripts-run.js';
import { siteStyles } from './site-styles.js';
import type { SiteFile } from './site-file.js';

/** The built element (`dist/cdn`): what is in its files, by their paths in that folder. */
export type ElementFiles = ReadonlyMap<string, Uint8Array>;

/** The name of the script that brings in media of other hosts. */
export const mediaScript = 'dateline-media.js';

/** The address of a script, from the site's folder, and its hash. */
export interface Script {
  readonly path: string;
  readonly integrity: string;
}

/** What pages link to. */
export interface Assets {
  readonly files: readonly SiteFile[];
  /** The element's small entry, which loads the rest. */
  readonly entry: Script;
  /** The element in one file, for pages that want one hash to cover everything. */
  readonly whole: Script;
  /** What tells a frame's height to the page around it. */
  readonly frame: Script;
  /** What brings in media of other hosts when a reader asks for them. */
  readonly media: Script;
  /** What marks a page whose scripts run. */
  readonly scriptsRun: Script;
  /** The address of the stylesheet. */
  readonly stylesheet: string;
}

/**
 * The shared files of a site.
 * @throws RangeError where a file of the element is missing
 */
export async function toAssets(element: ElementFiles): Promise<Assets> {
  const served = [...element].sort(([one], [other]) => (one < other ? -1 : 1));
  const folder = `assets/${await toShortHash(...served.flat())}`;
  const toScript = async (name: string): Promise<Script> => {
    const content = element.get(name);
    if (!content) throw new RangeError(`The built element has no ${name}`);
    return { path: `${folder}/${name}`, integrity: await toIntegrity(content) };
  };
  const own = async (name: string, ending: string, content: string): Promise<SiteFile> => ({
    path: `assets/${name}-${await toShortHash(content)}.${ending}`,
    content,
  });
  const style = await own('page', 'css', siteStyles);
  const mark = await own('scripts-run', 'js', scriptsRun);
  return {
    files: [...served.map(([path, content]) => ({ path: `${folder}/${path}`, content })), style, mark],
    entry: await toScript('dateline-story.js'),
    whole: await toScript('dateline-story.all.js'),
    frame: await toScript('dateline-frame.js'),
    media: await toScript(mediaScript),
    scriptsRun: { path: mark.path, integrity: await toIntegrity(mark.content) },
    stylesheet: style.path,
  };
}
