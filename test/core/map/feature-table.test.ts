import { expect, it } from 'vitest';
import { hasRows, toRows } from '../../../src/core/map/feature-table.js';
import { speak } from '../../../src/core/words/speak.js';

const features = (...all: readonly Record<string, unknown>[]) => all.map((properties) => ({ parts: [], properties }));

it('has a row for each feature with a name, in the order of the language, with its value in words', async () => {
  const rows = toRows(
    features(
      { name: 'Öst', share: 1234.5 },
      { NAME: 'Zwolle', share: 'x' },
      { name: 'Nord' },
      { share: 3 },
      { name: 7, share: 3 },
    ),
    { style: { by: 'share', classes: [{ value: 'x', name: 'ex' }] } },
    await speak('de'),
  );
  expect(rows.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'Nord: keine Angabe',
    'Öst: 1234,5',
    'Zwolle: ex',
  ]);
});

it('has numbers in names in their order, and names that begin alike in that of their letters', async () => {
  const long = 'Überschwemmungsgebiet der Oder und ihrer Nebenflüsse, ';
  const names = ['Feld 10', `${long}b`, 'Feld 9', `${long}a`];
  const rows = toRows(features(...names.map((name) => ({ name }))), { style: { by: 'share' } }, await speak('de'));
  expect(rows.map(({ name }) => name)).toEqual(['Feld 9', 'Feld 10', `${long}a`, `${long}b`]);
});

it.each([
  ['no property is told', [{ name: 'a' }], {}, false],
  ['nothing has a name', [{ share: 1 }], { by: 'share' }, false],
  ['one has a name', [{ share: 1 }, { name: 'a' }], { by: 'share' }, true],
])('knows whether there is anything to show where %s', (_, properties, style, is) => {
  expect(hasRows(features(...properties), { style })).toBe(is);
});
