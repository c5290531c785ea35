import type { StorybookConfig } from '@storybook/web-components-vite';

// vite.config.ts, which Storybook reads, puts our module in the place of Leaflet's.
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../stories', to: '/stories' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // The basemap is checked by its digest, so each file stays as it is; so does light-dark(), which the toolbar switches.
    build: { ...vite.build, assetsInlineLimit: 0, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  }),
};

export default config;
