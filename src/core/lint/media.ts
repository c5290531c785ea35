/** Media that readers will not get to see. */
import { asList } from '../loose.js';
import { createWarning } from '../problem.js';
import { toScheme } from '../safe-url.js';
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
