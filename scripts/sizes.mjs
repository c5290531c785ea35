/**
 * Weighs dist/cdn against its budgets: what a reader's browser loads at each step, gzipped, each file once, and what of the
 * basemap the first view of the story of ours needs. The list of the basemap's files is data too: it is weighed with that view.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { graphFile } from './cdn-graph.mjs';
import { firstMapFiles } from './first-map.mjs';
import { isMain } from './is-main.mjs';

/** @typedef {Record<string, { imports: string[], modules: string[] }>} Graph by file name */

/** The list of the basemap’s files. */
const indexStep = 'index of the basemap';

/** The steps in the order a browser takes them: what starts each, and its share of the sums below, in kB. */
export const steps = [
  { name: 'entry', starts: ['src/entry.ts'], budget: 1.6 },
  { name: 'reader', starts: ['src/elements/define-story.ts'], budget: 30.0 },
  { name: 'panel', starts: ['src/elements/panel.ts'], budget: 12.1 },
  { name: indexStep, starts: ['src/map/packs/index.ts'], budget: 5 },
  { name: 'map', starts: ['src/elements/dateline-map.ts', 'src/map/drawn-map.ts'], budget: 23.2 },
  { name: 'src', starts: ['src/core/document/read-file.ts', 'src/elements/event-content.ts'], budget: 19.5 },
  { name: 'tiles', starts: ['src/map/leaflet-tiles.ts'], budget: 14.5 },
];

/**
 * Scripts that stand alone, in kB: what a page with frames links, what the page in a frame links, what a published page with
 * media of others links, and one with frames of others.
 */
export const scripts = [
  { name: 'dateline-frames.js', budget: 1 },
  { name: 'dateline-frame.js', budget: 1.3 },
  { name: 'dateline-media.js', budget: 1.5 },
  { name: 'dateline-heights.js', budget: 0.7 },
];

/** What a reader's page may load in all, tiles apart, in kB. */
export const sums = [
  { name: 'a built page, to its first map', steps: ['entry', 'reader', 'panel', 'map'], budget: 66.8 },
  { name: 'everything, through src', steps: ['entry', 'reader', 'panel', 'map', 'src'], budget: 86.2 },
];

/**
 * The files that each step adds: its chunk and all that this imports, less what an earlier step has brought.
 * @param {Graph} graph
 * @returns {{ name: string, budget: number, files: string[] }[]}
 * @throws {Error} where nothing in the graph starts a step
 */
export function filesByStep(graph) {
  const loaded = new Set();
  return steps.map(({ name, starts, budget }) => {
    const files = [];
    const load = (file) => {
      if (loaded.has(file)) return;
      loaded.add(file);
      files.push(file);
      graph[file].imports.forEach(load);
    };
    for (const start of starts) load(chunkOf(graph, start));
    return { name, budget, files };
  });
}

function chunkOf(graph, module) {
  const file = Object.keys(graph).find((name) => graph[name].modules.includes(module));
  if (!file) throw new Error(`${module} is in no chunk of dist/cdn: is it renamed?`);
  return file;
}

/**
 * @param {Graph} graph
 * @param {(file: string) => number} weigh bytes of a file
 * @returns {{ name: string, bytes: number, budget: number }[]} each step and each sum
 */
export function weighSteps(graph, weigh) {
  const rows = filesByStep(graph).map(({ name, budget, files }) => ({
    name,
    bytes: files.reduce((total, file) => total + weigh(file), 0),
    budget: budget * 1000,
  }));
  const bytesOf = (name) => rows.find((row) => row.name === name).bytes;
  return [
    ...rows,
    ...sums.map(({ name, steps, budget }) => ({
      name,
      bytes: steps.reduce((total, step) => total + bytesOf(step), 0),
      budget: budget * 1000,
    })),
  ];
}

/** For one view, with its names and the list that its files stand in, in kB. */
const mapDataBudget = 24;

function weighScripts() {
  return scripts.map(({ name, budget }) => ({ name, bytes: gzipped(name), budget: budget * 1000 }));
}

async function weighFirstMaps(indexBytes) {
  const maps = await firstMapFiles(fileURLToPath(new URL('../stories/kim-in-russia/story.json', import.meta.url)));
  return maps.map(({ name, files }) => ({
    name: `first map data, ${name}`,
    bytes: files.reduce((total, file) => total + gzippedFile(file), indexBytes),
    budget: mapDataBudget * 1000,
  }));
}

const gzippedFile = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const gzipped = (file) => gzippedFile(fileURLToPath(new URL(`../dist/cdn/${file}`, import.meta.url)));

async function main() {
  const ofSteps = weighSteps(JSON.parse(readFileSync(graphFile, 'utf8')), gzipped);
  const index = ofSteps.find(({ name }) => name === indexStep);
  const rows = [...ofSteps, ...weighScripts(), ...(await weighFirstMaps(index.bytes))];
  const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(6);
  for (const { name, bytes, budget } of rows) {
    console.log(`${name.padEnd(34)}${kB(bytes)} kB of ${kB(budget)} kB${bytes > budget ? '  OVER' : ''}`);
  }
  console.log(`${'dateline-story.all.js'.padEnd(34)}${kB(gzipped('dateline-story.all.js'))} kB`);
  const over = rows.filter(({ bytes, budget }) => bytes > budget).length;
  console.log(`sizes: ${rows.length - over} passed, ${over} failed`);
  if (over) process.exitCode = 1;
}

if (isMain(import.meta.url)) await main();
