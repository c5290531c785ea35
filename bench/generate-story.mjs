/**
 * The story that is measured: as many events as asked, in clusters with years between them, dated at every precision,
 * placed over the world, of every status. The same count and seed give the same story.
 */
import { cities } from './cities.mjs';
import { generateText, generateTitle } from './generate-text.mjs';
import { createRandom } from './random.mjs';

/**
 * @typedef {object} GeneratedEvent
 * @property {string} id
 * @property {string} title
 * @property {string} text Markdown
 * @property {GeneratedDate} date
 * @property {GeneratedPlace} place
 * @property {'reported' | 'confirmed' | 'claimed' | 'denied' | 'expected'} status
 * @property {string} source who says so
 */

/**
 * @typedef {object} GeneratedDate
 * @property {string} edtf
 * @property {number[]} start year, month, day, hour, minute: as many as are known
 * @property {number[]} [end] of a stretch, the same way
 * @property {string} [words] where the fields alone say too much
 */

/**
 * @typedef {object} GeneratedPlace
 * @property {string} id
 * @property {string} name
 * @property {number} lat
 * @property {number} lon
 * @property {string} timeZone
 * @property {'point' | 'somewhere' | 'less-certain'} kind
 */

/** How often each precision is met, as in a well-researched article. */
const precisions = {
  day: 40,
  minute: 15,
  month: 12,
  between: 8,
  year: 8,
  minuteAbout: 5,
  span: 5,
  season: 4,
  decade: 2,
  century: 1,
};
const statuses = { reported: 65, confirmed: 15, claimed: 11, denied: 9 };
const placeKinds = { point: 80, somewhere: 12, 'less-certain': 8 };
const sources = ['Harbour Office', 'Foreign Ministry', 'Evening Courier', 'Railway Board', 'Port Authority'];

const minute = 60_000;
const day = 24 * 60 * minute;
const year = 365 * day;

/**
 * @param {number} count
 * @param {number} [seed]
 * @returns {{ title: string, summary: string, published: string, sources: string[], places: GeneratedPlace[], events: GeneratedEvent[] }}
 */
export function generateStory(count, seed = 1) {
  const random = createRandom(seed + count);
  const places = Array.from({ length: Math.ceil(count * 0.6) }, (_, index) => generatePlace(index, random));
  const times = generateTimes(count, random);
  const published = times[Math.floor(count * 0.92)];
  const events = times.map((time, index) => ({
    id: `event-${index + 1}`,
    title: generateTitle(random),
    text: generateText(random),
    date: dates[random.pickWeighted(precisions)](new Date(time)),
    place: random.pick(places),
    status: time > published ? 'expected' : random.pickWeighted(statuses),
    source: random.pick(sources),
  }));
  const inTime = events.toSorted(
    (one, other) => Date.UTC(...calendarFields(one.date)) - Date.UTC(...calendarFields(other.date)),
  );
  return {
    title: 'A story of many events',
    summary: 'Generated: every date, place and sentence in it is made up.',
    published: `${toMinute(new Date(published))}Z`,
    sources,
    places,
    events: inTime,
  };
}

function generatePlace(index, random) {
  const [name, lat, lon, timeZone] = cities[index % cities.length];
  const lap = Math.floor(index / cities.length);
  const shift = () => (lap === 0 ? 0 : random.between(-2.5, 2.5));
  return {
    id: `place-${index + 1}`,
    name: lap === 0 ? name : `${name} ${lap + 1}`,
    lat: round(lat + shift()),
    lon: round(wrap(lon + shift())),
    timeZone,
    kind: random.pickWeighted(placeKinds),
  };
}

const round = (degrees) => Math.round(degrees * 1e4) / 1e4;
const wrap = (lon) => ((lon + 540) % 360) - 180;

/**
 * Clusters of minutes to weeks between their events, years between the clusters. However many there are, they fill the
 * same two and a half centuries: a longer story is denser.
 */
function generateTimes(count, random) {
  const sizes = [];
  for (let left = count; left > 0; left -= sizes.at(-1)) sizes.push(Math.min(left, random.integer(6, 20)));
  const step = (250 * year) / sizes.length;
  return sizes.flatMap((size, index) => {
    let time = Date.UTC(1750, 2, 4, 9, 30) + (index + random.between(0, 0.8)) * step;
    const pace = random.pick([90 * minute, day, 9 * day]);
    return Array.from({ length: size }, () => (time += random.between(0.2, 2) * pace));
  });
}

const toDay = (date) => date.toISOString().slice(0, 10);
const toMinute = (date) => date.toISOString().slice(0, 16);
const later = (date, days) => new Date(date.getTime() + days * day);
const dayFields = (date) => [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
const minuteFields = (date) => [...dayFields(date), date.getUTCHours(), date.getUTCMinutes()];
const calendarFields = ({ start: [y, m = 1, ...rest] }) => [y, m - 1, ...rest];

/** @type {Record<keyof typeof precisions, (date: Date) => GeneratedDate>} */
const dates = {
  minute: (date) => ({ edtf: toMinute(date), start: minuteFields(date) }),
  minuteAbout: (date) => ({
    edtf: `${toMinute(date)}~`,
    start: minuteFields(date),
    words: `around ${toMinute(date).slice(11)} on ${toDay(date)}`,
  }),
  day: (date) => ({ edtf: toDay(date), start: dayFields(date) }),
  month: (date) => ({ edtf: toDay(date).slice(0, 7), start: dayFields(date).slice(0, 2) }),
  year: (date) => ({ edtf: toDay(date).slice(0, 4), start: dayFields(date).slice(0, 1) }),
  season: (date) => {
    const [calendarYear, month] = dayFields(date);
    const season = Math.floor(((month + 9) % 12) / 3);
    const y = month < 3 ? calendarYear - 1 : calendarYear;
    return {
      edtf: `${y}-${21 + season}`,
      start: [y, 3 * season + 3],
      end: season === 3 ? [y + 1, 2] : [y, 3 * season + 5],
      words: `${['Spring', 'Summer', 'Autumn', 'Winter'][season]} ${y}`,
    };
  },
  decade: (date) => stretchOfYears(date, 10, 'X', 's'),
  century: (date) => stretchOfYears(date, 100, 'XX', 's'),
  between: (date) => {
    const last = later(date, 6);
    return {
      edtf: `[${toDay(date)}..${toDay(last)}]`,
      start: dayFields(date),
      end: dayFields(last),
      words: `between ${toDay(date)} and ${toDay(last)}`,
    };
  },
  span: (date) => {
    const last = later(date, 40);
    return { edtf: `${toDay(date)}/${toDay(last)}`, start: dayFields(date), end: dayFields(last) };
  },
};

function stretchOfYears(date, length, unknown, ending) {
  const first = Math.floor(date.getUTCFullYear() / length) * length;
  const known = String(first).slice(0, 4 - unknown.length);
  return { edtf: known + unknown, start: [first], end: [first + length - 1], words: `${first}${ending}` };
}
