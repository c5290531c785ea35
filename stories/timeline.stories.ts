import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { StoryDocument } from '../src/core/document/schema.js';
import { addresses, frameView, viewOf, type LoadedView } from './load-view.js';
import { denseStory, signsStory } from './made-up-stories.js';

interface Args {
  /** One row, for narrow panels. */
  thin: boolean;
  /** In pixels. */
  width: number;
}

const meta: Meta<Args> = {
  title: 'Timeline',
  component: 'dateline-timeline',
  args: { thin: false, width: 780 },
  render: ({ thin, width }, { loaded }) =>
    frameView(
      loaded as LoadedView,
      width,
      (state, language) =>
        html`<dateline-timeline
          dir=${language.direction}
          .state=${state}
          .language=${language}
          ?thin=${thin}
          style="height: ${thin ? 62 : 124}px"
        ></dateline-timeline>`,
    ),
  parameters: { docs: { story: { height: '220px' } } },
};
export default meta;

type Story = StoryObj<Args>;

const load = (from: string | StoryDocument, activeId?: string): Story => ({ loaders: [viewOf(from, activeId)] });

/** Four years, five weeks and seven days on one axis, with folds. */
export const Wide: Story = load(addresses.kim, 'departure');

/** One row, above the text of a narrow story. */
export const Thin: Story = { ...load(addresses.kim, 'departure'), args: { thin: true, width: 358 } };

/** Time runs from right to left. */
export const RightToLeft: Story = load(addresses.kimArabic, 'departure');

/** Three years of a voyage. */
export const ThreeYears: Story = load(addresses.circumnavigation);

/** Every precision and every status. */
export const EverySign: Story = load(signsStory, 'span');

/** Two hundred events share marks; each mark says how many. */
export const Dense: Story = load(denseStory, 'event-40');

/** The same in one row. */
export const DenseThin: Story = { ...load(denseStory, 'event-40'), args: { thin: true, width: 358 } };

/** Dark. */
export const Dark: Story = { ...load(addresses.kim, 'departure'), globals: { scheme: 'dark' } };
