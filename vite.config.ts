import { defineConfig } from 'vite';
import { leafletForBundler } from './scripts/leaflet-alias.mjs';

// For Storybook, and for pages that are tried out with `npx vite`; scripts/build-cdn.mjs builds what is published.
export default defineConfig({
  plugins: [leafletForBundler()],
  // Bundled beforehand, Leaflet's modules would not pass the plugin.
  optimizeDeps: { exclude: ['leaflet'] },
});
