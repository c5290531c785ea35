import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlayable } from '../../../src/core/media/to-playable.js';
import { isSafeUrl, toScheme } from '../../../src/core/urls/safe-url.js';
import { cards, files, frames } from '../../fixtures/pasted-media.js';

describe('toPlayable', () => {
  it.each(frames)('puts into a frame: %s', (pasted, src) => {
    const found = toPlayable(pasted);
    expect([found?.type, found?.src]).toEqual(['embed', src]);
  });

  it.each(files.map(([pasted, type, src]) => [pasted, type, src ?? pasted] as const))(
    'leaves to the browser: %s (%s)',
    (pasted, type, src) => {
      const found = toPlayable(pasted);
      expect([found?.type, found?.src, found?.name]).toEqual([type, src, undefined]);
    },
  );

  it.each(cards)('makes a card of %s, called %s', (pasted, name) => {
    expect(toPlayable(pasted)).toEqual({ type: 'card', src: pasted, name });
  });

  it('makes the same of what it has made', () => {
    for (const [pasted] of [...frames, ...files, ...cards]) {
      const { src, type } = toPlayable(pasted)!;
      expect([pasted, toPlayable(src, type)?.src]).toEqual([pasted, src]);
      expect([pasted, toPlayable(src, type)?.type]).toEqual([pasted, type]);
    }
  });

  it.each([
    ['image', 'https://example.org/photo?id=3', 'image'],
    ['image', 'ferry.mp4', 'image'],
    ['video', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'embed'],
    ['image', 'https://commons.wikimedia.org/wiki/File:Ferry_in_Busan.jpg', 'image'],
    ['image', 'ferry.heic', 'card'],
    ['embed', 'report.pdf', 'card'],
    ['embed', 'https://example.org/page', 'embed'],
    ['embed', 'https://www.youtube.com/@ferrynews', 'card'],
    ['embed', 'https://bandcamp.com/EmbeddedPlayer/album=1', 'embed'],
    ['embed', 'https://player.twitch.tv/?video=1', 'embed'],
    ['embed', 'https://www.threads.net/@ferry/post/Cx/embed', 'embed'],
    ['embed', 'https://dropbox.com/s/widget/x', 'card'],
    ['embed', 'https://dropbox.com/s/x/my-player.html', 'card'],
    ['video', 'https://video.ferries.example/w/kkGMgK9ZtnKfYAgnEtQxbv', 'card'],
    ['image', 'https://pictures.example/w/kkGMgK9ZtnKfYAgnEtQxbv', 'image'],
    ['card', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'card'],
    ['card', 'ferry.jpg', 'card'],
  ] as const)('goes by what the author says, where nothing better is known: %s of %s', (type, src, expected) => {
    expect(toPlayable(src, type)?.type).toBe(expected);
  });

  it.each([
    ['https://video.ferries.example/w/kkGMgK9ZtnKfYAgnEtQxbv', 'https://video.ferries.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv'],
    ['https://video.ferries.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d', 'https://video.ferries.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d'],
    ['https://mastodon.social/@ferry/109876543210', 'https://mastodon.social/@ferry/109876543210/embed'],
  ])('finds the frame of a server that anybody may have, where the author asks for one: %s', (pasted, src) => {
    expect(toPlayable(pasted, 'embed')).toMatchObject({ type: 'embed', src });
  }); // prettier-ignore

  it.each([
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 325, 578],
    ['https://www.instagram.com/p/CuE2WN-sQYi/', 500, 600],
    ['https://youtu.be/dQw4w9WgXcQ', undefined, undefined],
  ])('knows the shape of what is no film in breadth: %s', (pasted, width, height) => {
    const found = toPlayable(pasted);
    expect([found?.width, found?.height]).toEqual([width, height]);
  });

  it.each(['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', 'https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ', 'https://notyoutube.com/watch?v=dQw4w9WgXcQ', 'https://youtu.be@evil.example/dQw4w9WgXcQ', 'youtube.com', 'pictures/youtu.be/dQw4w9WgXcQ'])('takes nothing for a site that it is not: %s', (pasted) => {
    expect(toPlayable(pasted)).toMatchObject({ type: 'card', src: pasted });
  }); // prettier-ignore

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://a;b/x', 'blob:https://x/1'])('shows nothing of %s', (pasted) => {
    expect(toPlayable(pasted)).toBeUndefined();
  }); // prettier-ignore

  it('never throws, and gives a card, or a safe address by https or as it was given', () => {
    const hosts = [...frames, ...files, ...cards].map(([pasted]) => pasted.replace(/^(\w+:\/\/[^/]+).*$/s, '$1'));
    const pasted = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.tuple(fc.constantFrom(...frames, ...files, ...cards), fc.string()).map(([[url], more]) => url + more),
      fc.tuple(fc.constantFrom(...hosts), fc.webPath()).map(([host, path]) => host + path),
    );
    const type = fc.constantFrom(undefined, 'image', 'video', 'audio', 'embed', 'card');
    fc.assert(
      fc.property(pasted, type, (text, written) => {
        const found = toPlayable(text, written);
        if (!found) return;
        expect(isSafeUrl(found.src)).toBe(true);
        if (found.type === 'embed' && written !== 'embed') expect(toScheme(found.src)).toBe('https');
        if (found.type !== 'embed' && found.type !== 'card' && found.src !== text.trim() && found.src !== text)
          expect(toScheme(found.src)).toBe('https');
      }),
      { numRuns: 2000 },
    );
  });

  it('frames nothing of its own accord but by https and of the hosts that the sites have for frames, without what steers a player', () => {
    const players = new Set(frames.map(([, src]) => new URL(src).host));
    const written = [...frames.flat(), ...files.map(([pasted]) => pasted), ...cards.map(([pasted]) => pasted)];
    const parts = written.flatMap((each) => (URL.canParse(each) ? [new URL(each)] : []));
    const host = fc.constantFrom(...parts.map(({ host }) => host));
    const hosts = fc.oneof(
      host,
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((ip) => `[${ip}]`),
      fc.tuple(fc.domain(), host).map(([before, after]) => `${before}.${after}`),
      fc.tuple(host, fc.domain()).map(([before, after]) => `${before}.${after}`),
      fc.tuple(fc.stringMatching(/^[a-z]{2,4}$/), fc.stringMatching(/^[a-z]{2,4}$/)).map((ends) => `www.google.${ends.join('.')}`),
    );
    const rest = fc.constantFrom(...parts.map(({ pathname, search, hash }) => pathname + search + hash));
    const beginning = fc.constantFrom('https://', 'http://', '//', '/', '', 'https:/');
    const more = fc.constantFrom('', '&autoplay=1&enablejsapi=1', '?autoplay=1&enablejsapi=1');
    const type = fc.constantFrom(undefined, 'image', 'video', 'audio', 'card');
    fc.assert(
      fc.property(beginning, hosts, rest, more, type, (start, at, path, query, said) => {
        const found = toPlayable(start + at + path + query, said);
        if (found?.type !== 'embed') return;
        const { protocol, host, port, searchParams } = new URL(found.src);
        expect([protocol, players.has(host), port]).toEqual(['https:', true, '']);
        expect(searchParams.get('autoplay') ?? '0').toBe('0');
        expect(searchParams.has('enablejsapi')).toBe(false);
      }),
      { numRuns: 5000 },
    );
  }); // prettier-ignore

  it('is quick with what is long', () => {
    const long = `https://www.youtube.com/${'embed/'.repeat(100_000)}?${'v=&'.repeat(100_000)}`;
    expect(toPlayable(long)?.type).toBe('card');
  });
});
