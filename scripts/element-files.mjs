/**
 * dist/cdn/files.json: the built element's files by what asks for them. Whoever publishes a story takes along what its page
 * needs, and may do so from a browser, where nobody can list a folder.
 */

/** What has a file of its own and is asked for by no published page: figures and links, formats of a page's own, mistakes in JSON. */
const elsewhere = /\/(core\/(document\/own-format|json\/parse-json)|embed\/upgrade)\.[jt]s$/;

/** Asked for by pages with tiles alone. */
const tiles = /\/map\/leaflet-tiles\.[jt]s$/;

/** Asked for by pages with words of their own alone. */
const own = /\/controllers\/own-words\.ts$/;

/** Asked for by pages with streets, one after the other. */
const streets = /\/src\/(core\/document\/whole-document|elements\/(close-map|map-consent|remote-consent))\.ts$/;

/** The elements' own code, on which all stands that is loaded beside it. */
const elements = /\/src\/elements\/define-story\.ts$/;

const language = /\/src\/core\/words\/(\w+)\.ts$/;

/** Beside the entry and its chunks. */
const ofPages = /^(dateline-(frames?|heights|media)\.js|third-party-licences\.txt)$/;

const index = /^chunks\/basemap-/;

/**
 * @param {import('rolldown').OutputChunk[]} chunks of the element that loads its chunks
 * @param {string[]} paths all files of dist/cdn
 * @returns {{ page: string[], first: string[], words: Record<string, string>, ownWords: string[], tiles: string[], basemap: string,
 *   streets: string[], others: string[] }} what any published page may ask for, what of it stands under all else and what streets
 *   stand on, the words of each language but English, what reads other words, what shows tiles, the index of the basemap's files
 *   (which it names), and the rest
 */
export function elementFiles(chunks, paths) {
  const words = chunks.flatMap(({ facadeModuleId, fileName }) => {
    const name = language.exec(facadeModuleId)?.[1];
    return name ? [[name, fileName]] : [];
  });
  const loaded = new Set();
  const load = (path, leaveOut = [elsewhere, own, tiles, language]) => {
    const chunk = chunks.find(({ fileName }) => fileName === path);
    if (!chunk || loaded.has(path) || leaveOut.some((pattern) => pattern.test(chunk.facadeModuleId))) return;
    loaded.add(path);
    for (const other of [...chunk.imports, ...chunk.dynamicImports]) load(other, leaveOut);
  };
  chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => load(fileName));
  const page = paths.filter((path) => loaded.has(path) || ofPages.test(path));
  const ownWords = chunks.filter(({ facadeModuleId }) => own.test(facadeModuleId)).map(({ fileName }) => fileName);
  const ofStreets = page.filter((path) =>
    chunks.some(({ fileName, facadeModuleId }) => fileName === path && streets.test(facadeModuleId)),
  );
  chunks.filter(({ facadeModuleId }) => tiles.test(facadeModuleId)).forEach(({ fileName }) => load(fileName, []));
  const ofTiles = paths.filter((path) => loaded.has(path) && !page.includes(path));
  const basemap = paths.find((path) => index.test(path));
  const first = new Set();
  const comeFirst = ({ fileName, imports }) => {
    first.add(fileName);
    chunks.filter((other) => imports.includes(other.fileName) && !first.has(other.fileName)).forEach(comeFirst);
  };
  chunks.filter(({ moduleIds }) => moduleIds.some((id) => elements.test(id))).forEach(comeFirst);
  const known = new Set([...page, ...words.map(([, path]) => path), ...ownWords, ...ofTiles, basemap]);
  const others = paths.filter((path) => !known.has(path) && !path.startsWith('basemap/'));
  return {
    page,
    first: [...first],
    streets: ofStreets,
    words: Object.fromEntries(words.sort()),
    ownWords,
    tiles: ofTiles,
    basemap,
    others,
  };
}
