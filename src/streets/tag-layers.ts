/** Which layer of a street pack a thing belongs to, by OpenStreetMap’s tags. */
import type { StreetLayer, StreetProperties } from '../map/streets/street-pack.js';
import type { Tags } from './map-feature.js';

/** What a thing is by the value of a key: `*` is any value but `no`. */
type Rules = readonly (readonly [key: string, values: string, layer: StreetLayer])[];

const lines: Rules = [
  ['highway', 'motorway motorway_link', 'motorway'],
  ['highway', 'trunk trunk_link primary primary_link secondary secondary_link', 'main'],
  [
    'highway',
    'tertiary tertiary_link residential unclassified living_street road busway service construction',
    'street',
  ],
  ['highway', 'footway pedestrian steps cycleway path track bridleway corridor', 'path'],
  ['railway', 'rail light_rail subway narrow_gauge funicular monorail', 'rail'],
  ['waterway', 'river canal stream', 'water'],
  ['man_made', 'pier breakwater groyne', 'pier'],
];

const areas: Rules = [
  ['natural', 'land', 'land'],
  ['building', '*', 'building'],
  ['natural', 'water', 'water'],
  ['waterway', 'riverbank dock', 'water'],
  ['landuse', 'reservoir basin', 'water'],
  ['man_made', 'pier breakwater groyne', 'pier'],
  ['leisure', 'park garden golf_course playground recreation_ground common dog_park', 'green'],
  ['landuse', 'forest grass meadow cemetery village_green recreation_ground allotments orchard vineyard', 'green'],
  ['natural', 'wood scrub heath grassland wetland', 'green'],
  ['amenity', 'grave_yard', 'green'],
  ['amenity', 'school university college hospital prison marketplace', 'site'],
  ['leisure', 'stadium sports_centre', 'site'],
  ['landuse', 'industrial military port', 'site'],
  ['man_made', 'works wastewater_plant', 'site'],
  ['power', 'plant', 'site'],
  ['aeroway', 'aerodrome', 'site'],
  ['place', 'square', 'site'],
];

/** What a road is not drawn for: pavements beside streets, ways over them, and ways to a door. */
const leftOut: readonly (readonly [key: string, values: ReadonlySet<string>])[] = [
  ['footway', new Set(['sidewalk', 'crossing', 'traffic_island', 'link', 'access_aisle'])],
  ['cycleway', new Set(['crossing', 'link'])],
  ['path', new Set(['crossing', 'sidewalk', 'link'])],
  ['service', new Set(['driveway', 'parking_aisle', 'drive-through', 'emergency_access', 'yard', 'siding', 'spur', 'crossover'])],
  ['tunnel', new Set(['culvert', 'flooded'])],
  ['indoor', new Set(['yes', 'corridor'])],
]; // prettier-ignore

const byKey = (rules: Rules) =>
  rules.map(([key, values, layer]) => ({
    key,
    layer,
    values: values === '*' ? undefined : new Set(values.split(' ')),
  }));
const lineRules = byKey(lines);
const areaRules = byKey(areas);

/** The layer of a line with these tags. */
export function layerOfLine(tags: Tags): StreetLayer | undefined {
  if (leftOut.some(([key, values]) => values.has(tags.get(key) ?? ''))) return undefined;
  return find(lineRules, tags);
}

/** The layer of an area with these tags; an outline that is closed is none where they do not say so. */
export function layerOfArea(tags: Tags): StreetLayer | undefined {
  const layer = tags.get('area') === 'no' ? undefined : find(areaRules, tags);
  return layer ?? (tags.get('area') === 'yes' && tags.get('highway') === 'pedestrian' ? 'site' : undefined);
}

/** Whether a line with these tags is a part of a coast: land on its left, water on its right. */
export function isCoast(tags: Tags): boolean {
  return tags.get('natural') === 'coastline';
}

/** Whether what has these tags lies under or over all else. */
export function levelOf(tags: Tags): StreetProperties['way'] {
  const says = (key: string) => (tags.get(key) ?? 'no') !== 'no';
  if (says('tunnel') && tags.get('tunnel') !== 'building_passage') return 'tunnel';
  return says('bridge') ? 'bridge' : undefined;
}

function find(rules: typeof lineRules, tags: Tags): StreetLayer | undefined {
  return rules.find(({ key, values }) => {
    const value = tags.get(key);
    return value !== undefined && (values ? values.has(value) : value !== 'no');
  })?.layer;
}
