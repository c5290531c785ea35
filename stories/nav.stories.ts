import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { addresses, frameView, viewOf, type LoadedView } from './load-view.js';
import { denseStory, signsStory } from './made-up-stories.js';

interface Args {
  /** Whether a change is said aloud: where one event is shown at a time. */
  announce: boolean;
}

const meta: Meta<Args> = {
  title: 'Controls',
  component: 'dateline-nav',
  args: { announce: false },
  render: ({ announce }, { loaded }) =>
    frameView(
      loaded as LoadedView,
      480,
      (state, language) =>
        html`<dateline-nav
          dir=${language.direction}
          .state=${state}
          .language=${language}
          ?announce=${announce}
        ></dateline-nav>`,
    ),
  parameters: { docs: { story: { height: '100px' } } },
};
export default meta;

type Story = StoryObj<Args>;

/** In the middle. The switch between the two orders is there because they differ. */
export const Middle: Story = { loaders: [viewOf(addresses.kim, 'departure')] };

/** At the first event there is no way back. */
export const First: Story = { loaders: [viewOf(denseStory)] };

/** At the last none on. */
export const Last: Story = { loaders: [viewOf(signsStory, 'expected')] };

/** Right to left. */
export const RightToLeft: Story = { loaders: [viewOf(addresses.kimArabic, 'departure')] };
