/** The site of a test file: there before its first test, gone after its last. */
import { afterAll, beforeAll } from 'vitest';
import { createSite, type Site, type SiteOptions } from './own-site.js';

export { articlePage, ownFolder, type Site } from './own-site.js';

/** Call it at the top of a test file. The pages are under the strict policy unless another is given. */
export function useSite(options?: SiteOptions): Site {
  const site = createSite(options);
  beforeAll(() => site.start());
  afterAll(() => site.close());
  return site;
}
