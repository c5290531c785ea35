/** OpenStreetMap’s tags for what vector tiles call by other words: the layers of Protomaps, OpenMapTiles and Shortbread. */

/** What a feature of a tile has. */
export type TileProperties = Readonly<Record<string, unknown>>;

type Tag = readonly [key: string, value: string];

/** Layers that hold names of lines which another layer draws. */
export const nameLayers: Readonly<Record<string, string>> = {
  transportation_name: 'transportation',
  street_labels: 'streets',
};

const roadKinds: Readonly<Record<string, string>> = {
  highway: 'motorway',
  major_road: 'primary',
  minor_road: 'residential',
  minor: 'residential',
  path: 'path',
};

const rails = new Set(['rail', 'light_rail', 'subway', 'narrow_gauge', 'funicular', 'monorail', 'tram', 'transit']);

/** Ways that are named apart from other footways: the tag that OpenStreetMap has for them. */
const footways = new Set(['sidewalk', 'crossing']);

/** The keys that a word for the use of ground may belong to: each kind of it is of one of them only. */
const groundKeys = ['leisure', 'landuse', 'natural', 'amenity', 'man_made', 'aeroway', 'place'];
const pointKeys = ['amenity', 'tourism', 'office', 'railway', 'natural'];

const ofRoad = (properties: TileProperties): Tag[] => {
  const kind = wordOf(properties, 'kind', 'pmap:kind', 'class');
  const detail = wordOf(properties, 'kind_detail', 'pmap:kind_detail', 'subclass');
  if (kind === 'pier') return [['man_made', 'pier']];
  if (kind === undefined) return [];
  if (rails.has(kind) || properties.rail === true) return [['railway', detail ?? kind]];
  const isDetailed = detail !== undefined && (kind === 'path' || Object.hasOwn(roadKinds, kind));
  const highway = isDetailed ? detail : Object.hasOwn(roadKinds, kind) ? roadKinds[kind]! : kind;
  const link = isTrue(properties.link ?? properties.is_link ?? properties.ramp) && !highway.endsWith('_link') ? '_link' : ''; // prettier-ignore
  return footways.has(highway) ? [['highway', 'footway'], ['footway', highway]] : [['highway', highway + link]]; // prettier-ignore
};

const ofGround = (properties: TileProperties): Tag[] =>
  [wordOf(properties, 'subclass'), wordOf(properties, 'kind', 'pmap:kind', 'class')].flatMap((word) =>
    word === undefined ? [] : groundKeys.map((key): Tag => [key, word]),
  );

const ofWater = (properties: TileProperties): Tag[] => {
  const kind = wordOf(properties, 'kind_detail', 'kind', 'pmap:kind', 'class') ?? 'water';
  return [['natural', kind === 'bay' ? kind : 'water'], ['waterway', kind]]; // prettier-ignore
};

const ofPlace = (properties: TileProperties): Tag[] => {
  const kind = wordOf(properties, 'kind_detail', 'pmap:kind_detail', 'class', 'kind', 'pmap:kind');
  return kind === undefined ? [] : [['place', kind === 'locality' ? 'town' : kind]];
};

const ofPoint = (properties: TileProperties): Tag[] =>
  [wordOf(properties, 'subclass'), wordOf(properties, 'kind', 'pmap:kind', 'class')].flatMap((word) =>
    word === undefined ? [] : pointKeys.map((key): Tag => [key, word]),
  );

const always = (tag: Tag) => () => [tag];

const layers: Readonly<Record<string, (properties: TileProperties) => Tag[]>> = {
  earth: always(['natural', 'land']),
  ocean: always(['natural', 'water']),
  water: ofWater,
  water_polygons: ofWater,
  water_polygons_labels: ofWater,
  water_lines: ofWater,
  waterway: ofWater,
  roads: ofRoad,
  transit: ofRoad,
  transportation: ofRoad,
  transportation_name: ofRoad,
  streets: ofRoad,
  street_labels: ofRoad,
  buildings: always(['building', 'yes']),
  building: always(['building', 'yes']),
  landuse: ofGround,
  landcover: ofGround,
  natural: ofGround,
  land: ofGround,
  sites: ofGround,
  park: ofGround,
  pier_polygons: always(['man_made', 'pier']),
  pier_lines: always(['man_made', 'pier']),
  places: ofPlace,
  place: ofPlace,
  place_labels: ofPlace,
  pois: ofPoint,
  poi: ofPoint,
  public_transport: ofPoint,
};

/** The tags of a feature in a layer; none where nothing is known of the layer. */
export function toTileTags(layer: string, properties: TileProperties): Map<string, string> {
  const found = Object.hasOwn(layers, layer) ? layers[layer]!(properties) : [];
  const tags = new Map<string, string>();
  // Where two words are known, the nearer one comes first.
  for (const [key, value] of found) if (!tags.has(key)) tags.set(key, value);
  if (tags.size === 0) return tags;
  const brunnel = wordOf(properties, 'brunnel');
  if (brunnel === 'tunnel' || isTrue(properties.tunnel ?? properties.is_tunnel)) tags.set('tunnel', 'yes');
  if (brunnel === 'bridge' || isTrue(properties.bridge ?? properties.is_bridge)) tags.set('bridge', 'yes');
  for (const [key, value] of Object.entries(properties)) {
    if (tags.size < mostTags && isText(value) && /^name(?:[:_][a-z]{2,3})?$/.test(key)) tags.set(key.replace('_', ':'), value); // prettier-ignore
  }
  return tags;
}

function wordOf(properties: TileProperties, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const word = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (isText(word) && word !== '') return word;
  }
  return undefined;
}

/** A feature has no more tags, and none whose text is longer: in a tile a text stands once for any number of them. */
const mostTags = 60;
const longest = 200;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === 'yes';
}
