import { expect } from '@open-wc/testing';
import { toLayerClasses } from '../../src/core/map/layer-classes.js';
import { toDataEntries } from '../../src/elements/data-entries.js';
import type { ReadyLayer } from '../../src/map/layers/data-layers.js';
import { languageOf } from '../fixtures/small-state.js';

const features = [{ days: 3 }, { days: 12 }, {}].map((properties) => ({ parts: [], properties }));

/** A layer of that name whose data is there. */
function ready(name: string, named: boolean, style: ReadyLayer['layer']['style'] = {}): ReadyLayer {
  const layer = { name, geojson: {}, style };
  const { classes, classOf } = toLayerClasses(features, style);
  return { layer, features, classes, classOf, named, kind: 'area', inks: { looks: [] } } as unknown as ReadyLayer;
}

describe('the entries of the key for data', () => {
  it('are those of the layers, the uppermost first', async () => {
    const entries = toDataEntries([ready('Rain', false), ready('The river', false)], await languageOf('en'), () => undefined); // prettier-ignore
    expect(entries.map(({ name }) => name)).to.deep.equal(['The river', 'Rain']);
  });

  for (const [lang, last] of [
    ['en', 'no data'],
    ['de', 'keine Angabe'],
  ] as const)
    it(`have a name for each class in the words of the story, and say what numbers count: ${lang}`, async () => {
      const layer = ready('Rain', false, { by: 'days', steps: [5, 10], unit: 'of 30' });
      const [entry] = toDataEntries([layer], await languageOf(lang), () => undefined);
      expect(entry!.unit).to.equal('of 30');
      expect(entry!.swatches).to.have.length(4);
      expect(entry!.swatches!.at(-1)!.name).to.equal(last);
    });

  it('are called as their layer where all is alike', async () => {
    const [entry] = toDataEntries([ready('The river', false)], await languageOf('en'), () => undefined);
    expect(entry!.swatches!.map(({ name }) => name)).to.deep.equal([undefined]);
  });

  it('offer a table of what has names, and of nothing else', async () => {
    const asked: ReadyLayer[] = [];
    const named = ready('Rain', true, { by: 'days' });
    const entries = toDataEntries([named, ready('River', false)], await languageOf('en'), (layer) => asked.push(layer));
    expect(entries.map(({ onTable }) => onTable !== undefined)).to.deep.equal([false, true]);
    entries[1]!.onTable!();
    expect(asked).to.deep.equal([named]);
  });
});
