import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MediaDocument, StoryDocument } from '../src/core/document/schema.js';

interface Args {
  readonly pictures: readonly string[];
  readonly lang: string;
  readonly width: number;
  /** Two plans of the same town, in the place of the pictures. */
  readonly compare?: boolean;
  /** Whether the first of the two is not there. */
  readonly missing?: boolean;
}

const plan = (year: number) => `stories/town-plans/plan-${year}.svg`;

const compared = (missing = false): MediaDocument => ({
  ...{
    type: 'image',
    src: plan(1890),
    alt: 'Plan of the town with a station and a harbour',
    caption: 'The town of 1890',
  },
  ...{ credit: 'Town archive', width: 1200, height: 800 },
  before: {
    ...{ src: missing ? 'stories/town-plans/lost.svg' : plan(1833), alt: 'Plan of the town inside its walls' },
    ...{ caption: 'The first plan, of 1833', credit: 'Town archive', width: 1200, height: 800 },
  },
});

/** A story with one event that has pictures of these captions. */
const toStory = ({ pictures, lang, compare, missing }: Args): StoryDocument => ({
  title: 'The plans of a town',
  lang,
  events: [
    {
      id: 'plans',
      title: 'The town is surveyed',
      when: '1833',
      where: { name: 'Kiel', lat: 54.32, lon: 10.14 },
      text: 'Its first plan shows every house inside the walls.',
      media: compare
        ? [compared(missing)]
        : pictures.map((caption, index) => ({
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

/** The same before and after: the reader moves the edge between the two. */
export const Compared: Story = { args: { compare: true } };

/** The same from right to left: before is on the right. */
export const ComparedRightToLeft: Story = {
  args: { compare: true, lang: 'ar' },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

/** One of the two is not there: the other is whole, and the place of the first says so. */
export const ComparedWithOneMissing: Story = { args: { compare: true, missing: true } };

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
