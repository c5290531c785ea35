import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPositionColumn } from '../../../src/importers/positions/position-column.js';

const where = 'row 2, Ort';
const paris = { lat: 48.8566, lon: 2.3522 };

/** What the only cell of a column says. */
const readOne = (text: string, header?: string) => readPositionColumn([text], header).read(text, where);

/** The places of a column's cells. */
const readAll = (texts: readonly string[], header?: string) => {
  const column = readPositionColumn(texts, header);
  return texts.map((text) => column.read(text, where).place);
};

describe('readPositionColumn', () => {
  it.each([
    '48.8566, 2.3522',
    '48.8566,2.3522',
    '48.8566 2.3522',
    '48,8566; 2,3522',
    '48,8566, 2,3522',
    '48,8566,2,3522',
    '48,8566 2,3522',
    '48.8566 / 2.3522',
    '(48.8566, 2.3522)',
    '[48.8566, 2.3522]',
    '48.8566N 2.3522E',
    'N48.8566 E2.3522',
    'E 2.3522, N 48.8566',
    '48.8566° N, 2.3522° E',
    'lat: 48.8566, lon: 2.3522',
    'longitude=2.3522, latitude=48.8566',
    'Point(2.3522 48.8566)',
    'POINT (2.3522 48.8566)',
    'SRID=4326;POINT(2.3522 48.8566)',
    'POINT Z (2.3522 48.8566 35)',
    '<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(48.8566 2.3522)',
    'MULTIPOINT((2.3522 48.8566))',
    'MULTIPOINT(2.3522 48.8566)',
    '{"type":"Point","coordinates":[2.3522,48.8566]}',
    '{"type":"Feature","geometry":{"type":"Point","coordinates":[2.3522,48.8566]}}',
    'https://www.google.com/maps?q=48.8566,2.3522',
    'https://maps.google.co.uk/maps?q=loc:48.8566+2.3522',
    'https://www.google.com/maps/search/?api=1&query=48.8566%2C2.3522',
    'https://www.google.de/maps/place/Paris/@48.8,2.3,12z/data=!3m1!4b1!4m5!3m4!8m2!3d48.8566!4d2.3522',
    'https://www.openstreetmap.org/?mlat=48.8566&mlon=2.3522#map=12/48.8/2.3',
    'https://maps.apple.com/?ll=48.8566,2.3522&q=Paris',
    'https://geohack.toolforge.org/geohack.php?params=48.8566_N_2.3522_E_type:city',
    'geo:48.8566,2.3522;u=35',
  ])('reads %s, and says nothing', (text) => {
    expect(readOne(text)).toEqual({ place: paris, problems: [] });
  });

  it.each([
    ['https://www.google.com/maps/@48.8566,2.3522,15z'],
    ['https://www.openstreetmap.org/#map=15/48.8566/2.3522'],
    ['https://www.bing.com/maps?cp=48.8566~2.3522&lvl=15'],
  ])('takes the middle of what a map showed as less certain, and says so: %s', (text) => {
    const { place, problems } = readOne(text);
    expect(place).toEqual({ ...paris, certainty: 'less-certain' });
    expect(problems).toMatchObject([{ code: 'position-reading', where, value: text }]);
  });

  it.each([
    [`48°51'24"N 2°21'08"E`, 48.856_67, 2.352_22],
    [`48°51′24″ 2°21′08″`, 48.856_67, 2.352_22],
    [`48 51 24 N, 2 21 8 E`, 48.856_67, 2.352_22],
    [`33° 51.4' S, 151° 12.9' E`, -33.856_67, 151.215],
    // By the documentation of Python's utm.
    ['32U 340000 5710000', 51.518_52, 6.693_87],
    ['UTM 32 U 340000mE 5710000mN', 51.518_52, 6.693_87],
    // The Eiffel Tower.
    ['31U DQ 48251 11932', 48.858_25, 2.294_5],
  ])('reads %s', (text, lat, lon) => {
    const { place, problems } = readOne(text);
    expect(problems).toEqual([]);
    expect(place!.lat).toBeCloseTo(lat, 3);
    expect(place!.lon).toBeCloseTo(lon, 3);
  });

  it.each([
    ['POLYGON((0 0, 1 0, 1 1, 0 0))', 'Polygon'],
    ['MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)))', 'MultiPolygon'],
    ['SRID=4326; polygon ((0 0,1 0,1 1,0 0))', 'Polygon'],
  ])('makes an area of %s', (text, type) => {
    expect(readOne(text)).toMatchObject({ place: { area: { geometry: { type } } }, problems: [] });
  });

  it.each([
    ['LINESTRING(1 2, 3 4)', { lat: 2, lon: 1 }],
    ['MULTIPOINT(1 2, 3 4)', { lat: 2, lon: 1 }],
    ['GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(3 4, 5 6))', { lat: 2, lon: 1 }],
  ])('takes the first place of %s, and says so', (text, place) => {
    expect(readOne(text)).toMatchObject({ place, problems: [{ code: 'not-imported', where }] });
  });

  it.each([
    ['SRID=3857;POINT(261845 6250565)', 'SRID 3857'],
    ['<http://www.wikidata.org/entity/Q405> Point(31.9 42.9)', 'Q405'],
    ['POINT EMPTY', 'empty'],
    ['POINT(2.35 48.85', 'brackets'],
    ['POINT(2.35, 48.85)', 'brackets'],
    ['POINT(1 x)', 'brackets'],
    ['https://maps.app.goo.gl/AbCdEf', 'short address'],
    ['https://www.google.com/maps', 'no position'],
    ['48.8566, 182', 'not on the earth'],
    ['{"type":', 'JSON'],
    ['19S 450000 4000000', 'may be the south'],
    ['Paris', 'should be a position'],
    ['2.35 O 48.85 N', 'should be a position'],
    ['12', 'should be a position'],
  ])('makes nothing of %s, and says why', (text, why) => {
    const { place, problems } = readOne(text, 'position');
    expect(place).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'unreadable-position', where, value: text }]);
    expect(problems[0]!.message).toContain(why);
  });

  it('puts longitude first where the header says so, or where else a place would be off the earth', () => {
    expect(readAll(['2.3522, 48.8566'], 'lon/lat')).toEqual([paris]);
    expect(readAll(['2.3522, 48.8566', '151.2, -33.9'])[0]).toEqual(paris);
    expect(readAll(['[2.3522, 48.8566]', '[151.2, -33.9]'])[0]).toEqual(paris);
    expect(readAll(['2.3522, 48.8566'])).toEqual([{ lat: 2.3522, lon: 48.8566 }]);
  });

  it('asks whether a single cell is swapped where the others are not', () => {
    const column = readPositionColumn(['48.8566, 151.3522', '151.3522, 48.8566']);
    expect(column.read('151.3522, 48.8566', where).problems[0]!.message).toContain('Are they swapped?');
  });

  it('takes O for east beside W, and for west beside E', () => {
    expect(readAll(['48.8566 N 2.3522 O', '51.50 N 0.12 W'])[0]).toEqual(paris);
    expect(readAll(['48.8566 N 2.3522 O', '51.50 N 0.12 E'])[0]).toEqual({ lat: 48.8566, lon: -2.3522 });
  });

  it('takes the S of UTM for a band where another zone has one', () => {
    const [, band] = readAll(['32U 340000 5710000', '17S 450000 4000000']);
    expect(band!.lat).toBeCloseTo(36.14, 1);
  });

  it.each([
    // Wikipedia’s example; the middle of its square.
    ['ezs42', 42.605, -5.603, 'less-certain'],
    ['u09tvw0f', 48.8566, 2.3522, undefined],
    // Google’s test data.
    ['7FG49Q00+', 20.375, 2.775, 'less-certain'],
    ['7FG49QCJ+2V', 20.370_062_5, 2.782_187_5, undefined],
    ['8FVC2222+22', 47.000_062_5, 8.000_062_5, undefined],
    ['8FVC2222+22GCCCC', 47.000_061_8, 8.000_071_7, undefined],
  ])('reads the code %s', (text, lat, lon, certainty) => {
    const { place, problems } = readOne(text, 'geohash');
    expect(problems).toEqual([]);
    expect(place!.lat).toBeCloseTo(lat, 3);
    expect(place!.lon).toBeCloseTo(lon, 3);
    expect(place!.certainty).toBe(certainty);
  });

  it('reads codes only where the whole column is made of them', () => {
    expect(readAll(['u09tvw0f', 'gcpvj0d'])).toMatchObject([{}, {}]);
    expect(readAll(['u09tvw0f', 'Berlin'])).toEqual([undefined, undefined]);
    expect(readPositionColumn(['seventy', 'twenty', 'ferry']).likeness).toBe(0);
    expect(readPositionColumn(['b00012', 'b00013', 'b00014']).likeness).toBe(0);
  });

  it('says of a short plus code what would be right', () => {
    expect(readOne('V75V+8Q Paris').problems[0]!.message).toContain('short plus code');
  });

  it('is less certain where the whole column is written to a tenth of a degree or less', () => {
    expect(readAll(['48.8, 2.3', '52, 13'])).toMatchObject([
      { certainty: 'less-certain' },
      { certainty: 'less-certain' },
    ]);
    expect(readAll(['48.8566, 2.3522', '52, 13'])[1]).toEqual({ lat: 52, lon: 13 });
  });

  it('doubts 0, 0', () => {
    expect(readOne('0, 0', 'position')).toMatchObject({
      place: { lat: 0, lon: 0 },
      problems: [{ code: 'null-island' }],
    });
  });

  it('reads the name beside a position, in the order of the whole column', () => {
    const cells = ['148.85, 2.35', 'Rome (12.5, 41.9)', '48.85 N 2.35 E Paris', 'GPS: 13.41, 52.52'];
    const column = readPositionColumn(cells, 'coordinates');
    expect(column.likeness).toBe(1);
    expect(cells.map((cell) => column.read(cell, ''))).toMatchObject([
      { place: { lat: 2.35, lon: 148.85 } },
      { name: 'Rome', place: { lat: 41.9, lon: 12.5 } },
      { name: 'Paris', place: { lat: 48.85, lon: 2.35 } },
      { place: { lat: 52.52, lon: 13.41 } },
    ]);
  });

  it('says which share of the cells are positions; two numbers are one only where the header or their form says so', () => {
    expect(readPositionColumn(['48.8566, 2.3522', '', 'Paris']).likeness).toBe(0.5);
    expect(readPositionColumn(['1, 2', '3, 4']).likeness).toBe(0);
    expect(readPositionColumn(['1, 2', '3, 4'], 'Koordinaten').likeness).toBe(1);
    expect(readPositionColumn(['1914 1918']).likeness).toBe(0);
    expect(readPositionColumn([]).likeness).toBe(0);
  });

  it('reads any place back, whatever it is written in, and never throws', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((each) => each / 1e4);
    fc.assert(
      fc.property(degrees(90), degrees(180), (lat, lon) => {
        const comma = (value: number) => value.toFixed(4).replace('.', ',');
        const texts = [`${lat.toFixed(4)} ${lon.toFixed(4)}`, `${comma(lat)}; ${comma(lon)}`, `POINT(${lon} ${lat})`];
        for (const text of texts) {
          const { place } = readPositionColumn([text], 'lat/lon').read(text, where);
          expect([place!.lat, place!.lon]).toEqual([lat + 0, lon + 0]);
        }
      }),
    );
  });

  it('says something of every cell that it does not read, whatever is in it', () => {
    const piece = fc.constantFrom('48', '°', "'", 'N', 'O', 'POINT', '(', ')', ',', ' ', '.', 'SRID=', '{', '}', 'https://', 'google.com/maps', '@', '!3d', '+', '32U', '4000000', '-', 'lat', '['); // prettier-ignore
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.string(), (texts, header) => {
        const column = readPositionColumn(texts, header);
        for (const one of texts) {
          const { place, problems } = column.read(one, where);
          const isBlank =
            readPositionColumn([one]).likeness === 0 && one.replace(/[\s\u2000-\u200F\u2060\uFEFF]/g, '') === '';
          expect(place !== undefined || problems.length > 0 || isBlank).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['brackets', `POINT(${'('.repeat(300_000)}`],
    ['digits', '1'.repeat(1_000_000)],
    ['spaces', `POINT(1${' '.repeat(1_000_000)}2)`],
    ['commas', `MULTIPOINT(${'1 2,'.repeat(200_000)}`],
    ['an address', `https://www.google.com/maps/${'!3d1'.repeat(200_000)}`],
    ['nested lists', `{"geometry":${'['.repeat(300_000)}`],
  ])('comes to an end with a megabyte of %s', (_, text) => {
    const { place, problems } = readOne(text);
    expect(problems).toHaveLength(place ? 0 : 1);
  });
});
