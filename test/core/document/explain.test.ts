import { expect, it } from 'vitest';
import { explain } from '../../../src/core/document/explain.js';
import type { StoryDocument } from '../../../src/core/document/schema.js';
import { toStory } from '../../../src/core/document/to-story.js';
import { createFinding, type Finding } from '../../../src/core/problems/finding.js';

it.each<[Finding, RegExp]>([
  [createFinding('error', 'unknown-place', 'events[0].where', 'pyongyng', ['pyongyang']), /"places".*"pyongyang"\?/],
  [createFinding('error', 'unreadable-date', 'events[0].when', '13/02/2023', 'gregorian'), /2023-02-13/],
  [createFinding('error', 'not-loaded', '', 404, 'story.json'), /story\.json.*answered 404/],
  [createFinding('error', 'not-loaded', '', 'cut', 'story.json'), /broke off/],
  [createFinding('error', 'not-loaded', '', 'offline', 'story.json'), /not connected/],
  [createFinding('error', 'not-loaded', '', 'insecure', 'story.json'), /a server with https/],
  [createFinding('error', 'not-loaded', '', 'integrity', 'story.json'), /Write the hash/],
  [createFinding('error', 'not-loaded', '', 'cors', 'story.json'), /Access-Control-Allow-Origin.*CORS/],
  [createFinding('error', 'not-loaded', '', 'policy', 'story.json'), /connect-src/],
  [createFinding('error', 'not-loaded', '', 'late', 'story.json'), /not answer in time/],
  [createFinding('error', 'not-loaded', '', 'unreachable', 'story.json'), /could not be reached/],
  [createFinding('error', 'too-large', '', 'story.json', 20 * 1024 * 1024), /larger than 20 MB/],
  [createFinding('error', 'unsafe-url', '', 'javascript:x', 'src'), /the address of a file/],
  [createFinding('error', 'unsafe-url', 'events[0].media[0].src', 'http://x', 'embed'), /https/],
  [createFinding('error', 'reserved-key', 'places.constructor', {}, 'constructor'), /JavaScript.*Choose another/],
  [createFinding('error', 'not-on-earth', 'places.a', { lat: 131, lon: 43 }), /Are they swapped\?/],
  [createFinding('warning', 'unknown-time-zone', 'events[0].when', 'Mars/Base', 'clock'), /“Mars\/Base”/],
])('says what is wrong and what would be right: %j', (finding, message) => {
  const [problem] = explain([finding]);
  const { level, code, where, details } = finding;
  expect(problem).toEqual({ level, code, where, value: details[0], message: expect.stringMatching(message) as string });
});

it('says of the first hundred of a kind what was probably meant, and of the others what is wrong', () => {
  const places = Array.from({ length: 250 }, (_, n) =>
    createFinding('error', 'unknown-place', `events[${n}].where`, 'pyongyng', ['pyongyang']),
  );
  const zones = Array.from({ length: 250 }, () => createFinding('error', 'unknown-time-zone', '', 'Asia/Pyongyng'));
  const problems = explain([...places, ...zones]);
  expect(problems.map(({ message }) => message.replace(/; .*? Did/, '. Did'))).toEqual([
    ...Array<string>(100).fill('No place has the id "pyongyng". Did you mean "pyongyang"?'),
    ...Array<string>(150).fill('No place has the id "pyongyng"; it should be one of "places".'),
    ...Array<string>(100).fill('"Asia/Pyongyng" is no time zone. Did you mean "Asia/Pyongyang"?'),
    ...Array<string>(150).fill(
      '"Asia/Pyongyng" is no time zone; it should be an IANA name such as "Asia/Pyongyang", or "UTC".',
    ),
  ]);
});

it('takes a name that is like no source for a name', () => {
  const named = (name: string) => createFinding('warning', 'unknown-source', 'events[0].by[0]', name, ['kcna']);
  expect(explain([named('kcan')])[0]?.message).toContain('"kcna"');
  expect(explain([named('reuters')])).toEqual([]);
});

it('has words for everything that can be wrong in a story', () => {
  const document = {
    lang: 'no language',
    timeZone: 'Mars/Base',
    canonical: 'javascript:x',
    published: '2023',
    groups: { a: { name: 'A' } },
    sources: { kcna: { name: 'KCNA' } },
    places: { away: { name: 'Away', lat: 99, lon: 999 }, wide: { name: 'Wide', area: {} } },
    events: [
      { id: 'same', title: 'One', when: 'soon', where: 'nowhere', group: 'b', by: ['kcan'] },
      { id: 'same', when: '1999', status: 'expected', journey: { from: 'nobody', along: 'no-route' } },
      {
        id: 'Not A Slug',
        title: 'Two',
        media: [{ type: 'image', src: 'a.png' }],
        journey: { from: 'same', along: 'b' },
      },
      { title: 'Three', when: '2023-03-12T02:30', timeZone: 'America/New_York' },
      { title: 'Four', when: '2023-11-05T01:30', timeZone: 'America/New_York' },
      { title: 'Five', when: 'Y170000002', media: [{ type: 'embed', src: 'http://x' }] },
    ],
  } as unknown as StoryDocument;
  const { findings } = toStory(document);
  const problems = explain(findings);
  expect(problems.map(({ code }) => code)).toEqual(findings.map(({ code }) => code));
  expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThanOrEqual(17);
  for (const { code, message } of problems) expect(message, code).toMatch(/[.?]$/);
});
