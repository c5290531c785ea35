/**
 * The values everything else speaks of. All are plain and never changed after they are made; references between them
 * are resolved, so that nobody looks up an id. Coordinates are degrees WGS 84, lengths metres, times milliseconds.
 */
import type { GeoJSON, MultiPolygon, Polygon } from 'geojson';
import type { When } from './dates/when.js';

/** A point on the earth, in degrees WGS 84. Longitudes beyond ±180 continue past the date line. */
export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

/** A box on the earth, in degrees; `east` is greater than `west`, beyond 180 where the box crosses the date line. */
export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** How sure a place is. */
export type Certainty = (typeof certainties)[number];

/** The words for that, the surest first. */
export const certainties = ['certain', 'less-certain', 'uncertain'] as const;

/** An extent on the ground. Regions are named shapes that come with the basemap, such as `russian-far-east`. */
export type Area =
  | { readonly type: 'region'; readonly region: string }
  | { readonly type: 'geometry'; readonly geometry: Polygon | MultiPolygon }
  | { readonly type: 'circle'; readonly center: LatLon; readonly radius: number };

interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly certainty: Certainty;
  readonly timeZone?: string;
}

/** A point, an area, somewhere (one unknown point) in an area, or only a name that the map does not show. */
export type Place =
  | (NamedPlace & { readonly kind: 'named' })
  | (NamedPlace & { readonly kind: 'point'; readonly at: LatLon })
  | (NamedPlace & { readonly kind: 'area' | 'somewhere'; readonly area: Area });

/** A line that is travelled. Its points continue past ±180 where it crosses the date line. */
export interface Route {
  readonly id: string;
  readonly name?: string;
  readonly line: readonly LatLon[];
  /** The real length in metres, where it is known; never measured on the drawn line. */
  readonly length?: number;
}

/** The travelling that ends with an event: it began with the event `from`. */
export interface Journey {
  readonly from: string;
  readonly along?: Route;
  readonly by?: string;
}

/** What the title's assertion is worth. */
export type Status = (typeof statuses)[number];

/** The words for that; what says nothing is `reported`. */
export const statuses = ['reported', 'confirmed', 'claimed', 'denied', 'expected'] as const;

/** Who says so: a document, an organisation, a person. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  /** The day it was read, EDTF. */
  readonly accessed?: string;
}

/** A lane of the timeline, a filter of the map. */
export interface Group {
  readonly id: string;
  readonly name: string;
}

/** What a medium may be; what is embedded is a page of its own, and a card leads to what is shown nowhere else. */
export const mediaTypes = ['image', 'video', 'audio', 'embed', 'card'] as const;

/** What a track of texts is, in HTML's words. Subtitles translate for those who hear; captions are for those who do not. */
export type TrackKind = 'captions' | 'subtitles' | 'descriptions' | 'chapters';

/** Texts that go along with a film or a sound, a file of WebVTT. */
export interface Track {
  readonly src: string;
  /** BCP 47. */
  readonly lang: string;
  readonly kind: TrackKind;
  /** What players call it. */
  readonly label: string;
  /** Whether it is shown before the reader has chosen; of all tracks of a film it is one at most. */
  readonly isShown: boolean;
}

/** What may go with a film, a sound or a picture. */
export interface MediaAids {
  /** There are some, where the key is there; only films and sounds that browsers play themselves have any. */
  readonly tracks?: readonly Track[];
  /** The address of a picture that stands for a film before it plays. */
  readonly poster?: string;
  /** Markdown: what is to be heard and seen. No picture has one. */
  readonly transcript?: string;
  /** BCP 47; absent where it is the story's. */
  readonly transcriptLang?: string;
  /** A picture that shows the same as this one, earlier; only pictures have one, and it has none itself. */
  readonly before?: Media;
}

/** A picture, film or sound. `alt` is empty where it is decoration; of a frame and of a card it is their name. */
export interface Media extends MediaAids {
  readonly type: (typeof mediaTypes)[number];
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly width?: number;
  readonly height?: number;
}

/** The author's own wish for what the map shows. */
export interface CameraWish {
  readonly zoom?: number;
  readonly center?: LatLon;
  readonly bounds?: Bounds;
}

/** A picture: one file, or its tiles as IIIF and Zoomify have them. `src` is relative to the document, or absolute. */
export interface MapPicture {
  readonly type: (typeof pictureTypes)[number];
  readonly src: string;
  /** Pixels, where the story says them: of Zoomify it always does. */
  readonly width?: number;
  readonly height?: number;
  readonly name?: string;
  readonly alt?: string;
  /** Whom the map has to name. */
  readonly attribution?: string;
}

/** How a picture may come. */
export const pictureTypes = ['image', 'iiif', 'zoomify'] as const;

/** A picture laid over the earth. */
export interface Overlay extends MapPicture {
  /** Where its corners lie, clockwise from its own top left: three or four. */
  readonly corners: readonly LatLon[];
  /** From 0 to 1. */
  readonly opacity: number;
}

/** A picture that is the map of a story, in place of the earth. `core/places/picture-earth.ts` says where it lies. */
export interface PictureMap extends MapPicture {
  readonly width: number;
  readonly height: number;
  readonly bounds: Bounds;
}

/** A later change to the text, told to the reader. */
export interface Correction {
  readonly at: string;
  /** `at` as it is read; absent where it is no date. */
  readonly when?: When;
  readonly note: string;
}

/** One thing that happened, is claimed, denied or expected. */
export interface StoryEvent {
  readonly id: string;
  readonly title: string;
  /** A shorter title for the axis and the map, where the author gives one. */
  readonly label?: string;
  /** Markdown (CommonMark); HTML in it is text. */
  readonly text: string;
  readonly when?: When;
  /** The author's words for when it happened, where no date says it: they are shown, and the event is not on the axis. */
  readonly whenText?: string;
  /** The first is the dateline. */
  readonly places: readonly Place[];
  readonly group?: Group;
  readonly status: Status;
  readonly by: readonly Source[];
  readonly deniedBy: readonly Source[];
  readonly sources: readonly Source[];
  readonly media: readonly Media[];
  readonly camera?: CameraWish;
  readonly cameraNarrow?: CameraWish;
  /** Laid over the map while the event is active: of two the first is before, the second after. Absent where there are none. */
  readonly overlays?: readonly Overlay[];
  readonly journey?: Journey;
  readonly added?: string;
  readonly corrections: readonly Correction[];
}

/** Whether others than the page's own hosts may be asked for pictures, players and tiles: all of them, none, or these. */
export type AllowRemote = boolean | readonly string[];

/**
 * A file with the streets of a part of the earth: drawn in place of the world there, from `minZoom` on. `src` is relative to the
 * document, or absolute.
 */
export interface Streets {
  readonly src: string;
  /** Subresource integrity, `sha256-…`: a file that is another is not drawn. */
  readonly integrity: string;
  readonly bounds: Bounds;
  readonly minZoom: number;
  /** Whom the map has to name. */
  readonly attribution?: string;
  /** The day its data is of, EDTF. */
  readonly dataDate?: string;
}

/**
 * An XYZ tile server: `{z}`, `{x}`, `{y}` in its URL, which is relative to the document, or absolute, and of which zooms it has
 * tiles, in whole levels.
 */
export interface TileServer {
  readonly url: string;
  /** Whom the map has to name. */
  readonly attribution?: string;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** So many tile servers, pictures of the story, pictures of an event and layers are shown at a time: each may be of hundreds of images. */
export const mostShown = 12;

/** The colours of data, by words: what they are in light, dark and forced colours is the map's. */
export const layerColours = ['blue', 'orange', 'green', 'red', 'purple', 'brown', 'pink', 'grey'] as const;

/** One of them. */
export type LayerColour = (typeof layerColours)[number];

/** Features with this value of a property. */
export interface LayerClass {
  readonly value: string | number;
  readonly name?: string;
  readonly color?: LayerColour;
}

/** How data is coloured: by a property in classes or in steps, or all alike. */
export interface LayerStyle {
  readonly by?: string;
  /** Rising. */
  readonly steps?: readonly number[];
  readonly classes?: readonly LayerClass[];
  readonly color?: LayerColour;
  readonly unit?: string;
}

/** Data on the map. */
export interface DataLayer {
  readonly name: string;
  /** GeoJSON that nobody has checked, or the address of a file with it, relative to the document, or absolute. */
  readonly geojson: string | GeoJSON;
  readonly style: LayerStyle;
  /** The ids of the events that it is shown with; absent where it is with all. */
  readonly events?: readonly string[];
  /** Whom the map has to name. */
  readonly attribution?: string;
}

/** The whole story. */
export interface Story {
  readonly title: string;
  readonly summary?: string;
  /** BCP 47. */
  readonly lang: string;
  readonly byline?: string;
  readonly published?: When;
  readonly updated?: When;
  readonly canonical?: string;
  /** What its author allows; absent where the author has not said. */
  readonly allowRemote?: AllowRemote;
  readonly timeZone?: string;
  /** What the map shows beside the world that comes along; each absent where there is none. */
  readonly streets?: readonly Streets[];
  readonly tiles?: readonly TileServer[];
  /** Laid over the map whatever event is active. */
  readonly overlays?: readonly Overlay[];
  readonly layers?: readonly DataLayer[];
  /** The map itself, without the earth. */
  readonly picture?: PictureMap;
  readonly groups: readonly Group[];
  /** In the order of telling. */
  readonly events: readonly StoryEvent[];
  /** The same events in the order of time. */
  readonly timeline: readonly StoryEvent[];
}
