/**
 * The words of one language. A sentence is wholly in one language: where a language is not here, the story's own or
 * English is used throughout. `{name}` stands for a value that is put in.
 */
import type { Status } from '../model.js';
import type { DateWords } from './date-words.js';

/** Words of a page's own: those that it likes to say. The others are ours. */
export type OwnWords = Own<Words>;

/** `Value`, of which any part may be missing, but no text of a list. */
type Own<Value> = Value extends readonly unknown[] | string
  ? Value
  : { readonly [Key in keyof Value]?: Own<Value[Key]> };

/** Everything that is said by us and not by the author. */
export interface Words {
  /** BCP 47 language of these words. */
  readonly lang: string;
  /** What stands between the parts of a name: `, `. */
  readonly separator: string;
  readonly date: DateWords;
  readonly place: {
    /** `somewhere in {place}` */
    readonly somewhere: string;
    /** `probably {place}`, for names of marks. */
    readonly lessCertain: string;
    /** `possibly {place}` */
    readonly uncertain: string;
  };
  readonly status: Readonly<Record<Status, string>>;
  readonly says: {
    /** `according to {who}` */
    readonly by: string;
    /** `reported by {who}`, `claimed by {who}` … for the names of marks. */
    readonly byStatus: Readonly<Record<Exclude<Status, 'denied'>, string>>;
    /** `denied by {who}` */
    readonly deniedBy: string;
    /** `Sources: {list}` */
    readonly sources: string;
  };
  readonly clock: {
    /** `{time}, {place} ({zone})`: many a name takes no “in”. */
    readonly there: string;
    /** `{time} ({zone})`, for an event without a place. */
    readonly zoned: string;
    /** `{time} your time` */
    readonly yours: string;
  };
  readonly ui: {
    readonly previous: string;
    readonly next: string;
    /** `{position} of {count}` */
    readonly position: string;
    readonly order: string;
    readonly storyOrder: string;
    readonly timeOrder: string;
    readonly map: string;
    /** What the map is and how it is used, for listeners. */
    readonly mapHelp: string;
    readonly timeline: string;
    readonly timelineHelp: string;
    readonly back: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    /** `No map this close`: on a plain ground with marks. */
    readonly noMap: string;
    /** `Use two fingers to move the map` */
    readonly twoFingers: string;
    /** `Hold {key} to zoom the map` */
    readonly holdToZoom: string;
    readonly legend: string;
    /** `{count} events here` */
    readonly eventsHere: string;
    /** `This part could not be shown` */
    readonly failed: string;
    /** `Some of this story has not loaded`: behind what the page has of it. */
    readonly partial: string;
    /** `The map and the timeline could not be shown`, where the text is there. */
    readonly noPanel: string;
    /** `This is still loading`: in the place of a story that does not come. */
    readonly late: string;
    /** `Try again`: a button beside either, where a file has not come. */
    readonly tryAgain: string;
    /** `Open the file`: a link beside that. */
    readonly openFile: string;
    /** `Transcript`: what opens the text of a film or a sound, under its player. */
    readonly transcript: string;
    /** `Load from {host}`: a picture or player of another host, before the reader has asked for it. */
    readonly loadFrom: string;
    /** `Load map from {host}`: the same of map tiles. */
    readonly loadMapFrom: string;
    /** `Before: {name}`, of the first of two pictures */
    readonly before: string;
    /** `After: {name}`, of the second */
    readonly after: string;
    /** `Picture on the map: {name}` */
    readonly pictureShown: string;
    /** Name of the whole panel: `Timeline and map` */
    readonly panel: string;
    /** `Corrected {date}: {note}` */
    readonly corrected: string;
  };
  /** An event’s pictures, and the full view of them. */
  readonly pictures: {
    readonly title: string;
    readonly previous: string;
    readonly next: string;
    /** A button that shows a picture as large as the window. */
    readonly enlarge: string;
    /** `Before`: the first of two pictures that are compared. */
    readonly before: string;
    /** `After`: the second. */
    readonly after: string;
  };
  /** What each sign in use means, for the legend. */
  readonly legend: {
    readonly dot: string;
    readonly ring: string;
    readonly soft: string;
    readonly span: string;
    readonly none: string;
    readonly confirmed: string;
    readonly claimed: string;
    readonly denied: string;
    readonly expected: string;
    readonly somewhere: string;
    readonly area: string;
    readonly doubt: string;
    readonly travelled: string;
    readonly ahead: string;
    readonly disputed: string;
  };
  /** The key of the map. */
  readonly key: {
    readonly title: string;
    /** Of places that nobody has a value for. */
    readonly none: string;
    /** All values that are not listed. */
    readonly other: string;
    /** `under {number}` */
    readonly under: string;
    /** `{number} or more` */
    readonly from: string;
    /** `Opacity of {name}`: of a picture that lies over the map. */
    readonly opacity: string;
    /** `As a table`: a button that shows the values of a map so. */
    readonly table: string;
    readonly close: string;
  };
}
