import { expect, it } from 'vitest';
import { findTileFlaw } from '../../../src/core/urls/tile-address.js';

it.each([
  'https://tiles.example/{z}/{x}/{y}.png',
  'https://{s}.tiles.example/{z}/{x}/{y}{r}.png?key=abc',
  'https://tiles.example/{z}/{x}/{-y}.png',
  'https://tiles.example/{ z }/{ x }/{ y }.png',
  '/tiles/{z}/{x}/{y}.png',
  '//tiles.example/{z}/{x}/{y}.png',
  'data:image/svg+xml,{z}-{x}-{y}',
])('lets %s pass', (url) => expect(findTileFlaw(url)).toBeUndefined());

it.each([
  ['https://tiles.example/{z}/{x}/{y}.png?key={key}', /\{key\}.*what its server gave you/],
  ['https://tiles.example/{z}/{x}/{y}.png?token={accessToken}', /\{accessToken\}/],
  ['file:///tiles/{z}/{x}/{y}.png', /http\(s\)/],
  ['ftp://tiles.example/{z}/{x}/{y}.png', /http\(s\)/],
  ['java\nscript:{z}{x}{y}', /http\(s\)/],
  ['https://tiles.example/', /\{z\}, \{x\} and \{y\}/],
  ['https://tiles.example/{x}/{y}', /\{z\}/],
  ['', /\{z\}/],
])('says what is wrong with %s', (url, flaw) => expect(findTileFlaw(url)).toMatch(flaw));
