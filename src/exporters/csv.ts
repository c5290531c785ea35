/** A story as a table with our own columns (RFC 4180), one row an event. */
import Papa from 'papaparse';
import {
  decoration,
  formatCell,
  ownColumns,
  valueSeparator,
  type OwnColumnName,
} from '../core/document/own-columns.js';
import type {
  BeforeDocument,
  EventDocument,
  JourneyDocument,
  MediaDocument,
  PlaceDocument,
  StoryDocument,
  TrackDocument,
} from '../core/document/schema.js';
import { formatTracks } from '../core/document/track-cell.js';
import type { ToldStory } from '../core/document/told-story.js';
import type { Story, StoryEvent } from '../core/model.js';
import type { Exported } from './exporter.js';
import { held, lost, type Fields } from './fields.js';
import { Losses } from './losses.js';
import { addPlaceLosses, type HeldPlaces } from './place-losses.js';

type Cells = Partial<Record<OwnColumnName, string>>;

/**
 * The table. Places, groups and sources stand in the rows that name them; what is of the story and not of an event, and
 * what no column is for, is a loss.
 */
export function exportCsv({ document, story }: ToldStory): Exported {
  const losses = new Losses();
  losses.addLists(document);
  losses.addRest(document, storyFields, '', (key) => `A table has events alone; "${key}" is left out.`);
  const rows = document.events.map((event, index) => {
    const row = new Row(`events[${index}]`, document, losses);
    return row.toCells(event, story, story.events[index]!);
  });
  const table = rows.map((cells) => ownColumns.map(({ name }) => cells[name] ?? ''));
  const text = Papa.unparse([ownColumns.map(({ name }) => name), ...table], { newline: '\r\n' });
  return { text: `${text}\r\n`, problems: losses.problems };
}

/** Fills the cells of one event. */
class Row {
  constructor(
    private readonly where: string,
    private readonly document: StoryDocument,
    private readonly losses: Losses,
  ) {}

  toCells(event: EventDocument, story: Story, { when }: StoryEvent): Cells {
    this.losses.addRest(event, eventFields, this.where, noColumn);
    const zone = /^(?:Z$|[+-])/.test(when?.zone ?? '') ? undefined : when?.zone;
    const cells = {
      ...this.#texts({
        id: event.id,
        title: event.title,
        label: event.label,
        text: event.text,
        when: event.when,
        'when text': event.whenText,
        calendar: event.calendar ?? this.document.calendar,
        'time zone': event.timeZone ?? zone,
        status: event.status,
        group: story.groups.find(({ id }) => id === event.group)?.name ?? event.group,
        by: this.#names(event.by),
        'denied by': this.#names(event.deniedBy),
        sources: this.#names(event.sources),
        added: event.added,
      }),
      ...this.#place(event.where),
      ...this.#media(event.media),
      ...this.#journey(event.journey),
    };
    if (!Object.values(cells).some(Boolean))
      this.losses.add('An event of which nothing is said has no row.', this.where, event);
    return cells;
  }

  #place(where: EventDocument['where']): Cells {
    addPlaceLosses(where, this.document, this.where, this.losses, heldPlaces);
    const first = Array.isArray(where) ? where[0] : where;
    const { places = {} } = this.document;
    const place: PlaceDocument | undefined =
      typeof first === 'string' ? { name: first, ...(Object.hasOwn(places, first) && places[first]) } : first;
    const { name, lat, lon, certainty } = place ?? {};
    return { ...this.#texts({ where: name, certainty }), lat: lat?.toString(), lon: lon?.toString() };
  }

  #media(media: readonly MediaDocument[] = []): Cells {
    const [first, ...others] = media;
    if (others.length > 0)
      this.losses.add(
        'A row has one picture, film or sound; the others are left out.',
        `${this.where}.media[1]`,
        others[0],
      );
    if (!first) return {};
    const { src, type, alt, caption, credit, tracks, poster, transcript, before } = first;
    this.losses.addRest(first, mediaFields, `${this.where}.media[0]`, noColumn);
    const cells = this.#texts({
      ...{ media: src, 'media type': type, alt, caption, credit },
      ...{ 'media tracks': this.#tracks(tracks), 'media poster': poster, 'media transcript': transcript },
    });
    return { ...cells, ...(alt === '' && { alt: decoration }), ...this.#before(before) };
  }

  #before(before: MediaDocument['before']): Cells {
    if (!before) return {};
    const { src, alt, caption, credit } = before;
    this.losses.addRest(before, beforeFields, `${this.where}.media[0].before`, noColumn);
    return {
      ...this.#texts({
        'media before': src,
        'media before alt': alt,
        'media before caption': caption,
        'media before credit': credit,
      }),
      ...(alt === '' && { 'media before alt': decoration }),
    };
  }

  #tracks(tracks: MediaDocument['tracks'] = []): string | undefined {
    const cell = formatTracks(tracks);
    const where = `${this.where}.media[0].tracks`;
    if (cell === undefined)
      this.losses.add('Tracks without a language have no cell; they are left out.', where, tracks);
    for (const [index, track] of tracks.entries())
      this.losses.addRest(track, trackFields, `${where}[${index}]`, noColumn);
    return cell;
  }

  #journey(journey: EventDocument['journey']): Cells {
    if (!journey) return {};
    const { from, by } = journey;
    this.losses.addRest(journey, journeyFields, `${this.where}.journey`, noColumn);
    return this.#texts({ from, 'by means of': by });
  }

  /** `KCNA <https://…>; the crew` */
  #names(list: readonly string[] | undefined): string | undefined {
    return list?.map((entry) => this.#name(entry)).join(`${valueSeparator} `);
  }

  #name(entry: string): string {
    const { sources = {} } = this.document;
    const { name = entry, url = '' } = Object.hasOwn(sources, entry) ? sources[entry]! : {};
    const plain = name.replaceAll(valueSeparator, ',').replace(/[<>]/g, ' ').trim();
    if (plain !== name)
      this.losses.add('A name has no ; < > in a table; other signs stand for them.', this.where, name);
    return url ? `${plain} <${url.replace(/[;<>\s]/g, encodeURIComponent)}>` : plain;
  }

  #texts(texts: Readonly<Cells>): Cells {
    const entries = Object.entries(texts).map(([column, text]) => [column, text && formatCell(this.#trim(text))]);
    return Object.fromEntries(entries) as Cells;
  }

  #trim(text: string): string {
    const kept = text.trim().replace(/\r\n?/g, '\n');
    if (kept !== text)
      this.losses.add('Spaces around a text, and carriage returns in it, are left out.', this.where, text);
    return kept;
  }
}

/** The calendar stands in the rows. */
const storyFields = {
  ...held('$schema', 'dateline', 'calendar', 'places', 'groups', 'sources', 'events'),
  ...lost(
    'title',
    'summary',
    'lang',
    'byline',
    'published',
    'updated',
    'canonical',
    'allowRemote',
    'basemap',
    'layers',
    'timeZone',
  ),
  ...lost('routes'),
} satisfies Fields<StoryDocument>;

const eventFields = {
  ...held('id', 'title', 'label', 'text', 'when', 'whenText', 'calendar', 'timeZone', 'where', 'group', 'status'),
  ...held('by', 'deniedBy', 'sources', 'media', 'journey', 'added'),
  ...lost('camera', 'cameraNarrow', 'basemap', 'corrections'),
} satisfies Fields<EventDocument>;

const mediaFields = {
  ...held('src', 'type', 'alt', 'caption', 'credit', 'tracks', 'poster', 'transcript', 'before'),
  ...lost('width', 'height', 'transcriptLang'),
} satisfies Fields<MediaDocument>;

const beforeFields = {
  ...held('src', 'alt', 'caption', 'credit'),
  ...lost('width', 'height'),
} satisfies Fields<BeforeDocument>;

const trackFields = { ...held('src', 'lang', 'kind'), ...lost('label') } satisfies Fields<TrackDocument>;

const journeyFields = { ...held('from', 'by'), ...lost('along') } satisfies Fields<JourneyDocument>;

const heldPlaces: HeldPlaces = {
  format: 'a table',
  fields: { ...held('name', 'lat', 'lon', 'certainty'), ...lost('x', 'y', 'area', 'somewhere', 'timeZone') },
};

function noColumn(key: string): string {
  return `There is no column for "${key}"; it is left out.`;
}
