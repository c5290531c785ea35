import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/core/document/check-document.js';
import { readDocument } from '../../../src/core/document/read-document.js';

const event = { id: 'departure', title: 'He leaves', when: '2023-09-10T18:30~' };

describe('readDocument', () => {
  it('takes a document in which all is right as it is', () => {
    const document = { title: 'Story', events: [event] };
    expect(readDocument(document)).toEqual({ document, findings: [] });
  });

  it.each<[string, unknown, object]>([
    ['no object', 7, { level: 'error', code: 'not-a-story', where: '', details: [7] }],
    ['a list', [], { level: 'error', code: 'not-a-story', where: '' }],
    ['no events', {}, { level: 'error', code: 'missing-value', where: 'events', details: [undefined, 'events'] }],
    [
      'a key that nobody knows',
      { events: [{ ...event, wehn: '2023' }] },
      { level: 'warning', code: 'unknown-key', where: 'events[0].wehn', details: ['2023', 'wehn', expect.any(Array)] },
    ],
    [
      'a word that is none of those allowed',
      { events: [{ ...event, status: 'clamed' }] },
      {
        level: 'error',
        code: 'wrong-value',
        where: 'events[0].status',
        details: ['clamed', expect.any(String), expect.any(Array)],
      },
    ],
    [
      'a text for a number',
      { events: [], places: { a: { lat: '39' } } },
      { level: 'error', code: 'wrong-value', where: 'places.a.lat', details: ['39', 'a number', []] },
    ],
  ])('finds %s', (_, value, finding) => {
    const { findings } = readDocument(value);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(finding);
  });

  it('hands over the words that may have been meant, and their author is told the nearest', () => {
    const value = { events: [{ ...event, status: 'clamed', wehn: '2023' }] };
    const details = readDocument(structuredClone(value)).findings.flatMap((finding): unknown[] => finding.details);
    expect(details).toContainEqual(expect.arrayContaining(['claimed', 'denied']));
    expect(details).toContainEqual(expect.arrayContaining(['when', 'title']));
    const messages = checkDocument(value).problems.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining('Did you mean "claimed"?'));
    expect(messages).toContainEqual(expect.stringContaining('Did you mean "when"?'));
  });

  it('tells what was meant for a key that is missing, though the part without it is lost', () => {
    const value = { events: [], routes: { a: { geometri: { type: 'LineString' } } } };
    const { document, problems } = checkDocument(value);
    expect(problems.map(({ code, where, message }) => [code, where, /Did you mean "geometry"/.test(message)])).toEqual([
      ['missing-value', 'routes.a.geometry', false],
      ['unknown-key', 'routes.a.geometri', true],
    ]);
    expect(document).toEqual({ events: [], routes: {} });
  });

  it('finds what the check says in words, one for one, and leaves the same document', () => {
    const key = fc.constantFrom(
      'title',
      'lang',
      'events',
      'places',
      'timeZone',
      'when',
      'status',
      'toString',
      '__proto__',
    );
    const value = fc.oneof(
      fc.anything(),
      fc.array(fc.dictionary(key, fc.anything())),
      fc.dictionary(key, fc.dictionary(key, fc.anything())),
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), (document) => {
        const found = readDocument(structuredClone(document));
        const checked = checkDocument(structuredClone(document));
        const plain = found.findings.map(({ level, code, where }) => ({ level, code, where }));
        expect(checked.problems.map(({ level, code, where }) => ({ level, code, where }))).toEqual(plain);
        expect(checked.problems.every(({ message }) => message !== '')).toBe(true);
        expect(checked.document).toEqual(found.document);
      }),
    );
  });
});
