import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../pages/site.css';
import { DatelineEvent } from '../src/elements/dateline-event.js';
import { DatelineMap } from '../src/elements/dateline-map.js';
import { DatelineStory } from '../src/elements/dateline-story.js';
import { defineElements } from '../src/elements/define-elements.js';
import { panelElements } from '../src/elements/panel.js';
import { ViewFrame } from '../stories/view-frame.js';

// package.json says that no module of src does anything by itself, so that bundlers leave out src/define.ts.
defineElements({
  'dateline-event': DatelineEvent,
  'dateline-map': DatelineMap,
  'dateline-story': DatelineStory,
  ...panelElements,
  'view-frame': ViewFrame,
});

// `npm run build` makes it; without it there are no tables of attributes.
const manifests = import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: { icon: 'contrast', items: ['light dark', 'light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light dark' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.style.colorScheme = String(globals['scheme']);
      return story();
    },
  ],
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true },
    // A story measures its window and scrolls it: each needs one of its own.
    docs: { story: { inline: false, height: '640px' } },
    options: { storySort: { order: ['Story', 'Event', 'Timeline', 'Map', 'Controls', 'Legend'] } },
  },
};

export default preview;
