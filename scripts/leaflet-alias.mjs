/**
 * Leaflet's `core/Browser` writes innerHTML while it is imported, which Trusted Types forbid. Every tool that serves or
 * bundles Leaflet's modules puts ours in its place; this file is the one that says so.
 */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const theirs = /[/\\]leaflet[/\\]src[/\\]core[/\\]Browser\.js$/;
const ours = 'src/map/leaflet-browser.ts';

/** For @web/dev-server and @web/test-runner. */
export const leafletForServer = {
  name: 'leaflet-browser',
  serve: ({ path }) => (theirs.test(path) ? { body: `export { default } from '/${ours}';`, type: 'js' } : undefined),
};

/** For Vite and Rolldown. */
export const leafletForBundler = () => ({
  name: 'leaflet-browser',
  load: (id) =>
    theirs.test(id.replace(/\?.*$/, '')) ? `export { default } from ${JSON.stringify(root + ours)};` : undefined,
});
