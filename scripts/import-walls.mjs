/**
 * Who may import whom, as ESLint rules. The core knows nobody; each folder further out knows the core; only map/ knows
 * Leaflet and the basemap's libraries; nobody knows the elements but the files that publish them.
 */

const documents = ['valibot', 'marked'];
const dates = ['date-fns', '@date-fns/utc'];
const formats = [
  'fflate',
  'hast-util-to-mdast',
  'htmlparser2',
  'mdast-util-gfm',
  'mdast-util-to-markdown',
  'mgrs',
  'papaparse',
  'saxes',
  'simplify-js',
  'topojson-client',
  'yaml',
];

/**
 * Each folder of src: the folders and packages it may import, and single files of other folders. A package in `types` is
 * for `import type` alone, a folder in `lazy` for that and for `import()`.
 */
export const walls = {
  core: { folders: ['core'], packages: [...documents, ...dates], types: ['geojson'] },
  importers: {
    folders: ['importers', 'core'],
    packages: [...documents, ...dates, ...formats],
    types: ['geojson', 'hast', 'mdast'],
  },
  exporters: { folders: ['exporters', 'core'], packages: [...dates, 'papaparse', 'yaml'], types: ['geojson'] },
  streets: {
    folders: ['streets', 'core'],
    // What a street pack is.
    files: ['map/streets/street-pack'],
    packages: ['lineclip', 'pbf', 'pmtiles', 'polygon-clipping', 'simplify-js'],
    types: ['geojson', 'topojson-specification'],
  },
  poster: {
    folders: ['poster', 'core'],
    // What draws the map but for Leaflet.
    files: [
      'map/base-labels',
      'map/base-layer',
      'map/cover-view',
      'map/cut-edges',
      'map/find-regions',
      'map/layers/draw-layer',
      'map/layers/layer-looks',
      'map/layers/layer-shapes',
      'map/pack-shapes',
      'map/packs/index',
      'map/packs/regions',
      'map/read-pack',
      'map/region-info',
      'map/region-shape',
      'map/regions',
      'map/scene-layer',
      'map/streets/draw-street-map',
      'map/streets/parse-street-pack',
      'map/streets/street-names',
      'map/streets/street-shapes',
      'map/view',
    ],
    lazy: ['map'],
    packages: ['image-size', 'lineclip', 'simplify-js', 'topojson-client'],
    types: ['geojson'],
  },
  publish: {
    folders: ['publish', 'poster', 'exporters', 'core'],
    // What chooses the parts of the basemap.
    files: [
      'map/choose-packs',
      'map/find-regions',
      'map/packs/index',
      'map/packs/regions',
      'map/region-problem',
      'map/region-info',
      'map/region-shape',
      'map/regions',
      'map/view',
    ],
    lazy: ['map'],
    packages: ['mrmime'],
  },
  cli: {
    folders: ['cli', 'publish', 'poster', 'importers', 'exporters', 'streets', 'core'],
    packages: [
      'mrmime',
      'sirv',
      'node:child_process',
      'node:fs',
      'node:http',
      'node:module',
      'node:path',
      'node:process',
      'node:readline',
      'node:stream',
      'node:url',
      'node:util',
      'node:zlib',
    ],
    types: ['@resvg/resvg-js'],
  },
  controllers: { folders: ['controllers', 'core'], lazy: ['importers'], packages: ['lit'] },
  embed: {
    folders: ['embed'],
    files: [
      'controllers/surroundings',
      'core/model',
      'elements/follow-heights',
      'elements/media-player',
      'elements/play-without-tracks',
    ],
    packages: [],
  },
  frameworks: { folders: ['frameworks'], lazy: ['elements'], packages: ['react'], types: ['vue'] },
  map: {
    folders: ['map', 'core'],
    packages: ['d3-interpolate', 'leaflet', 'topojson-client'],
    types: ['geojson', 'topojson-specification'],
  },
  elements: {
    folders: ['elements', 'controllers', 'core'],
    files: [
      'map/create-drawn-map',
      'map/layers/data-layers',
      'map/layers/draw-swatch',
      'map/layers/picture-layers',
      'map/map-port',
      'map/regions',
      'map/streets/street-ground',
      'map/view',
    ],
    lazy: ['map'],
    packages: ['lit'],
    types: ['geojson'],
  },
};

/**
 * The rooms of the core (`x/`) and its files that stand in none: what of the core each may import. They are stacked, so that
 * the lower ones can be read without the upper ones.
 */
export const rooms = {
  'problems/': [],
  'dates/': ['problems/'],
  model: ['dates/'],
  'time-order': ['dates/', 'model'],
  state: ['model'],
  'trigger-line': [],
  'json/': ['problems/'],
  'urls/': ['model'],
  'media/': ['model', 'urls/'],
  'places/': ['dates/', 'model'],
  'pictures/': ['model', 'places/'],
  'document/': ['problems/', 'dates/', 'model', 'time-order', 'json/', 'urls/', 'media/', 'places/'],
  'lint/': ['problems/', 'dates/', 'model', 'json/', 'urls/', 'media/', 'places/', 'document/'],
  'words/': ['problems/', 'model'],
  'text/': ['dates/', 'model', 'words/'],
  'content/': ['dates/', 'model', 'urls/', 'words/', 'text/'],
  'marks/': ['dates/', 'model', 'words/', 'text/'],
  'axis/': ['dates/', 'model', 'words/', 'text/', 'marks/'],
  'map/': ['model', 'places/', 'words/', 'marks/'],
};

const folders = Object.keys(walls);
const oneOf = (names) => `(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;

/** A path out of a file `depth` folders deep in src, into one of these folders there, but for some files in them. */
const pathInto = (depth, names, files = []) =>
  `^(?:\\.\\./){${depth}}${files.length ? `(?!${oneOf(files)}\\.js$)` : ''}${oneOf(names)}/`;

/** A path from a room of the core, or from a file that stands in none, to another part of the core than these. */
const pathInCore = (depth, names) => {
  const paths = names.map((name) => (name.endsWith('/') ? name : `${name}.js`));
  return `^${depth === 1 ? '\\.' : '\\.\\.'}/${paths.length ? `(?!${oneOf(paths)})` : ''}[^.]`;
};

/** A package other than these: a specifier that is no relative path and begins with none of the names. */
const packageOtherThan = (names) => `^(?!\\.)(?!${oneOf(names)}(?:/|$))`;

/** A path on which somebody goes into a folder and out again: no rule would know where it leads. */
const shortest = { regex: '[^./][^/]*/\\.\\.?/|^\\./\\.', message: 'Write the shortest path.' };

/** The same for `import()`, which the rule for imports does not see. */
const laterToo = ({ regex, message }) => ({
  selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
  message,
});

/** The files that register or start everything: nothing in a folder may depend on them. */
const outermost = '^(?:\\.\\./)+(?:define|entry)\\.js$';

/** How deep in src the files of a folder lie: in it, in one of its own, or in one of that. */
const depths = [1, 2, 3];

/** @returns {import('eslint').Linter.Config[]} one config for each folder and depth, and for each room of the core */
export function importWalls() {
  return [
    ...Object.keys(walls).flatMap((folder) => depths.map((depth) => wallOf(folder, depth))),
    ...Object.entries(rooms).map(([room, names]) => wallOfRoom(room, names)),
  ];
}

/** The last config that names a rule has it alone, so a room’s walls are the core’s with one more. */
function wallOfRoom(room, names) {
  const depth = room.endsWith('/') ? 2 : 1;
  const message = `core/${room} may import ${names.join(', ') || 'nothing'} of the core and nothing else`;
  return {
    ...wallOf('core', depth, [{ regex: pathInCore(depth, names), message }]),
    name: `import walls of core/${room}`,
    files: [depth === 2 ? `src/core/${room}*.ts` : `src/core/${room}.ts`],
  };
}

function wallOf(folder, depth, more = []) {
  const { folders: near, files = [], lazy = [], packages, types = [] } = walls[folder];
  const message = `${folder}/ may import ${[...near, ...files, ...packages].join(', ')} and nothing else`;
  const far = folders.filter((name) => !near.includes(name) && !lazy.includes(name));
  const patterns = [
    { regex: pathInto(depth, far, files), message },
    ...(lazy.length ? [{ regex: pathInto(depth, lazy, files), message, allowTypeImports: true }] : []),
    { regex: packageOtherThan([...packages, ...types]), message },
    ...types.map((name) => ({ regex: `^${name}$`, message, allowTypeImports: true })),
    { regex: outermost, message },
    shortest,
    ...more,
  ];
  return {
    name: `import walls of ${folder}, ${depth} deep`,
    files: [`src/${folder}/${'*/'.repeat(depth - 1)}*.{ts,mjs}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': [
        'error',
        ...neverInSource,
        ...(folder === 'core' ? neverInCore : []),
        ...[{ regex: pathInto(depth, far), message }, shortest, ...more].map(laterToo),
      ],
    },
  };
}

/** What no source file does; ESLint lets the last config that names a rule win, so each wall repeats it. */
export const neverInSource = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'A string never becomes markup: make nodes.',
  },
  {
    selector: 'ImportDeclaration[source.value=/unsafe-(html|svg|mathml)/]',
    message: 'A string never becomes markup: make nodes.',
  },
  {
    selector: 'ImportDeclaration[source.value=/style-map/]',
    message: 'It writes a style attribute, which a strict policy refuses; set `.style=${text}`.',
  },
  {
    selector: ":matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind='let']",
    message: 'No state in a module: two stories on a page would meet there.',
  },
];

const neverInCore = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core does not know what time it is.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
    message: 'The core does not read the locale: name it.',
  },
  {
    selector: ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][arguments.length=0]",
    message: 'The core does not read the locale: name it.',
  },
];
