/**
 * Writes the data of the story of a dry summer: voivodeships of Poland from the regions of packages/data, and gauges between
 * them, with numbers that are made up: the same each time. `node scripts/dry-summer.mjs`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { isMain } from './is-main.mjs';

const regions = 'packages/data/dist/regions';

/** Where the story is. */
export const summerFolder = 'stories/dry-summer';

/** How dry it was made to be: days without rain in June and August, and what was harvested. Nobody counted in Opole. */
const provinces = {
  ds: ['Lower Silesia', 13, 19, 'poor'],
  kp: ['Kuyavia-Pomerania', 21, 28, 'lost'],
  lb: ['Lubusz', 17, 26, 'poor'],
  ld: ['Łódź', 18, 25, 'poor'],
  lu: ['Lublin', 9, 14, 'usual'],
  ma: ['Lesser Poland', 5, 8, 'usual'],
  mz: ['Masovia', 16, 23, 'poor'],
  op: ['Opole'],
  pd: ['Podlachia', 11, 18, 'usual'],
  pk: ['Subcarpathia', 4, 7, 'usual'],
  pm: ['Pomerania', 14, 22, 'poor'],
  sk: ['Holy Cross', 10, 15, 'usual'],
  sl: ['Silesia', 8, 12, 'usual'],
  wn: ['Warmia-Masuria', 12, 20, 'usual'],
  wp: ['Greater Poland', 22, 29, 'lost'],
  zp: ['West Pomerania', 15, 24, 'poor'],
};

/** The files of the story by their names. */
export function summerFiles() {
  const areas = Object.entries(provinces).map(([code, [name, june, august, harvest]]) => {
    const topology = JSON.parse(readFileSync(`${regions}/pl-${code}.json`, 'utf8'));
    const { geometry } = feature(topology, topology.objects.region);
    return {
      type: 'Feature',
      properties: { name, june, august, harvest },
      geometry: { ...geometry, coordinates: rounded(geometry.coordinates) },
      label: topology.label,
    };
  });
  const gauges = areas.flatMap(({ label: [lat, lon], properties: { name, august } }) =>
    [-0.35, 0.3].map((shift, index) => ({
      type: 'Feature',
      properties: {
        name: `${name} ${index + 1}`,
        state: august === undefined ? 'silent' : august > 20 ? 'dry' : 'wet',
      },
      geometry: { type: 'Point', coordinates: rounded([lon + shift, lat + shift * (index ? -0.5 : 0.7)]) },
    })),
  );
  return {
    'provinces.geojson': toText(areas.map(({ type, properties, geometry }) => ({ type, properties, geometry }))),
    'gauges.geojson': toText(gauges),
  };
}

function rounded(value) {
  return Array.isArray(value) ? value.map(rounded) : Math.round(value * 1000) / 1000;
}

function toText(features) {
  const lines = features.map((each) => JSON.stringify(each)).join(',\n');
  return `{ "type": "FeatureCollection", "features": [\n${lines}\n] }\n`;
}

if (isMain(import.meta.url))
  for (const [name, text] of Object.entries(summerFiles())) writeFileSync(`${summerFolder}/${name}`, text);
