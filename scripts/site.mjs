/** The demonstration site: the pages that embed the stories, under the strictest policy a newspaper would set. */
import { fileURLToPath } from 'node:url';

const folder = (name) => fileURLToPath(new URL(`../${name}/`, import.meta.url));

/** What `default-src 'none'` leaves a page: its own scripts, styles and data, and images that scripts draw. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

/** @type {import('../src/cli/local-server.mjs').Site} */
export const site = {
  folders: {
    '/': folder('pages'),
    '/dist/': folder('dist'),
    '/stories/': folder('stories'),
    '/dist/cdn/basemap/regions/': folder('packages/data/dist/regions'),
    '/dist/cdn/basemap/cells/': folder('packages/data/dist/cells'),
  },
  policy: strictPolicy,
};
