import type { StorybookConfig } from '@storybook/web-components-vite';

// vite.config.ts, which Storybook reads, puts our module in the place of Leaflet's.
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../stories', to: '/stories' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The basemap is checked by its digest, so that each file stays as it is.
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, assetsInlineLimit: 0 } }),
};

export default config;
