import { fileURLToPath } from 'node:url';

/** Where the build of dist/cdn notes which chunk imports which. */
export const graphFile = fileURLToPath(new URL('../.cache/cdn-graph.json', import.meta.url));
