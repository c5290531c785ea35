import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { StoryDocument } from '../src/core/document/schema.js';
import { reduce } from '../src/core/state.js';
import { addresses, frameView, viewOf, type LoadedView } from './load-view.js';
import { denseStory, placesStory, plansStory } from './made-up-stories.js';

interface Args {
  /** The small map above the text. */
  narrow: boolean;
  /** Whose view of disputed borders is drawn. */
  worldview: string;
  /** In pixels. */
  width: number;
}

const meta: Meta<Args> = {
  title: 'Map',
  component: 'dateline-map',
  args: { narrow: false, worldview: 'default', width: 780 },
  render: ({ narrow, worldview, width }, { loaded }) =>
    frameView(
      loaded as LoadedView,
      width,
      (state, language) =>
        html`<dateline-map
          dir=${language.direction}
          .state=${state}
          .language=${language}
          .worldview=${worldview}
          .toAddress=${(url: string) => url}
          ?narrow=${narrow}
          style="height: ${narrow ? 280 : 480}px"
        ></dateline-map>`,
    ),
};
export default meta;

type Story = StoryObj<Args>;

const load = (from: string | StoryDocument, activeId?: string): Story => ({ loaders: [viewOf(from, activeId)] });

/** The summer's story; its data is beside it. */
function dataOf(activeId: string): () => Promise<LoadedView> {
  return async () => {
    const document = (await (await fetch(addresses.summer)).json()) as StoryDocument;
    const folder = addresses.summer.replace('story.json', '');
    const layers = document.layers!.map((layer) => ({ ...layer, geojson: folder + (layer.geojson as string) }));
    return viewOf({ ...document, layers }, activeId)();
  };
}

/** The way a train took: solid where it has been. */
export const Journey: Story = load(addresses.kim, 'arrival');

/** Somewhere in a region: hatched. */
export const SomewhereInARegion: Story = load(addresses.kim, 'meeting');

/** A point, two that are not certain, somewhere in a circle, an area, two events at one spot. */
export const EveryPlace: Story = load(placesStory, 'point');

/** The area itself is what the event is about. */
export const Area: Story = load(placesStory, 'area');

/** Across the date line. */
export const DateLine: Story = load(addresses.circumnavigation, 'tiburones');

/** The small map above the text. */
export const Narrow: Story = { ...load(addresses.kim, 'departure'), args: { narrow: true, width: 390 } };

/** The reader has moved the map: one button brings her back. */
export const Exploring: Story = {
  loaders: [
    async () => {
      const { state, language } = await viewOf(addresses.kim, 'departure')();
      return { state: reduce(state, { type: 'explored' }), language };
    },
  ],
};

/** Many events at few places share marks. */
export const SharedMarks: Story = load(denseStory, 'event-1');

/** An old plan laid over the map; the reader may see less of it. */
export const OldPlan: Story = load(plansStory, 'walls');

/** Two plans of the same ground, with an edge that the reader moves. */
export const BeforeAndAfter: Story = load(plansStory, 'docks');

/** Names in Arabic. */
export const RightToLeft: Story = load(addresses.kimArabic, 'departure');

/** Dark. */
export const Dark: Story = { ...load(addresses.kim, 'departure'), globals: { scheme: 'dark' } };

/** Data in steps and in kinds, with the key of the map. Every number is made up. */
export const Data: Story = { loaders: [dataOf('august')] };

/** The same, folded on a small map. */
export const DataNarrow: Story = { loaders: [dataOf('harvest')], args: { narrow: true, width: 390 } };
