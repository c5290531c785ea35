import { describe, expect, it } from 'vitest';
import { filesByStep, steps, weighSteps } from '../../scripts/sizes.mjs';

interface Step {
  readonly name: string;
  readonly files: readonly string[];
  readonly bytes: number;
}

const graph = {
  'entry.js': { imports: [], modules: ['src/entry.ts'] },
  'define.js': { imports: ['shared.js'], modules: ['src/elements/define-story.ts'] },
  'shared.js': { imports: ['lit.js'], modules: ['src/core/document/read-file.ts'] },
  'lit.js': { imports: ['shared.js'], modules: ['lit'] },
  'panel.js': {
    imports: ['shared.js', 'axis.js'],
    modules: ['src/elements/panel.ts'],
  },
  'axis.js': { imports: [], modules: ['src/core/axis/ticks.ts'] },
  'index.js': { imports: [], modules: ['src/map/packs/index.ts'] },
  'map.js': { imports: ['axis.js'], modules: ['src/elements/dateline-map.ts', 'src/map/drawn-map.ts'] },
  'tiles.js': { imports: ['map.js'], modules: ['src/map/leaflet-tiles.ts'] },
  'text.js': { imports: [], modules: ['src/elements/event-content.ts'] },
};

const shareOf = (name: string): number =>
  (steps as (Pick<Step, 'name'> & { budget: number })[]).find((step) => step.name === name)!.budget;

describe('what each step loads', () => {
  it('is its chunk and what that imports, each file once, in the first step that needs it', () => {
    const found = filesByStep(graph) as Step[];
    expect(found.map(({ name, files }) => [name, files])).toEqual([
      ['entry', ['entry.js']],
      ['reader', ['define.js', 'shared.js', 'lit.js']],
      ['panel', ['panel.js', 'axis.js']],
      ['index of the basemap', ['index.js']],
      ['map', ['map.js']],
      ['src', ['text.js']],
      ['tiles', ['tiles.js']],
    ]);
  });

  it('is an error where a step no longer begins anywhere', () => {
    const withoutMap = Object.fromEntries(Object.entries(graph).filter(([file]) => file !== 'map.js'));
    expect(() => filesByStep(withoutMap)).toThrow('src/elements/dateline-map.ts');
  });

  it('adds up, against budgets in bytes', () => {
    const rows = weighSteps(graph, (file: string) => file.length * 100) as Step[];
    expect(rows.find(({ name }) => name === 'panel')).toMatchObject({ bytes: 1500, budget: 1000 * shareOf('panel') });
    expect(rows.find(({ name }) => name.startsWith('a built page'))?.bytes).toBe(
      800 + 900 + 900 + 600 + 800 + 700 + 600,
    );
    expect(rows.find(({ name }) => name.startsWith('everything'))?.bytes).toBe(5300 + 700);
  });
});
