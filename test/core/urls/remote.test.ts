import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedHost, otherHost, parseAllowRemote, toHost } from '../../../src/core/urls/remote.js';

const page = 'https://paper.example/2024/story/';

describe('toHost', () => {
  it.each([
    ['photo.jpg', 'paper.example'],
    ['/photo.jpg', 'paper.example'],
    ['//Pictures.example/photo.jpg', 'pictures.example'],
    ['https://pictures.example:443/photo.jpg', 'pictures.example'],
    ['https://pictures.example:8443/photo.jpg', 'pictures.example:8443'],
    ['https://paper.example@evil.example/', 'evil.example'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['\thttps://evil.example/', 'evil.example'],
    ['https:\\\\evil.example\\photo.jpg', 'evil.example'],
    ['data:image/gif;base64,R0lGODlh', ''],
    ['https://p{s}per.example/{z}/{x}/{y}.png', 'p{s}per.example'],
    ['https://', 'https://'],
  ])('of %s is %s', (url, host) => {
    expect(toHost(url, page)).toBe(host);
  });

  it('is never the page’s own where the browser would ask another', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(toHost(url, page)).toBe(new URL(url).host);
      }),
    );
  });
});

describe('isAllowedHost', () => {
  it.each([
    ['a.example', undefined, false],
    ['a.example', false, false],
    ['a.example', true, true],
    ['a.example', [], false],
    ['a.example', ['a.example'], true],
    ['www.a.example', ['a.example'], true],
    ['a.example', ['www.a.example'], false],
    ['bada.example', ['a.example'], false],
    ['a.example.evil', ['a.example'], false],
    ['a.example:8443', ['a.example'], false],
    ['', [''], true],
  ])('%s by %j: %s', (host, allowed, expected) => {
    expect(isAllowedHost(host, allowed)).toBe(expected);
  });
});

describe('parseAllowRemote', () => {
  it.each([
    [undefined, undefined],
    ['false', false],
    [false, false],
    [true, true],
    ['', true],
    ['true', true],
    ['A.example', ['a.example']],
    [' a.example\n b.example,c.example ', ['a.example', 'b.example', 'c.example']],
    [' ', []],
  ])('reads %j as %j', (text, expected) => {
    expect(parseAllowRemote(text)).toEqual(expected);
  });
});

describe('otherHost', () => {
  it.each([
    ['photo.jpg', {}, undefined],
    ['https://a.example/1.jpg', {}, 'a.example'],
    ['//a.example/1.jpg', {}, 'a.example'],
    ['https://paper.example/1.jpg', { canonical: page }, undefined],
    ['https://a.example/1.jpg', { canonical: '/story' }, 'a.example'],
    ['https://a.example/1.jpg', { canonical: 'mailto:ann@a.example' }, 'a.example'],
    ['https:a.example/1.jpg', {}, 'a.example'],
    ['https:/a.example/1.jpg', { canonical: page }, 'a.example'],
    ['http:a.example/1.jpg', { canonical: 'http://paper.example/' }, 'a.example'],
    ['https:a.example/1.jpg', { allowRemote: ['a.example'] }, undefined],
    ['photo.jpg', { canonical: 'https://paper.example:8443/story/' }, undefined],
    ['https://a.example/1.jpg', { allowRemote: true }, undefined],
    ['https://a.example/1.jpg', { allowRemote: ['a.example'] }, undefined],
    ['https://a.example/1.jpg', { allowRemote: ['b.example'] }, 'a.example'],
  ])('of %s in a story with %j is %s', (url, story, host) => {
    expect(otherHost(url, story)).toBe(host);
  });
});
