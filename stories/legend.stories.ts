import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { addresses, frameView, viewOf, type LoadedView } from './load-view.js';
import { placesStory, signsStory } from './made-up-stories.js';

interface Args {
  /** A sign only, where there is no room for words. */
  short: boolean;
}

const meta: Meta<Args> = {
  title: 'Legend',
  component: 'dateline-legend',
  args: { short: false },
  // The list opens upwards, from a bar.
  render: ({ short }, { loaded }) =>
    frameView(
      loaded as LoadedView,
      480,
      ({ story }, language) =>
        html`<div style="padding-block-start: 440px">
          <div style="position: relative; display: flex">
            <dateline-legend
              dir=${language.direction}
              .story=${story}
              .language=${language}
              ?short=${short}
            ></dateline-legend>
          </div>
        </div>`,
    ),
  play: ({ canvasElement }) => {
    const legend = canvasElement.querySelector('view-frame')?.shadowRoot?.querySelector('dateline-legend');
    legend?.shadowRoot?.querySelector('button')?.click();
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Only the signs that the story uses. */
export const OfOneStory: Story = { loaders: [viewOf(addresses.kim)] };

/** Every date and status. */
export const EverySign: Story = { loaders: [viewOf(signsStory)] };

/** Places. */
export const Places: Story = { loaders: [viewOf(placesStory)] };

/** On a narrow panel. */
export const Short: Story = { loaders: [viewOf(addresses.kim)], args: { short: true } };

/** Right to left. */
export const RightToLeft: Story = { loaders: [viewOf(addresses.kimArabic)] };
