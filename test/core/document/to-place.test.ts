import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClock } from '../../../src/core/dates/time-zone.js';
import type { PlaceDocument } from '../../../src/core/document/schema.js';
import { toPointPlace, toPlace, toPosition } from '../../../src/core/document/to-place.js';
import { onEarth } from '../../../src/core/document/world-map.js';
import type { Finding } from '../../../src/core/problems/finding.js';

const square = { type: 'Polygon' as const, coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }; // prettier-ignore

function read(document: object, id = 'p') {
  const findings: Finding[] = [];
  const reading = { findings, findClock: toClock, knownZones: new Set<string>() };
  return { place: toPlace(id, document as PlaceDocument, `places.${id}`, reading, onEarth), findings };
}

const codesOf = (findings: Finding[]) => findings.map(({ code, where }) => `${code} at ${where}`);

describe('toPlace', () => {
  it.each<[string, object, object]>([
    ['a point', { lat: 39, lon: 125.8 }, { kind: 'point', at: { lat: 39, lon: 125.8 } }],
    ['a point at nought', { lat: 0, lon: 0 }, { kind: 'point', at: { lat: 0, lon: 0 } }],
    ['a region', { area: { region: 'x' } }, { kind: 'area', area: { type: 'region', region: 'x' } }],
    ['an outline', { area: { geometry: square } }, { kind: 'area', area: { type: 'geometry', geometry: square } }],
    [
      'somewhere in a circle',
      { somewhere: { lat: 1, lon: 2, radius: 3 } },
      { kind: 'somewhere', area: { type: 'circle', center: { lat: 1, lon: 2 }, radius: 3 } },
    ],
    ['a mere name', { name: 'Atlantis' }, { kind: 'named', name: 'Atlantis' }],
  ])('reads %s', (_, document, expected) => {
    const { place, findings } = read(document);
    expect(place).toMatchObject({ id: 'p', ...expected });
    expect(findings).toEqual([]);
  });

  it('prefers the point to the extent, the extent to somewhere in one, and the region to its outline', () => {
    const extents = { area: { region: 'a', geometry: square }, somewhere: { region: 's' } };
    expect(read({ lat: 1, lon: 2, ...extents }).place.kind).toBe('point');
    expect(read(extents).place).toMatchObject({ kind: 'area', area: { type: 'region', region: 'a' } });
  });

  it('is called by its id, and is certain, unless said otherwise', () => {
    expect(read({}, 'vladivostok').place).toMatchObject({ name: 'vladivostok', certainty: 'certain' });
    expect(read({ name: 'Владивосток', certainty: 'less-certain' }).place).toMatchObject({
      name: 'Владивосток',
      certainty: 'less-certain',
    });
    expect(read({ name: '', certainty: 'perhaps' }).place).toMatchObject({ name: 'p', certainty: 'certain' });
  });

  it.each<[string, object, string[]]>([
    ['half a position', { lat: 3 }, ['not-on-earth at places.p']],
    ['a position as text', { lat: '3', lon: '4' }, ['not-on-earth at places.p']],
    ['a latitude beyond the pole', { lat: 90.1, lon: 0 }, ['not-on-earth at places.p']],
    ['an empty extent', { area: {} }, ['no-extent at places.p.area']],
    ['a circle without size', { area: { lat: 1, lon: 2, radius: 0 } }, ['no-extent at places.p.area']],
    ['a circle turned inside out', { somewhere: { lat: 1, lon: 2, radius: -5 } }, ['no-extent at places.p.somewhere']],
    ['a line for an outline', { area: { geometry: { type: 'LineString' } } }, ['no-extent at places.p.area']],
    [
      'a circle that is not on the earth',
      { area: { lat: 1, lon: 999, radius: 5 } },
      ['not-on-earth at places.p.area', 'no-extent at places.p.area'],
    ],
    ['a zone nobody knows', { timeZone: 'Mars/Olympus' }, ['unknown-time-zone at places.p.timeZone']],
  ])('keeps the name of a place with %s, and says what is wrong', (_, document, expected) => {
    const { place, findings } = read({ name: 'Somewhere', ...document });
    expect(place).toMatchObject({ kind: 'named', name: 'Somewhere' });
    expect(codesOf(findings)).toEqual(expected);
  });

  it('falls back on the extent where the point cannot be used, and still says so', () => {
    const { place, findings } = read({ lat: 95, lon: 0, area: {}, somewhere: { region: 's' } });
    expect(place).toMatchObject({ kind: 'somewhere', area: { region: 's' } });
    expect(codesOf(findings)).toEqual(['not-on-earth at places.p', 'no-extent at places.p.area']);
  });

  it('reads any object into a place, and never throws', () => {
    const key = fc.constantFrom('name', 'lat', 'lon', 'area', 'somewhere', 'certainty', 'timeZone');
    const value = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom('region', 'radius', 'lat', 'lon'), fc.anything()),
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), (document) => {
        const { place } = read(document);
        expect(place.name).not.toBe('');
        expect(['named', 'point', 'area', 'somewhere']).toContain(place.kind);
      }),
    );
  });
});

describe('a place whose extent nobody reads', () => {
  it('is a point where it has a position, and else a name, without a word about its extent', () => {
    const findings: Finding[] = [];
    const reading = { findings, findClock: toClock, knownZones: new Set<string>() };
    const read = (document: PlaceDocument) => toPlace('p', document, 'here', reading, toPointPlace);
    expect(read({ lat: 1, lon: 2, area: {} })).toMatchObject({ kind: 'point', at: { lat: 1, lon: 2 } });
    expect(read({ area: { region: 'x' }, somewhere: {} })).toEqual({
      id: 'p',
      name: 'p',
      certainty: 'certain',
      kind: 'named',
    });
    expect(findings).toEqual([]);
  });
});

describe('toPosition', () => {
  it('takes just what is on the earth, its edges too, and reports all else once', () => {
    const coordinate = fc.oneof(fc.double(), fc.constantFrom(90, -90, 180, -180, 90.001, -180.001));
    fc.assert(
      fc.property(coordinate, coordinate, (lat, lon) => {
        const findings: Finding[] = [];
        const onEarth = lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
        expect(toPosition({ lat, lon }, 'here', findings)).toEqual(onEarth ? { lat, lon } : undefined);
        expect(codesOf(findings)).toEqual(onEarth ? [] : ['not-on-earth at here']);
      }),
    );
  });

  it('shows both numbers of a position that is wrong, as swapped ones are seen only together', () => {
    const findings: Finding[] = [];
    toPosition({ lat: 131.9, lon: 43.1 }, 'here', findings);
    expect(findings[0]?.details).toEqual([{ lat: 131.9, lon: 43.1 }]);
  });

  it('has nothing to say where no position is given', () => {
    const findings: Finding[] = [];
    expect([toPosition({}, 'here', findings), findings]).toEqual([undefined, []]);
  });
});
