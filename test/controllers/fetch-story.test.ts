import { expect } from '@open-wc/testing';
import { fetchStory, largestDocument } from '../../src/controllers/fetch-story.js';
import { explain } from '../../src/core/document/explain.js';

describe('fetching a story document', () => {
  const original = window.fetch;
  const answer = (make: () => Response | Promise<Response>) => {
    window.fetch = () => Promise.resolve(make());
  };
  const fetchProblem = async (src = 'story.json') => {
    const result = await fetchStory(src, { signal: new AbortController().signal });
    if ('bytes' in result) throw new Error(`got ${result.bytes.length} bytes`);
    return explain(result.findings)[0]!;
  };

  afterEach(() => {
    window.fetch = original;
  });

  it('gives the bytes as they are', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x7b, 0x00]);
    answer(() => new Response(bytes));
    expect(await fetchStory('story.json', { signal: new AbortController().signal })).to.deep.equal({ bytes });
  });

  for (const [src, asked] of [
    [
      'https://docs.google.com/spreadsheets/d/1AbC/edit#gid=7',
      'https://docs.google.com/spreadsheets/d/1AbC/export?format=csv&gid=7',
    ],
    [
      'https://docs.google.com/spreadsheets/d/e/2Pub/pubhtml',
      'https://docs.google.com/spreadsheets/d/e/2Pub/pub?output=csv',
    ],
    ['https://docs.google.com/document/d/1AbC/edit', 'https://docs.google.com/document/d/1AbC/edit'],
  ] as const)
    it(`asks for ${asked} where it is given ${src}`, async () => {
      let got = '';
      window.fetch = (url) => {
        got = String(url);
        return Promise.resolve(new Response('title'));
      };
      await fetchStory(src, { signal: new AbortController().signal });
      expect(got).to.equal(asked);
    });

  it('joins the parts in which they come', async () => {
    const bytes = new TextEncoder().encode('東京');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    answer(() => new Response(body));
    expect(await fetchStory('story.json', { signal: new AbortController().signal })).to.deep.equal({ bytes });
  });

  it('gives nothing where the answer has no body', async () => {
    answer(() => new Response(null));
    expect(await fetchStory('story.json', { signal: new AbortController().signal })).to.deep.equal({
      bytes: new Uint8Array(),
    });
  });

  it('names the address and the answer of a server that has none', async () => {
    answer(() => new Response('gone', { status: 404 }));
    const problem = await fetchProblem('missing/story.json');
    expect(problem).to.include({ level: 'error', code: 'not-loaded', value: 404 });
    expect(problem.message).to.contain('404').and.contain('missing/story.json');
  });

  it('says what is known of a server that does not answer', async () => {
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const problem = await fetchProblem();
    expect(problem).to.include({ level: 'error', code: 'not-loaded', value: 'unreachable' });
    expect(problem.message).to.contain('story.json').and.contain('could not be reached');
  });

  it('says of one that is sent on where that is forbidden which address to name', async () => {
    const sendsOn = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
    window.fetch = (_, init) =>
      init?.redirect === 'manual' ? Promise.resolve(sendsOn) : Promise.reject(new TypeError('Failed to fetch'));
    const told = await fetchStory('story.json', { signal: new AbortController().signal, redirect: 'error' });
    expect(explain('findings' in told ? told.findings : [])[0]).to.include({ code: 'not-loaded', value: 'redirect' });
  });

  it('says that a file breaks off', async () => {
    answer(() => new Response(new ReadableStream({ start: (body) => body.error(new TypeError('network error')) })));
    expect(await fetchProblem()).to.include({ code: 'not-loaded', value: 'cut' });
  });

  it('reads no address that is none', async () => {
    expect((await fetchProblem('http://[')).code).to.equal('unsafe-url');
  });

  for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd']) {
    it(`does not read ${src}`, async () => {
      window.fetch = () => {
        throw new Error('was asked');
      };
      expect((await fetchProblem(src)).code).to.equal('unsafe-url');
    });
  }

  it('refuses a file that says it is over the limit', async () => {
    answer(() => new Response('{}', { headers: { 'content-length': String(largestDocument + 1) } }));
    expect((await fetchProblem()).code).to.equal('too-large');
  });

  it('stops reading a file that turns out to be over the limit', async () => {
    let sent = 0;
    const part = new Uint8Array(4 * 1024 * 1024).fill(32);
    const body = new ReadableStream({
      pull(controller) {
        sent += part.length;
        controller.enqueue(part);
      },
    });
    answer(() => new Response(body));
    expect((await fetchProblem()).code).to.equal('too-large');
    expect(sent).to.be.lessThan(2 * largestDocument);
  });

  it('is silent for one who no longer waits', async () => {
    const waiting = new AbortController();
    window.fetch = (_, init) =>
      new Promise((_resolve, reject) =>
        init!.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      );
    const result = fetchStory('story.json', { signal: waiting.signal }).then(
      () => 'answered',
      (error: DOMException) => error.name,
    );
    waiting.abort();
    expect(await result).to.equal('AbortError');
  });
});
