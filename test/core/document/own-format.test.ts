import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/core/document/explain.js';
import { checkFormats, readOwn, readOwnFetched, type OwnFormat } from '../../../src/core/document/own-format.js';

const chronicle: OwnFormat = {
  name: 'Chronicle',
  detect: ({ name }) => name.endsWith('.chronicle'),
  read: async (file) => ({ title: await file.text(), events: [{ title: 'E' }] }),
};
const flood = new File(['The flood'], 'a.chronicle');
const throwing = (error: unknown): never => {
  throw error;
};

/** What is told of a file that these formats are asked for. */
async function messages(...formats: unknown[]): Promise<string[]> {
  const { findings } = (await readOwn(flood, formats as OwnFormat[]))!;
  return explain(findings).map(({ level, code, message }) => `${level} ${code}: ${message}`);
}

describe('a format of one’s own', () => {
  it('makes a document of the file that it knows', async () => {
    const document = { title: 'The flood', events: [{ title: 'E' }] };
    expect(await readOwn(flood, [chronicle])).toEqual({ document, findings: [], format: 'Chronicle' });
  });

  it('leaves alone what it does not know', async () => {
    expect(await readOwn(new File(['title'], 'a.csv'), [chronicle])).toBeUndefined();
    expect(await readOwn(flood, [])).toBeUndefined();
  });

  it('is asked in its turn, and no other after it', async () => {
    const other = { ...chronicle, name: 'Other', detect: () => false };
    const last = { ...chronicle, name: 'Last', detect: () => throwing(new Error('asked')) };
    expect(await readOwn(flood, [other, chronicle, last])).toMatchObject({ format: 'Chronicle' });
  });

  it('may look into the file, take its time, and be an object of a class', async () => {
    class Slow {
      readonly name = 'Slow';
      readonly mark = 'The ';
      detect = async (file: File) => (await file.slice(0, 4).text()) === this.mark;
      async read(file: File) {
        return { title: this.mark + file.name, events: [{ title: await file.text() }] };
      }
    }
    expect((await readOwn(flood, [new Slow()]))!.document.title).toBe('The a.chronicle');
  });

  it('is checked like any document: what does not fit is told, the rest is kept', async () => {
    const odd = { title: 'T', colour: 'red', events: [{ title: 7, when: '2024' }, null] } as never;
    const { document, findings } = (await readOwn(flood, [{ ...chronicle, read: () => odd }]))!;
    expect(document).toMatchObject({ title: 'T', events: [{ when: '2024' }, undefined] });
    expect(findings.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'wrong-value events[0].title',
      'wrong-value events[1]',
      'unknown-key colour',
    ]);
  });

  it('is JSON from then on, whatever it was: dates are texts, and what it holds on to stays as it is', async () => {
    const kept = { title: 'T', events: [{ title: 'E', when: new Date(0) }], colour: 'red' };
    const { document } = (await readOwn(flood, [{ ...chronicle, read: () => kept as never }]))!;
    expect(document.events).toEqual([{ title: 'E', when: '1970-01-01T00:00:00.000Z' }]);
    expect(kept.colour).toBe('red');
  });

  it.each([
    ['an error in read', { read: () => throwing(new Error('line 3 has no date')) }, 'line 3 has no date.'],
    ['an error later', { read: () => Promise.reject(new SyntaxError('Unexpected end.')) }, 'Unexpected end.'],
    ['an error in detect', { detect: () => throwing(new TypeError('no name')) }, 'no name.'],
    ['a text that is thrown', { read: () => throwing('no') }, 'no.'],
    [
      'a message that is no text',
      { read: () => throwing(Object.assign(new Error(), { message: { code: 7 } })) },
      'an object.',
    ],
    ['null', { read: () => throwing(null) }, 'null.'],
    ['a symbol', { read: () => throwing(Symbol('no')) }, 'Symbol(no).'],
    ['an object that cannot be a text', { read: () => throwing({ toString: () => throwing('no') }) }, 'an object.'],
    ['an object without a prototype', { read: () => throwing(Object.create(null)) }, 'an object.'],
    ['nothing', { read: () => undefined }, 'it gave undefined and should give a story document.'],
    ['a text', { read: () => '{}' }, 'it gave "{}" and should give a story document.'],
    ['a list', { read: () => [] }, 'it gave a list and should give a story document.'],
    [
      'what is no JSON',
      { read: () => ({ title: 'T', events: [{ title: 7n }] }) },
      'Do not know how to serialize a BigInt.',
    ],
    [
      'a document that cannot be looked at',
      {
        read: () => ({
          get events() {
            return throwing(new Error('locked'));
          },
        }),
      },
      'locked.',
    ],
  ])('fails with its name and the reason: %s', async (_, change, reason) => {
    expect(await messages({ ...chronicle, ...change })).toEqual([
      `error format-failed: “Chronicle”, a format of your own, could not read it: ${reason}`,
    ]);
  });

  it.each([
    ['null', null, 'null is no format: an object with name, detect and read'],
    ['a function', () => ({}), 'a function is no format: an object with name, detect and read'],
    ['nameless', { ...chronicle, name: '' }, 'a format has no "name", which should be a text'],
    ['without detect', { ...chronicle, detect: undefined }, '“Chronicle” has no "detect", which should be a function'],
    ['unable to read', { ...chronicle, read: 'json' }, '“Chronicle” has no "read", which should be a function'],
  ])('is refused, with what it lacks, where it is %s', async (_, format, message) => {
    expect(() => checkFormats([chronicle, format])).toThrow(new TypeError(message));
    expect(await messages(format)).toEqual([
      `error format-failed: A format of your own could not read it: ${message}.`,
    ]);
  });

  it('is told, and throws nothing, where formats are no list', async () => {
    const { findings } = (await readOwn(flood, chronicle as never))!;
    expect(findings).toMatchObject([{ code: 'format-failed', details: [expect.stringContaining('iterable'), ''] }]);
  });

  it('gets the name of a file at an address, without what is asked there', async () => {
    const own = await readOwnFetched(new TextEncoder().encode('T'), '/a/The%20flood.chronicle?v=2', [
      { ...chronicle, read: ({ name }) => ({ title: name, events: [] }) },
    ]);
    expect(own!.document.title).toBe('The flood.chronicle');
  });
});
