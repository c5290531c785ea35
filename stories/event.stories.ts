import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { DatelineEvent } from '../src/elements/dateline-event.js';

type Args = Pick<
  DatelineEvent,
  'when' | 'whenText' | 'where' | 'lat' | 'lon' | 'certainty' | 'timeZone' | 'status' | 'by' | 'deniedBy'
>;

const meta: Meta<Args> = {
  title: 'Event',
  component: 'dateline-event',
  args: { when: '2024-05-03', where: 'Kiel', lat: '54.32', lon: '10.14' },
  argTypes: {
    status: { control: 'select', options: ['reported', 'confirmed', 'claimed', 'denied', 'expected'] },
    certainty: { control: 'select', options: ['certain', 'less-certain', 'uncertain'] },
  },
  // An event alone is its text; its story says the date and the status in words, and draws its mark.
  render: (args) =>
    html`<dateline-story layout="scroll" style="display: block; max-width: 640px">
      <dateline-event
        id="ferry"
        when=${args.when ?? nothing}
        when-text=${args.whenText ?? nothing}
        where=${args.where ?? nothing}
        lat=${args.lat ?? nothing}
        lon=${args.lon ?? nothing}
        certainty=${args.certainty ?? nothing}
        time-zone=${args.timeZone ?? nothing}
        status=${args.status ?? nothing}
        by=${args.by ?? nothing}
        denied-by=${args.deniedBy ?? nothing}
      >
        <h3>The ferry leaves the harbour</h3>
        <p>The text is the page’s own, and inherits its type and colour.</p>
      </dateline-event>
    </dateline-story>`,
};
export default meta;

type Story = StoryObj<Args>;

/** A date to the day: a ring. */
export const ToTheDay: Story = {};

/** A time to the minute, at the place and at the reader’s. */
export const ToTheMinute: Story = { args: { when: '2024-05-03T18:30~', timeZone: 'Europe/Berlin' } };

/** One of several days: a soft bar. */
export const SomeDay: Story = { args: { when: '[2024-05-04..2024-05-10]' } };

/** All the time from one day to another. */
export const Span: Story = { args: { when: '2024-05-04/2024-05-10' } };

/** The author’s words in place of ours. */
export const OwnWords: Story = { args: { when: '[2024-05-04..2024-05-10]', whenText: 'in the week before' } };

/** A place nobody is sure of. */
export const UncertainPlace: Story = { args: { certainty: 'uncertain' } };

/** Neither place nor date. */
export const TextOnly: Story = {
  args: { when: undefined, where: undefined, lat: undefined, lon: undefined },
};

/** Confirmed. */
export const Confirmed: Story = { args: { status: 'confirmed', by: 'the harbour master' } };

/** Claimed, by somebody with an interest. */
export const Claimed: Story = { args: { status: 'claimed', by: 'the owner' } };

/** Denied. */
export const Denied: Story = { args: { status: 'denied', deniedBy: 'the crew; the owner' } };

/** Expected. */
export const Expected: Story = { args: { when: '2199-05-03', status: 'expected', by: 'the ministry' } };

/** The page has written its own line: then ours stays away. */
export const OwnDateline: Story = {
  render: () =>
    html`<dateline-story layout="scroll" style="display: block; max-width: 640px">
      <dateline-event id="ferry" when="2024-05-03" where="Kiel" lat="54.32" lon="10.14">
        <p class="dateline">Kiel, on a Friday in May</p>
        <h3>The ferry leaves the harbour</h3>
        <p>A line with the class “dateline” is the page’s own.</p>
      </dateline-event>
    </dateline-story>`,
};
