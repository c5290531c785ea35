import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/core/document/parse-story.js';
import { importTable } from '../../../src/importers/table/import-table.js';

interface Everyday {
  readonly what: string;
  readonly lang?: string;
  /** The header, then a row a line; cells parted by bars. */
  readonly table: string;
  readonly events: readonly object[];
  /** What is told besides how dates were read. */
  readonly told: readonly string[];
}

const toTable = (text: string) => {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return { header, rows: rows.map((cells, index) => ({ number: index + 2, cells })), problems: [] };
};

const tables: readonly Everyday[] = [
  {
    what: 'events as an archive of conflicts exports them',
    table: `
      event_id_cnty | event_date | year | event_type | sub_event_type | admin1 | location | latitude | longitude | source | notes | fatalities
      XYZ101 | 2023-05-04 | 2023 | Protests | Peaceful protest | North | Oldtown | 41.123 | 12.456 | Morning Post; Radio One | Teachers gathered before the ministry in Oldtown and asked for higher wages; the police stood by. | 0
      XYZ102 | 2023-05-06 | 2023 | Riots | Mob violence | North | Newport | 41.523 | 12.956 | Morning Post | Windows were broken. | 1`,
    events: [
      {
        title: 'Peaceful protest',
        text: 'Teachers gathered before the ministry in Oldtown and asked for higher wages; the police stood by.\n\nfatalities: 0',
        when: '2023-05-04',
        where: { name: 'Oldtown, North', lat: 41.123, lon: 12.456 },
        group: 'Protests',
        sources: ['Morning Post', 'Radio One'],
      },
      {
        title: 'Mob violence',
        text: 'Windows were broken.\n\nfatalities: 1',
        when: '2023-05-06',
        where: { name: 'Newport, North', lat: 41.523, lon: 12.956 },
        group: 'Riots',
        sources: ['Morning Post'],
      },
    ],
    told: [
      'private-column row 2, event_id_cnty',
      'column-reading row 2, sub_event_type',
      'unknown-column row 2, fatalities',
    ],
  },
  {
    what: 'the sittings of a court, in German',
    lang: 'de',
    table: `
      Aktenzeichen | Sitzungsdatum | Uhrzeit | Saal | Gericht | Gegenstand | Bemerkung (intern)
      12 C 34/23 | 2023-05-04 | 9:30 | 101 | Amtsgericht Neustadt | Räumung einer Wohnung | Presse anrufen
      13 C 35/23 | 2023-05-05 | 15 Uhr | 7 | Amtsgericht Neustadt | Streit um einen Zaun |`,
    events: [
      {
        title: 'Räumung einer Wohnung',
        text: 'Aktenzeichen: 12 C 34/23\\\nSaal: 101',
        when: '2023-05-04T09:30',
        where: { name: 'Amtsgericht Neustadt' },
      },
      { title: 'Streit um einen Zaun', text: 'Aktenzeichen: 13 C 35/23\\\nSaal: 7', when: '2023-05-05T15:00', where: { name: 'Amtsgericht Neustadt' } }, // prettier-ignore
    ],
    told: [
      'unknown-column row 2, Aktenzeichen',
      'unknown-column row 2, Saal',
      'private-column row 2, Bemerkung (intern)',
    ],
  },
  {
    what: 'the loans of a museum, in French',
    lang: 'fr',
    table: `
      N° d'inventaire | Titre | Artiste | Date de prêt | Date de retour | Lieu | Ville | Pays | Courriel
      D.2001.4 | La Moisson | A. Durand | 2019-03-12 | 2019-06-30 | Musée des Arts | Rouen | France | pret@example.org
      D.2001.9 | Le Port | B. Martin | 15 mars 2020 | 20 juin 2020 | Kunsthalle | Brême | Allemagne | art@example.org`,
    events: [
      { title: 'La Moisson', text: 'Artiste: A. Durand', when: '2019-03-12/2019-06-30', where: { name: 'Musée des Arts, Rouen, France' } }, // prettier-ignore
      { title: 'Le Port', text: 'Artiste: B. Martin', when: '2020-03-15/2020-06-20', where: { name: 'Kunsthalle, Brême, Allemagne' } }, // prettier-ignore
    ],
    told: ["private-column row 2, N° d'inventaire", 'unknown-column row 2, Artiste', 'private-column row 2, Courriel'],
  },
  {
    what: 'the log of a flood, in Spanish',
    lang: 'es',
    table: `
      Fecha | Hora | Localidad | Nivel (m) | Latitud | Longitud | Observaciones
      2019-09-12 | 06:30 | Villanueva | 4,2 | 38,1234 | -1,2345 | El agua entra en las primeras casas
      2019-09-13 | 00:00 | Villanueva | 3,0 | 38,1234 | -1,2345 | El agua baja`,
    events: [
      { title: 'El agua entra en las primeras casas', text: 'Nivel (m): 4,2', when: '2019-09-12T06:30', where: { name: 'Villanueva', lat: 38.1234, lon: -1.2345 } }, // prettier-ignore
      { title: 'El agua baja', text: 'Nivel (m): 3,0', when: '2019-09-13T00:00', where: { name: 'Villanueva', lat: 38.1234, lon: -1.2345 } }, // prettier-ignore
    ],
    told: ['unknown-column row 2, Nivel (m)'],
  },
  {
    what: 'the answer of a public database of items',
    table: `
      item | itemLabel | pointInTime | coordinates | placeLabel | image
      https://example.org/entity/Q1 | Battle of the Ford | 1471-04-14T00:00:00Z | Point(-0.2 51.6) | Fordham | https://example.org/Ford.jpg
      https://example.org/entity/Q2 | Battle of the Hill | 1485-08-22T00:00:00Z | Point(-1.4 52.5) | Hillbury |`,
    events: [
      {
        title: 'Battle of the Ford',
        when: '1471-04-14',
        where: { name: 'Fordham', lat: 51.6, lon: -0.2 },
        sources: ['https-example-org-entity-q1'],
        media: [{ type: 'image', src: 'https://example.org/Ford.jpg' }],
      },
      {
        title: 'Battle of the Hill',
        when: '1485-08-22',
        where: { name: 'Hillbury', lat: 52.5, lon: -1.4 },
        sources: ['https-example-org-entity-q2'],
      },
    ],
    told: [],
  },
  {
    what: 'the inventions of a class at school, in Russian',
    table: `
      Год | Изобретение | Страна | Кто | Зачем
      1876 | Телефон | США | А. Белл | Говорить на расстоянии
      1895 | Радио | Россия | А. Попов | Передавать сигналы без проводов`,
    events: [
      { title: 'Телефон', text: 'Кто: А. Белл\\\nЗачем: Говорить на расстоянии', when: '1876', where: { name: 'США' } },
      { title: 'Радио', text: 'Кто: А. Попов\\\nЗачем: Передавать сигналы без проводов', when: '1895', where: { name: 'Россия' } }, // prettier-ignore
    ],
    told: ['unknown-column row 2, Кто', 'unknown-column row 2, Зачем'],
  },
  {
    what: 'an earthquake day by day, in Japanese',
    table: `
      年 | 月 | 日 | 出来事 | 場所 | 備考 | 電話
      1923 | 9 | 1 | 地震が起きる | 東京 | 正午ごろ | 03-1234-5678
      1923 | 9 | 2 | 火が広がる | 横浜 | | 03-1234-5679`,
    events: [
      { title: '地震が起きる', text: '正午ごろ', when: '1923-09-01', where: { name: '東京' } },
      { title: '火が広がる', when: '1923-09-02', where: { name: '横浜' } },
    ],
    told: ['private-column row 2, 電話'],
  },
  {
    what: 'risings and strikes, in Polish',
    table: `
      Lp. | Data rozpoczęcia | Data zakończenia | Wydarzenie | Miejscowość | Szerokość geograficzna | Długość geograficzna | Źródło
      1 | 1944-08-01 | 1944-10-02 | Powstanie | Warszawa | 52.23 | 21.01 | Muzeum <https://example.org/p>`,
    events: [
      { title: 'Powstanie', when: '1944-08-01/1944-10-02', where: { name: 'Warszawa', lat: 52.23, lon: 21.01 }, sources: ['muzeum'] }, // prettier-ignore
    ],
    told: ['private-column row 2, Lp.'],
  },
  {
    what: 'headers in capitals, in Italian',
    table: `
      DATA | EVENTO | LUOGO | FONTE | FOTO | TIPO
      1974-05-12 | Il referendum | Roma | La Gazzetta | https://example.org/r.jpg | politica`,
    events: [
      {
        title: 'Il referendum',
        when: '1974-05-12',
        where: { name: 'Roma' },
        group: 'politica',
        sources: ['La Gazzetta'],
        media: [{ type: 'image', src: 'https://example.org/r.jpg' }],
      },
    ],
    told: [],
  },
  {
    what: 'Arabic, and an empty cell',
    table: `
      التاريخ | الحدث | المكان | المصدر | ملاحظات
      2011-01-25 | خروج المتظاهرين | القاهرة | الجريدة | بدأت في الصباح
      2011-02-11 | إعلان | القاهرة | الإذاعة |`,
    events: [
      { title: 'خروج المتظاهرين', text: 'بدأت في الصباح', when: '2011-01-25', where: { name: 'القاهرة' }, sources: ['الجريدة'] }, // prettier-ignore
      { title: 'إعلان', when: '2011-02-11', where: { name: 'القاهرة' }, sources: ['الإذاعة'] },
    ],
    told: [],
  },
  {
    what: 'Chinese, with degrees apart',
    table: `
      日期 | 标题 | 地点 | 纬度 | 经度 | 来源 | 类型
      2008-05-12 | 地震 | 汶川 | 31.0 | 103.4 | 报纸 | 自然`,
    events: [
      { title: '地震', when: '2008-05-12', where: { name: '汶川', lat: 31, lon: 103.4 }, group: '自然', sources: ['报纸'] }, // prettier-ignore
    ],
    told: [],
  },
  {
    what: 'a siege, in Turkish',
    table: `
      Başlangıç Tarihi | Bitiş Tarihi | Olay | Şehir | Açıklama
      1915-02-19 | 1916-01-09 | Kuşatma | Çanakkale | Aylarca sürdü.`,
    events: [{ title: 'Kuşatma', text: 'Aylarca sürdü.', when: '1915-02-19/1916-01-09', where: { name: 'Çanakkale' } }], // prettier-ignore
    told: [],
  },
  {
    what: 'a flood, in Dutch',
    table: `
      Begindatum | Einddatum | Gebeurtenis | Plaats | Breedtegraad | Lengtegraad
      1953-01-31 | 1953-02-01 | De vloed | Zierikzee | 51,65 | 3,92`,
    events: [{ title: 'De vloed', when: '1953-01-31/1953-02-01', where: { name: 'Zierikzee', lat: 51.65, lon: 3.92 } }], // prettier-ignore
    told: [],
  },
  {
    what: 'accidents, in Portuguese',
    table: `
      Data do acidente | Título | Município | Estado | Descrição | Ligação
      2020-05-03 | Queda da ponte | Rio Claro | SP | A ponte caiu de noite. | https://example.org/n`,
    events: [
      {
        title: 'Queda da ponte',
        text: 'A ponte caiu de noite.',
        when: '2020-05-03',
        where: { name: 'Rio Claro, SP' },
        sources: ['https-example-org-n'],
      },
    ],
    told: [],
  },
  {
    what: 'the answers to a form, whose clock times are no titles',
    table: `
      Date of the flood | About what time was it? | In one sentence, what happened?
      2023-10-20 | 6:30:00 AM | Water came up through the drain
      2023-10-21 | 12:05:00 AM | We were taken out by boat`,
    events: [
      { title: 'Water came up through the drain', text: 'About what time was it?: 6:30:00 AM', when: '2023-10-20' },
      { title: 'We were taken out by boat', text: 'About what time was it?: 12:05:00 AM', when: '2023-10-21' },
    ],
    told: ['unknown-column row 2, About what time was it?', 'column-reading row 2, In one sentence, what happened?'],
  },
  {
    what: 'a form that was filled in days later, by the day that it is about',
    table: `
      Timestamp | Date | What happened
      2023-11-03 09:14:02 | 2023-10-20 | The water rises
      2023-11-04 08:02:10 | 2023-10-21 | The bridge is closed`,
    events: [
      { title: 'The water rises', text: 'Timestamp: 2023-11-03 09:14:02', when: '2023-10-20' },
      { title: 'The bridge is closed', text: 'Timestamp: 2023-11-04 08:02:10', when: '2023-10-21' },
    ],
    told: ['repeated-column row 2, Timestamp'],
  },
  {
    what: 'no header that anybody knows',
    table: `
      foo | bar | baz | qux
      12 May 1974 | The first meeting of the club | 51.5012 | -0.1234
      13 May 1974 | The second meeting, in the park | 51.5112 | -0.1334`,
    events: [
      { title: 'The first meeting of the club', when: '1974-05-12', where: { lat: 51.5012, lon: -0.1234 } },
      { title: 'The second meeting, in the park', when: '1974-05-13', where: { lat: 51.5112, lon: -0.1334 } },
    ],
    told: ['foo', 'bar', 'baz', 'qux'].map((header) => `column-reading row 2, ${header}`),
  },
];

describe('a table of everyday life comes in whole', () => {
  it.each(tables)('$what', async ({ lang, table, events, told }) => {
    const { document, problems } = await importTable(toTable(table), lang === undefined ? {} : { lang });
    expect(document.events).toEqual(events);
    const said = problems.filter(({ code }) => code !== 'date-reading').map(({ code, where }) => `${code} ${where}`);
    expect(said).toEqual(told);
    expect(parseStory(document).problems.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
