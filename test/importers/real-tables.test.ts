import { readFileSync, readdirSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { EventDocument } from '../../src/core/document/schema.js';
import { importStory } from '../../src/importers/index.js';
import { textRows, toXlsx } from '../fixtures/workbook-files.js';

const folder = 'test/fixtures/real-tables';

/** Tables in the shape of those that people have, with what they say: when, title, place, position; what is kept or private; and their language, where it is not English. */
const tables: Readonly<
  Record<string, { events: string[]; kept?: string[]; private?: string[]; group?: string; lang?: string }>
> = {
  'court-list.csv': {
    events: [
      '2024-03-04 | Theft of a bicycle | Court 1',
      '2024-03-11 | Arson, reckless | Court 2',
      '2024-03-14 | Driving while disqualified | Court 1',
      '2024-03-25 | Arson, reckless | Court 2',
      '2024-04-02 | Criminal damage | Court 1',
    ],
    kept: ['Defendant', 'Outcome', 'Case no.'],
    private: ["Clerk's e-mail"],
  },
  'art-loans.csv': {
    lang: 'de',
    events: [
      '2019-05-03/2019-08-31 | Stillleben mit Quitten | Lyon',
      '2019-10-12/2020-01-12 | Die Fähre | Hamburg',
      '2020-02-01/2020-06-30 | Bildnis eines Kartographen | Genua',
      '2021-09-15/2022-01-15 | Hafen bei Nacht | Rotterdam',
      '2022/2023 | Skizzenbuch II | Prag',
    ],
    kept: ['Künstlerin / Künstler', 'Leihnehmer', 'Versicherungswert (EUR)'],
    private: ['Bemerkung (intern)'],
  },
  'flood-log.tsv': {
    lang: 'nl',
    events: [
      '2021-07-13T18:30 | peil stijgt snel | Brug Oost | 50.8514,5.691',
      '2021-07-13T23:10 | kade onder water | Brug Oost | 50.8514,5.691',
      '2021-07-14T02:45 | dijkwacht opgeroepen | Sluis | 50.8469,5.6994',
      '2021-07-14T11:00 | hoogste stand | Sluis | 50.8469,5.6994',
      '2021-07-15T09:20 | water zakt | Brug Oost | 50.8514,5.691',
    ],
    kept: ['Waterstand (cm NAP)'],
  },
  'wikidata.csv': {
    events: [
      '1871-03-14 | Fire of the Quillhaven mill | - | 53.2301,-0.5812',
      '1884-11-02 | Collapse of the north pier | - | 53.2342,-0.5701',
      '1902-05-01 | Opening of the tram | - | 53.2288,-0.5755',
      '1911-01-01 | Flood of 1911 | - | 53.2299,-0.5777',
    ],
  },
  'conflict.csv': {
    events: [
      '2023-01-14 | Peaceful protest | Quillhaven | 53.2301,-0.5812',
      '2023-02-02 | Mob violence | Mill Lane | 53.231,-0.579',
      '2023-02-09 | Protest with intervention | Quillhaven | 53.2301,-0.5812',
      '2023-03-01 | Agreement | Harbour | 53.2342,-0.5701',
    ],
    group: 'event_type',
    kept: ['time_precision', 'disorder_type', 'actor1', 'geo_precision', 'fatalities'],
    private: ['event_id_cnty'],
  },
  'inventions.md': {
    lang: 'fr',
    events: [
      '-02XX | La vis d’Archimède | Syracuse',
      '1450~ | L’imprimerie | Mayence',
      '1783 | La montgolfière | Annonay',
      '1821/1829 | Le braille | Paris',
      '1895-12-28 | La première projection | Paris',
      '198X | Le Minitel | France',
    ],
    kept: ['Inventeur'],
  },
  'museo.csv': {
    lang: 'es',
    events: [
      '-01XX | Ánfora de dos asas | Bahía de la Luz',
      '-0026~ | Moneda de bronce | Cerro Alto',
      '1610 | Retablo pequeño | Ermita Vieja',
      '[1780..1785] | Mapa de la bahía | Bahía de la Luz',
      's. f. | Llave de hierro | Casa del Molino',
    ],
    private: ['N.º de inventario'],
  },
  'newsroom.csv': {
    events: [
      '2023-02-02T06:40Z | Mill gates chained overnight | Mill Lane',
      '2023-02-07T11:05Z | Council to debate the mill | Town Hall',
      '2023-02-11T18:30Z | Mill: "we were never asked" | Quillhaven',
      '2023-03-01T15:00Z | Deal signed at the harbour | Harbour',
    ],
    group: 'section',
  },
  'trees.json': {
    events: [
      '1898-11-03 | London plane | Station Road | 53.2288,-0.5755',
      '1911-06-22 | Copper beech | Church Green | 53.2306,-0.5741',
      '1850~ | Horse chestnut | Mill Lane | 53.231,-0.579',
      '2004 | Ginkgo | Harbour | 53.2342,-0.5701',
    ],
    kept: ['felled'],
    private: ['treeId'],
  },
  'protests.ndjson': {
    events: [
      '2023-01-14T16:00Z | March to the town hall | Town Hall, Quillhaven',
      '2023-02-02T07:40Z | Stones at the mill | Mill gates, Quillhaven',
      '2023-02-09T10:00Z | Sit-in dispersed | Mill gates, Quillhaven',
    ],
    kept: ['tags'],
  },
  'strike-chronicle.csv': {
    lang: 'de',
    events: [
      '1844-06-04 | Die Weber ziehen vor das Haus des Fabrikanten | Peterswaldau, Schlesien',
      '1844-06 | Das Militär rückt ein | Langenbielau, Schlesien',
      '1869 | Erste große Arbeitsniederlegung im Revier | Waldenburg, Schlesien',
      '1889-05-03 | Ausstand der Bergleute beginnt | Gelsenkirchen, Westfalen',
    ],
  },
  'biblioteca.csv': {
    lang: 'it',
    events: [
      '1345/1350 | Costruzione del ponte vecchio | Borgo San Lume, LU',
      '1966-11-04/1966-11-06 | La grande piena | Borgo San Lume, LU',
      '2001 | Restauro degli affreschi | Pieve di Sotto, PT',
      '2015-21/2015-23 | Mostra delle carte | Borgo San Lume, LU',
    ],
  },
  'chronika.csv': {
    lang: 'ru',
    events: [
      '1897-05-05 | Открыта первая читальня | Заречье | 56.3287,44.002',
      '1904-09-12 | Пожар на пристани | Нижняя пристань | 56.331,43.987',
      '1913-22 | Съезд краеведов | Заречье | 56.3287,44.002',
      '1921 | Закрыта ярмарка | Ярмарочная площадь | 56.33,43.96',
    ],
  },
  'nihon.csv': {
    lang: 'ja',
    events: [
      '1923-09-01 | 大きな地震 | 港町 | 35.4437,139.638',
      '1930-11 | 橋の開通 | 川口 | 35.45,139.63',
      '1964-10-10 | 聖火が通る | 駅前通り | 35.466,139.622',
      '2019-05-01 | 記念式典 | 市役所 | 35.444,139.636',
    ],
  },
  'cronologia.csv': {
    lang: 'pt',
    events: [
      '1755-11-01 | O grande sismo | Vila da Ribeira | 38.7071,-9.1366',
      '1820~ | Fundação da olaria | Monte Claro | 38.8012,-9.225',
      '1910-03 | Greve dos pescadores | Vila da Ribeira | 38.7071,-9.1366',
      '1974-04-25 | Festa na praça | Vila da Ribeira | 38.7071,-9.1366',
    ],
  },
  'expos.html': {
    lang: 'pl',
    events: ['2018 | Stare mapy | Sala A', '2018 | Młyny nad rzeką | Sala B', '2019 | Latarnie | Sala A'],
  },
  'sensors.psv': {
    events: [
      '2025-05-05T14:30 | Level above alarm | Weir | 53.231,-0.579',
      '2025-05-05T15:10 | Sluice opened | Weir | 53.231,-0.579',
      '2025-05-06T02:05 | Overtopping reported | Pier | 53.2342,-0.5701',
    ],
    private: ['ReadingId'],
  },
  'arabic.csv': {
    lang: 'ar',
    events: [
      '1922-05-05 | افتتاح المكتبة | الميناء القديم | 31.2001,29.9187',
      '1948-06-12 | إضراب عمال المرفأ | الميناء القديم | 31.2001,29.9187',
      '1955~ | بناء الجسر | الجزيرة | 31.21,29.9',
    ],
  },
  'seasons.csv': {
    events: [
      '1930/1933 | No championship | -',
      '1920/1921 | Quillhaven Town | Mill Lane',
      '1939/1940 | abandoned | Mill Lane',
      '1946/1947 | Wold Rovers | Church Green',
    ],
  },
  'turkce.csv': {
    lang: 'tr',
    events: [
      '1912-05-05 | İlk tramvay | Eski Liman',
      '1933-10-29 | Meydan açıldı | Cumhuriyet Meydanı',
      '195X | Fabrika kapandı | Değirmen Sokağı',
    ],
    private: ['Telefon'],
  },
};

it('has the right answer to every table that is there', () => {
  expect(Object.keys(tables).sort()).toEqual(readdirSync(folder).sort());
});

it.each(Object.entries(tables))('reads %s whole', async (name, expected) => {
  const { document, problems, reading } = await importStory({ name, bytes: readFileSync(`${folder}/${name}`) });
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(document.events.map(toLine)).toEqual(expected.events.map((line) => line.replaceAll('’', "'")));
  expect(document.lang).toBe(expected.lang);
  const headersOf = (fate: string) =>
    reading!.columns.filter((column) => column.fate === fate).map(({ header }) => header);
  expect(headersOf('kept in the text')).toEqual(expected.kept ?? []);
  expect(headersOf('private')).toEqual(expected.private ?? []);
  expect(headersOf('dropped')).toEqual([]);
  expect(reading!.columns.find(({ key }) => key === 'group')?.header).toBe(expected.group);
});

it.each(['court-list.csv', 'art-loans.csv', 'strike-chronicle.csv'])(
  'reads %s as a workbook with a cover sheet and lines above its header as the same story',
  async (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const { data } = Papa.parse<string[]>(text.replaceAll('&', '&amp;').trim());
    const rows = textRows([['Register of the office'], ['As of June'], [], ...data]);
    const cover = textRows([['The register'], [], ['Made by', 'the office']]);
    const bytes = toXlsx({ sheets: [{ name: 'Cover', rows: cover }, { name: 'Data', rows }] }); // prettier-ignore
    const { document, problems } = await importStory({ name: name.replace('.csv', '.xlsx'), bytes });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(document.events.map(toLine)).toEqual(tables[name]!.events.map((line) => line.replaceAll('’', "'")));
    expect(document.lang).toBe(tables[name]!.lang);
  },
);

/** `when | title | place | lat,lon`; `-` for a place without a name. */
function toLine({ when, whenText, title, where }: EventDocument): string {
  const place = [where].flat()[0];
  const { name, lat, lon } = typeof place === 'object' ? place : { name: place, lat: undefined, lon: undefined };
  return [when ?? whenText, title, name ?? '-', ...(lat === undefined ? [] : [`${lat},${lon}`])].join(' | ');
}
