import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/document/parse-document.js';

describe('parseDocument', () => {
  it('reads a document, with or without the mark that editors put before it', () => {
    const document = { title: 'A story', events: [{ title: 'One' }] };
    for (const start of ['', '\uFEFF', '\n ']) {
      expect(parseDocument(start + JSON.stringify(document))).toEqual({ document, problems: [] });
    }
  });

  it.each([
    ['', '1:1', 'the text ends'],
    ['{"events": [}', '1:13', 'there is "}"'],
    ['{\n  "events": [],\n}', '2:15', 'a comma before "}"'],
    ['{"events": []', '1:14', 'the text ends'],
  ])('points at the mistake in %j', (text, where, found) => {
    const { document, problems } = parseDocument(text);
    expect(document).toEqual({ events: [] });
    expect(problems).toMatchObject([{ level: 'error', code: 'unreadable-json', where }]);
    expect(problems[0]?.message).toContain(found);
  });

  it.each(['null', '[]', '"story"', '7', 'true'])('says that %s is no story', (text) => {
    const { document, problems } = parseDocument(text);
    expect(document.events).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.code).not.toBe('unreadable-json');
  });

  it('calls just that no JSON which JSON.parse refuses', () => {
    const text = fc.oneof(fc.json(), fc.string(), fc.string({ unit: fc.constantFrom(...'{}[]",:1etrunfals \n') }));
    fc.assert(
      fc.property(text, (each) => {
        let isJson = true;
        try {
          JSON.parse(each.replace(/^\uFEFF/, ''));
        } catch {
          isJson = false;
        }
        const codes = parseDocument(each).problems.map(({ code }) => code);
        expect(codes.includes('unreadable-json')).toBe(!isJson);
      }),
    );
  });

  it('points into the text, or just behind it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:1\n') }), (text) => {
        const [problem] = parseDocument(text).problems.filter(({ code }) => code === 'unreadable-json');
        if (!problem) return;
        const [line, column] = problem.where.split(':').map(Number);
        const lines = text.split('\n');
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual(lines[line! - 1]!.length + 1);
      }),
    );
  });
});
