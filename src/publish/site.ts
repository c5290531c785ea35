import type { Assets } from './element-assets.js';

/** What the pages of a site know of it. */
export interface Site {
  readonly assets: Assets;
  readonly title: string;
  readonly base?: string;
  /** The address of the feed. */
  readonly feed?: string;
}
