/** Puts what is wrong in a story into words for its author: what it is, and what would be right. */
import { formatNearZone } from '../dates/near-zone.js';
import { parseEdtf } from '../dates/parse-edtf.js';
import { formatDidYouMean } from '../problems/did-you-mean.js';
import type { Details, Finding, FindingCode, Obstacle } from '../problems/finding.js';
import { formatValue, type Problem } from '../problems/problem.js';

/** Of so many problems of one kind it is said what was probably meant: looking takes its time, and nobody reads more. */
const mostSuggestions = 100;

/** The problems that the findings are. A name that is like no id is no problem, and is left out. */
export function explain(findings: readonly Finding[]): Problem[] {
  const counts = new Map<FindingCode, number>();
  return findings.flatMap(({ details, ...finding }) => {
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    const message = toMessage(count <= mostSuggestions ? suggesting : plain, finding.code, details);
    return message === undefined ? [] : [{ ...finding, value: details[0], message }];
  });
}

/** Why a file did not come, and what would be right. */
function explainObstacle(obstacle: Obstacle): string {
  if (typeof obstacle === 'number') return `the server answered ${obstacle}. Check the address.`;
  return obstacles[obstacle];
}

const obstacles: Readonly<Record<Exclude<Obstacle, number>, string>> = {
  cut: 'it broke off before its end. Try again; where that does not help, look at the file on its server.',
  offline: 'this device is not connected. It is asked for again when it is.',
  insecure: 'this page has https and the file http, which browsers refuse. Put the file on a server with https.',
  integrity: 'it has another hash than “integrity” says. Write the hash of the file as it is now.',
  cors: 'its server lets no other site read it. It should answer with “Access-Control-Allow-Origin” (CORS), or the file be put beside the page.',
  policy:
    'the policy of this page refuses it. The page’s “connect-src” (Content-Security-Policy) should name its host.',
  redirect: 'its server sends on to another address, which is followed nowhere from here. Name that one.',
  closed:
    'its server lets no other site read it (“Access-Control-Allow-Origin”, CORS), sends on to another address, or could not be reached.',
  late: 'its server did not answer in time. Try again, or put the file on another.',
  unreachable: 'its server could not be reached. Check the address, or try again.',
};

type Messages = { readonly [Code in FindingCode]: (...details: Details[Code]) => string | undefined };

function toMessage<Code extends FindingCode>(
  messages: Messages,
  code: Code,
  details: Details[Code],
): string | undefined {
  return messages[code](...details);
}

/** What says which word, or which time zone, was probably meant; empty where that is not said. */
interface Suggest {
  word(word: string, words: readonly string[]): string;
  zone(zone: unknown): string;
}

const suggesting = toMessages({ word: formatDidYouMean, zone: formatNearZone });
const plain = toMessages({ word: () => '', zone: () => '' });

function toMessages(suggest: Suggest): Messages {
  const noSuchId = (kind: string, list: string, id: string, ids: readonly string[]) =>
    `No ${kind} has the id ${formatValue(id)}; it should be one of "${list}".${suggest.word(id, ids)}`;
  return {
    'date-off-axis': () => 'The axis reaches from Y-270000 to Y270000; this date is shown as text only.',
    'duplicate-id': (id, made) => `${formatValue(id)} is the id of another event too; "${made}" is used instead.`,
    'expected-in-the-past': (_, when, published) =>
      `It is expected, but "${when}" is before the story was published (${published}); it should be "reported", or its date ` +
      'later.',
    'format-failed': (reason, format) =>
      `${format ? `“${format}”, a format of your own,` : 'A format of your own'} could not read it: ${reason.replace(/\.$/, '')}.`,
    'missing-alt': () => 'The picture has no "alt"; it should say what it shows, or be "" where it is decoration.',
    'missing-title': () => 'The event has no title; it should say what happened.',
    'missing-value': (_, key) => `"${key}" is missing; it is needed here.`,
    'missing-words': (lang, paths) =>
      `Of the words in “${lang}” these are missing, and are said in English: ${paths.join(', ')}.`,
    'no-extent': () =>
      'It has no extent; it should have a "region", a "geometry", or "lat", "lon" and a "radius" in metres.',
    'no-picture': () =>
      '“x” and “y” are pixels of a picture that is the story’s map, and this story has none: a place on the earth has “lat” and “lon”.',
    'not-a-story': (value) => `It is ${formatValue(value)}; it should be an object with "title" and "events".`,
    'not-loaded': (obstacle, src) => `“${src}” could not be loaded: ${explainObstacle(obstacle)}`,
    'not-on-earth': notOnEarth,
    'not-on-picture': () =>
      'The map of this story is a picture, and what lies on the earth is not shown on it: a place there has “x” and “y”, in pixels from its top left corner.',
    'other-language': (words, story) =>
      `The words are in “${words}”, the story is in “${story}”: they are not used. “lang” says the language of each.`,
    'repeated-time': () =>
      'Clocks were set back and showed this time twice. Write the offset to say which: T01:30-04:00.',
    'reserved-key': (_, key) =>
      `"${key}" can be no key and no id, for JavaScript keeps it to itself; what it holds is ignored. Choose another.`,
    'reversed-time': () => 'On the story’s clock this ends before it begins: check the order and the offsets.',
    'skipped-time': () =>
      'Clocks were set forward over this time; it is read as the clock stood before. Write the offset: T02:30-05:00.',
    'too-large': (src, most) =>
      `“${src}” is larger than ${most / 1024 / 1024} MB and was not read. Split it into several stories.`,
    'unknown-event': (id, ids) => noSuchId('other event', 'events', id, ids),
    'unknown-group': (id, ids) => noSuchId('group', 'groups', id, ids),
    'unknown-key': (_, key, known) => `"${key.slice(0, 80)}" is no key here; it is ignored.${suggest.word(key, known)}`,
    'unknown-language': (lang) =>
      `${formatValue(lang)} is no language; it should be a BCP 47 tag such as "en" or "pt-BR".`,
    'unknown-place': (id, ids) => noSuchId('place', 'places', id, ids),
    'unknown-route': (id, ids) => noSuchId('route', 'routes', id, ids),
    'unknown-source': (name, ids) => {
      const meant = suggest.word(name, ids);
      return meant === '' ? undefined : `No source has the id "${name}", so it is shown as a name.${meant}`;
    },
    'unknown-time-zone': (zone, of) =>
      of === 'clock'
        ? `There is no time zone “${String(zone)}”: write a name such as Asia/Pyongyang.${suggest.zone(zone)}`
        : `${formatValue(zone)} is no time zone; it should be an IANA name such as "Asia/Pyongyang", or "UTC".${suggest.zone(zone)}`,
    'unreadable-date': (when, calendar) => parseEdtf(when, calendar).message,
    'unsafe-url': (url, of) => {
      if (of === 'embed') return 'What is embedded should have an address with https.';
      if (of === 'src') return `“${url}” is not read: the address of a file is http(s) or relative.`;
      return `${formatValue(url)} is not shown; an address should be http(s) with a host of letters, digits, dots and hyphens, mailto, tel or relative.`;
    },
    'unusable-id': (id, made) =>
      `${formatValue(id)} should be of small letters, digits and hyphens; "${made}" is used instead.`,
    'wrong-placeholders': (_, expected, how) =>
      expected.length === 0
        ? 'It should hold nothing in braces: there is nothing to be put in.'
        : `It should hold ${expected.join(how === 'all' ? ' and ' : ' or ')}, ${expected.length > 1 && how === 'all' ? 'each ' : ''}once, and nothing else in braces.`,
    'wrong-value': (value, expected, allowed) => {
      const meant = typeof value === 'string' ? suggest.word(value, allowed) : '';
      return `It is ${formatValue(value)}; it should be ${expected}.${meant}`;
    },
  };
}

function notOnEarth({ lat, lon }: Details['not-on-earth'][0]): string {
  const swapped = isWithin(lon, 90) && isWithin(lat, 180) ? ' Are they swapped?' : '';
  return (
    `"lat" is ${formatValue(lat)} and "lon" is ${formatValue(lon)}; they should be numbers from −90 to 90 and from ` +
    `−180 to 180.${swapped}`
  );
}

function isWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
