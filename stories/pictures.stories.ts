import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { StoryDocument } from '../src/core/document/schema.js';

interface Args {
  readonly pictures: readonly string[];
  readonly lang: string;
  readonly width: number;
}

const plan = (year: number) => `stories/town-plans/plan-${year}.svg`;

/** A story with one event that has pictures of these captions. */
const toStory = ({ pictures, lang }: Args): StoryDocument => ({
  title: 'The plans of a town',
  lang,
  events: [
    {
      id: 'plans',
      title: 'The town is surveyed',
      when: '1833',
      where: { name: 'Kiel', lat: 54.32, lon: 10.14 },
      text: 'Its first plan shows every house inside the walls.',
      media: pictures.map((caption, index) => ({
        type: 'image' as const,
        src: plan(index % 2 ? 1890 : 1833),
        alt: `Plan ${index + 1} of the town`,
        caption,
        credit: 'Town archive',
        width: index % 3 === 2 ? 800 : 1200,
        height: index % 3 === 2 ? 1200 : 800,
      })),
    },
  ],
});

const meta: Meta<Args> = {
  title: 'Pictures',
  component: 'dateline-pictures',
  args: { pictures: ['The first plan', 'The second', 'A third, upright'], lang: 'en', width: 900 },
  render: (args) =>
    html`<dateline-story
      .story=${toStory(args)}
      layout="scroll"
      style="display: flow-root; max-width: ${args.width}px"
    ></dateline-story>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Several that follow each other: one at a time. */
export const Gallery: Story = {};

/** One alone: a button in its corner opens the full view. */
export const Alone: Story = { args: { pictures: ['The first plan'] } };

/** A caption of many lines scrolls, and makes no room under the others. */
export const LongCaption: Story = {
  args: { pictures: ['Short', 'It was drawn in the summer of that year, and says so at length. '.repeat(9)] },
};

/** A column of 320 pixels. */
export const Narrow: Story = { args: { width: 320 } };

/** Right to left. */
export const RightToLeft: Story = {
  args: { lang: 'ar' },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};
