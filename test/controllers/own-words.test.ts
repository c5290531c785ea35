import { expect } from '@open-wc/testing';
import { readOwnWords, type Spoken } from '../../src/controllers/own-words.js';
import { en } from '../../src/core/words/en.js';
import type { OwnWords } from '../../src/core/words/words.js';

const italian: OwnWords = { ...en, lang: 'it', ui: { ...en.ui, next: 'Evento successivo' } };

describe('words of a page’s own', () => {
  const original = window.fetch;
  const { timeout } = AbortSignal;
  afterEach(() => {
    window.fetch = original;
    AbortSignal.timeout = timeout;
  });

  const answer = (content: BodyInit | undefined, init?: ResponseInit) => {
    window.fetch = () =>
      content === undefined ? Promise.reject(new TypeError('offline')) : Promise.resolve(new Response(content, init));
  };
  const read = async (source: string | OwnWords, lang = 'it'): Promise<Spoken> =>
    (await readOwnWords(source, new AbortController().signal))(lang, en);
  const told = ({ problems = [] }: Spoken) => problems.map(({ code, where, file }) => [code, where, file]);

  it('are read from a value', async () => {
    const { words, problems } = await read(italian);
    expect([words?.ui.next, words?.ui.back, problems]).to.deep.equal(['Evento successivo', en.ui.back, []]);
  });

  it('are read from a file', async () => {
    answer(JSON.stringify(italian));
    const { words, problems } = await read('it.json');
    expect([words?.lang, words?.ui.next, problems]).to.deep.equal(['it', 'Evento successivo', []]);
  });

  it('are of the story’s language where they do not say theirs', async () => {
    const { words } = await read({ ui: { next: 'Nesaf' } }, 'cy');
    expect([words?.lang, words?.ui.next]).to.deep.equal(['cy', 'Nesaf']);
  });

  it('are not used for a story in another language, and that is told', async () => {
    const spoken = await read(italian, 'fr');
    expect([spoken.words, told(spoken)]).to.deep.equal([undefined, [['other-language', 'words.lang', undefined]]]);
  });

  it('are used as far as they are right, and the rest is told at its place: of a value', async () => {
    const spoken = await read({ ...italian, ui: { next: 'Avanti', back: 7 } } as unknown as OwnWords);
    expect([spoken.words?.ui.next, spoken.words?.ui.back]).to.deep.equal(['Avanti', en.ui.back]);
    expect(told(spoken)[0]).to.deep.equal(['wrong-value', 'words.ui.back', undefined]);
  });

  it('and of a file', async () => {
    answer(JSON.stringify({ ...italian, ui: { ...italian.ui, bakc: 'x' } }));
    expect(told(await read('it.json'))).to.deep.equal([['unknown-key', 'ui.bakc', 'it.json']]);
  });

  it('that throw when they are looked at are told', async () => {
    const hostile = new Proxy({}, { get: () => { throw new Error('no'); } }); // prettier-ignore
    expect(told(await read(hostile))).to.deep.equal([['wrong-value', 'words', undefined]]);
  });

  for (const [what, content, init, code] of [
    ['does not come', undefined, undefined, 'not-loaded'],
    ['is not there', '', { status: 404 }, 'not-loaded'],
    ['is no JSON', '{ "lang": "it", }', undefined, 'unreadable-json'],
    ['is no object', '["it"]', undefined, 'wrong-value'],
  ] as const) {
    it(`leave the story its own language’s where their file ${what}`, async () => {
      answer(content, init);
      const spoken = await read('it.json');
      expect([spoken.words, spoken.problems?.map(({ code, file }) => [code, file])]).to.deep.equal([
        undefined,
        [[code, 'it.json']],
      ]);
    });
  }

  it('are read from no address but http(s)', async () => {
    expect(told(await read('javascript:alert(1)'))).to.deep.equal([['unsafe-url', '', 'javascript:alert(1)']]);
  });

  it('that are late are not waited for, and that is told', async () => {
    const late = new AbortController();
    AbortSignal.timeout = () => late.signal;
    window.fetch = (_, init) =>
      new Promise((_, reject) =>
        init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as DOMException)),
      );
    const reading = read('it.json');
    late.abort(new DOMException('signal timed out', 'TimeoutError'));
    expect(told(await reading)).to.deep.equal([['not-loaded', '', 'it.json']]);
  });
});
