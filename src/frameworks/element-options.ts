/**
 * What frameworks know of the elements. Made by scripts/framework-types.mjs from the comments on their classes: change
 * those, not this.
 */
import type { DatelineEvent } from '../elements/dateline-event.js';
import type { DatelineStory } from '../elements/dateline-story.js';
import type {
  ActiveChangeEvent,
  ActiveRequestEvent,
  ConsentEvent,
  ExploreEvent,
  OrderChangeEvent,
  StoryEndEvent,
  StoryLoadEvent,
  StoryProblemsEvent,
} from '../elements/story-events.js';

/** What a page may set on <dateline-story>, by the properties’ names. */
export interface StoryOptions {
  /** In a story written in HTML: when it was published, EDTF. */
  published?: string;
  /** In a story written in HTML: the IANA zone of its clock times. */
  timeZone?: string;
  /** The address of the story document. */
  src?: DatelineStory['src'];
  /** The hash that the story document must have, as in `<script integrity>`: `sha384-…`. Another one is not shown. */
  integrity?: DatelineStory['integrity'];
  /** With `error` the story document comes from `src` itself: nobody is asked to whom its server sends on. */
  redirect?: DatelineStory['redirect'];
  /** The interface's words in a language of the page's own, or as it says them: an object, or the address of a file. */
  words?: DatelineStory['words'];
  /** `scroll`, `steps` (one event at a time), or `auto` (default): scroll where scrolling can drive it. */
  layout?: DatelineStory['layout'];
  /** Whether the story reads and writes the page's URL hash: deep links to its events. */
  hash?: DatelineStory['hash'];
  /** Whose borders and names the map shows: `default`, or an ISO 3166-1 alpha-2 code. */
  worldview?: DatelineStory['worldview'];
  /** XYZ tiles over the basemap, not the story's own: a URL with {z}, {x} and {y}. Its server sees the reader's address. */
  tiles?: DatelineStory['tiles'];
  /** Who made the tiles, as the map must say. */
  tilesAttribution?: DatelineStory['tilesAttribution'];
  /** The level of the headings that are made: 1 to 5 for the story's title, one below for its events'. */
  headingLevel?: DatelineStory['headingLevel'];
  /** Hosts whose images, players and tiles load unasked: names, nothing for all, `false` for none. It may come later. */
  allowRemote?: DatelineStory['allowRemote'];
  /** The order of the events: `story` (as told) or `time`. */
  order?: DatelineStory['order'];
  /** The id of the active event; setting it makes another event active. Unknown ids change nothing. */
  activeId?: DatelineStory['activeId'];
  /** The story document itself, as a value. */
  story?: DatelineStory['story'];
  /** What the file at `src` may be in, asked before our own formats. */
  formats?: DatelineStory['formats'];
  /** Makes the map, in the place of the built-in one. */
  createMap?: DatelineStory['createMap'];
  /** Makes what shows or plays a piece of media, once its host may be asked; what it leaves is shown as usual. */
  createPlayer?: DatelineStory['createPlayer'];
}

/** The same by the attributes’ names. */
export interface StoryAttributes {
  /** In a story written in HTML: when it was published, EDTF. */
  published?: string;
  /** In a story written in HTML: the IANA zone of its clock times. */
  'time-zone'?: string;
  /** The address of the story document. */
  src?: DatelineStory['src'];
  /** The hash that the story document must have, as in `<script integrity>`: `sha384-…`. Another one is not shown. */
  integrity?: DatelineStory['integrity'];
  /** With `error` the story document comes from `src` itself: nobody is asked to whom its server sends on. */
  redirect?: DatelineStory['redirect'];
  /** The interface's words in a language of the page's own, or as it says them: an object, or the address of a file. */
  words?: DatelineStory['words'];
  /** `scroll`, `steps` (one event at a time), or `auto` (default): scroll where scrolling can drive it. */
  layout?: DatelineStory['layout'];
  /** Whether the story reads and writes the page's URL hash: deep links to its events. */
  hash?: DatelineStory['hash'];
  /** Whose borders and names the map shows: `default`, or an ISO 3166-1 alpha-2 code. */
  worldview?: DatelineStory['worldview'];
  /** XYZ tiles over the basemap, not the story's own: a URL with {z}, {x} and {y}. Its server sees the reader's address. */
  tiles?: DatelineStory['tiles'];
  /** Who made the tiles, as the map must say. */
  'tiles-attribution'?: DatelineStory['tilesAttribution'];
  /** The level of the headings that are made: 1 to 5 for the story's title, one below for its events'. */
  'heading-level'?: DatelineStory['headingLevel'];
  /** Hosts whose images, players and tiles load unasked: names, nothing for all, `false` for none. It may come later. */
  'allow-remote'?: DatelineStory['allowRemote'];
  /** The order of the events: `story` (as told) or `time`. */
  order?: DatelineStory['order'];
  /** The id of the active event; setting it makes another event active. Unknown ids change nothing. */
  'active-id'?: DatelineStory['activeId'];
  /** The story document itself, as a value. */
  story?: DatelineStory['story'];
  /** What the file at `src` may be in, asked before our own formats. */
  formats?: DatelineStory['formats'];
  /** Makes the map, in the place of the built-in one. */
  createMap?: DatelineStory['createMap'];
  /** Makes what shows or plays a piece of media, once its host may be asked; what it leaves is shown as usual. */
  createPlayer?: DatelineStory['createPlayer'];
}

/** The attribute of each option that has one. */
export const storyAttributes = {
  published: 'published',
  timeZone: 'time-zone',
  src: 'src',
  integrity: 'integrity',
  redirect: 'redirect',
  words: 'words',
  layout: 'layout',
  hash: 'hash',
  worldview: 'worldview',
  tiles: 'tiles',
  tilesAttribution: 'tiles-attribution',
  headingLevel: 'heading-level',
  allowRemote: 'allow-remote',
  order: 'order',
  activeId: 'active-id',
} as const;

/** The options that are values, or may be: no attribute holds those. */
export const storyValues = ['words', 'story', 'formats', 'createMap', 'createPlayer'] as const;

/** What a page may hear of <dateline-story>. */
export interface StoryHandlers {
  /** The story's text is in place. */
  onStoryLoad?: (event: StoryLoadEvent) => void;
  /** Something in the content is wrong; the rest is shown. */
  onStoryProblems?: (event: StoryProblemsEvent) => void;
  /** A reader's gesture asks for another event; cancelable. */
  onActiveRequest?: (event: ActiveRequestEvent) => void;
  /** Another event is the active one. */
  onActiveChange?: (event: ActiveChangeEvent) => void;
  /** The last event has become the active one, for the first time since the story was loaded. */
  onStoryEnd?: (event: StoryEndEvent) => void;
  /** The events are in another order. */
  onOrderChange?: (event: OrderChangeEvent) => void;
  /** The reader has left the story to look around on the map, or has come back. */
  onExplore?: (event: ExploreEvent) => void;
  /** The reader has allowed another host to be asked for what the story shows of it. */
  onConsent?: (event: ConsentEvent) => void;
}

/** The event of each handler. */
export const storyEvents = {
  onStoryLoad: 'story-load',
  onStoryProblems: 'story-problems',
  onActiveRequest: 'active-request',
  onActiveChange: 'active-change',
  onStoryEnd: 'story-end',
  onOrderChange: 'order-change',
  onExplore: 'explore',
  onConsent: 'consent',
} as const;

/** What a page may set on <dateline-event>, by the properties’ names. */
export interface EventOptions {
  /** The event's id in the story, where the element's own `id` cannot be that. */
  eventId?: DatelineEvent['eventId'];
  /** When: EDTF. */
  when?: DatelineEvent['when'];
  /** The author's words for the date. */
  whenText?: DatelineEvent['whenText'];
  /** The calendar of `when`: `gregorian` (default) or `julian`. */
  calendar?: DatelineEvent['calendar'];
  /** The IANA zone of a clock time in `when`. */
  timeZone?: DatelineEvent['timeZone'];
  /** The place's name. */
  where?: DatelineEvent['where'];
  /** Its latitude in degrees. */
  lat?: DatelineEvent['lat'];
  /** Its longitude in degrees. */
  lon?: DatelineEvent['lon'];
  /** How sure the place is: `certain` (default), `less-certain`, `uncertain`. */
  certainty?: DatelineEvent['certainty'];
  /** `reported` (default), `confirmed`, `claimed`, `denied` or `expected`. */
  status?: DatelineEvent['status'];
  /** Who says so: names, separated by semicolons. */
  by?: DatelineEvent['by'];
  /** Who denies it: names, separated by semicolons. */
  deniedBy?: DatelineEvent['deniedBy'];
  /** A shorter title for the axis and the map. */
  label?: DatelineEvent['label'];
}

/** The same by the attributes’ names. */
export interface EventAttributes {
  /** The event's id in the story, where the element's own `id` cannot be that. */
  'event-id'?: DatelineEvent['eventId'];
  /** When: EDTF. */
  when?: DatelineEvent['when'];
  /** The author's words for the date. */
  'when-text'?: DatelineEvent['whenText'];
  /** The calendar of `when`: `gregorian` (default) or `julian`. */
  calendar?: DatelineEvent['calendar'];
  /** The IANA zone of a clock time in `when`. */
  'time-zone'?: DatelineEvent['timeZone'];
  /** The place's name. */
  where?: DatelineEvent['where'];
  /** Its latitude in degrees. */
  lat?: DatelineEvent['lat'];
  /** Its longitude in degrees. */
  lon?: DatelineEvent['lon'];
  /** How sure the place is: `certain` (default), `less-certain`, `uncertain`. */
  certainty?: DatelineEvent['certainty'];
  /** `reported` (default), `confirmed`, `claimed`, `denied` or `expected`. */
  status?: DatelineEvent['status'];
  /** Who says so: names, separated by semicolons. */
  by?: DatelineEvent['by'];
  /** Who denies it: names, separated by semicolons. */
  'denied-by'?: DatelineEvent['deniedBy'];
  /** A shorter title for the axis and the map. */
  label?: DatelineEvent['label'];
}
