/** Media, and pictures of the map, that readers will not get to see. */
import { asList, asObject } from '../document/loose.js';
import type { StoryDocument } from '../document/schema.js';
import { pictureTypes } from '../model.js';
import { createWarning, type Problem } from '../problems/problem.js';
import { otherHost } from '../urls/remote.js';
import { toScheme } from '../urls/safe-url.js';
import type { Rule } from './rule.js';

/** Pages with https do not load from http. */
export const noInsecureMedia: Rule = ({ document }) => [
  ...insecurePictures(document.basemap, 'basemap'),
  ...asList(document.events).flatMap(([index, { media, basemap }]) => [
    ...asList(media).flatMap(([item, { type, src }]) =>
      type === 'embed' ? [] : insecure(src, `events[${index}].media[${item}].src`),
    ),
    ...insecurePictures(basemap, `events[${index}].basemap`),
  ]),
];

function insecurePictures(basemap: StoryDocument['basemap'], where: string): Problem[] {
  return asList(basemap).flatMap(([index, entry]) => {
    const addresses: Readonly<Partial<Record<string, unknown>>> = asObject(entry);
    return ['tiles', ...pictureTypes].flatMap((key) => insecure(addresses[key], `${where}[${index}].${key}`));
  });
}

function insecure(src: unknown, where: string): Problem[] {
  if (typeof src !== 'string' || toScheme(src) !== 'http') return [];
  const message = 'Pages with https refuse what comes over http; the address should be https, or relative.';
  return [createWarning('insecure-media', where, src, message)];
}

/** Readers are asked before another host learns their address; whether that is meant, only the author can say. */
export const noUndecidedHosts: Rule = ({ document, story }) => {
  if (document.allowRemote !== undefined) return [];
  const told = new Set<string>();
  return asList(document.events).flatMap(([index, { media }]) =>
    asList(media).flatMap(([item, { type, src }]) => {
      if (type === 'embed' || typeof src !== 'string' || toScheme(src) === 'http') return [];
      const host = otherHost(src, story);
      if (host === undefined || told.has(host)) return [];
      told.add(host);
      const message = `Nothing comes from ${host} before the reader asks for it, by “Load” or by a link; "allowRemote" should say whether that is meant: ["${host}"], or false.`;
      return [createWarning('undecided-host', `events[${index}].media[${item}].src`, src, message)];
    }),
  );
};
