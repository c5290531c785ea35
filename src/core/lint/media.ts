/** Media that readers will not get to see. */
import { asList } from '../document/loose.js';
import { createWarning } from '../problems/problem.js';
import { otherHost } from '../urls/remote.js';
import { toScheme } from '../urls/safe-url.js';
import type { Rule } from './rule.js';

/** Pages with https do not load from http. */
export const noInsecureMedia: Rule = ({ document }) =>
  asList(document.events).flatMap(([index, { media }]) =>
    asList(media).flatMap(([item, { type, src }]) => {
      if (type === 'embed' || typeof src !== 'string' || toScheme(src) !== 'http') return [];
      const message = 'Pages with https refuse what comes over http; the address should be https, or relative.';
      return [createWarning('insecure-media', `events[${index}].media[${item}].src`, src, message)];
    }),
  );

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
