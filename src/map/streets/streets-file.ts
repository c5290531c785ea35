import type { Streets } from '../../core/model.js';

/** A file with streets as the page needs it: `src` is its whole address. */
export interface StreetsFile extends Streets {
  readonly redirect?: RequestRedirect;
}
