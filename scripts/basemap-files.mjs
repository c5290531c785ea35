/**
 * The basemap's files in a bundle: each `new URL('./x.json', import.meta.url)` becomes the address of a copy, byte for
 * byte: the code knows its digest. Their names hold a hash already.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const address = /new URL\(\s*(['"`])(\.{1,2}\/[^'"`]+\.json)\1,\s*import\.meta\.url,?\s*\)\.href/g;

/** A plugin for Rolldown. */
export const basemapFiles = () => ({
  name: 'basemap-files',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return undefined;
    const copied = code.replace(address, (_, quote, path) => {
      const reference = this.emitFile({
        type: 'asset',
        name: basename(path),
        source: readFileSync(join(dirname(id), path)),
      });
      return `import.meta.ROLLUP_FILE_URL_${reference}`;
    });
    return { code: copied, map: null };
  },
});
