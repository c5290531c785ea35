/** The site of a test file: there before its first test, gone after its last. */
import { afterAll, beforeAll } from 'vitest';
import { createSite, type Site, type SiteOptions } from './own-site.js';

export { articlePage, ownFolder, type Site } from './own-site.js';

/** Call it at the top of a test file. The pages are under the strict policy unless another is given. */
export function useSite(policy?: string, answers?: SiteOptions['answers']): Site {
  const site = createSite({ policy, answers });
  beforeAll(() => site.start());
  afterAll(() => site.close());
  return site;
}
