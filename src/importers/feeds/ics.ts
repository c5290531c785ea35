/** Calendars (iCalendar, RFC 5545): each VEVENT and VJOURNAL is an event. */
import type { EventDocument, MediaDocument, PlaceDocument } from '../../core/document/schema.js';
import { createUniqueIds, isSlug } from '../../core/document/slug.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { toMediaType } from '../../core/urls/media-type.js';
import { isSafeUrl } from '../../core/urls/safe-url.js';
import { CitedSources } from '../cited-sources.js';
import { fromWindowsZone } from '../dates/windows-zones.js';
import { notImported } from '../not-imported.js';
import { htmlToMarkdown } from '../html-to-markdown.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import { noEvents } from '../no-events.js';
import { plainToMarkdown } from '../plain-to-markdown.js';
import { CalendarTimes, toWhere } from './calendar-time.js';
import { parseContentLines, splitTexts, unescapeText, type ContentLine } from './content-lines.js';

/** The story of a calendar, in the order of the file. */
export async function importIcs(text: string, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const { calendar, components } = toComponents(parseContentLines(text), problems);
  const reader = new CalendarReader(calendar, components, problems);
  const events: EventDocument[] = [];
  for (const component of components) {
    if (component.kind === 'VEVENT' || component.kind === 'VJOURNAL') events.push(await reader.toEvent(component));
    else if (component.kind !== 'VTIMEZONE') problems.push(notImported(`line ${component.line}`, component.kind, `${kinds.get(component.kind) ?? component.kind} left out`)); // prettier-ignore
  }
  if (events.length === 0) problems.push(noEvents('A calendar has a VEVENT for each event.'));
  return { document: { ...reader.toTop(options), events }, problems };
}

/** What stands between BEGIN and END of a component, without those within it. */
interface Component {
  readonly kind: string;
  readonly line: number;
  readonly properties: ContentLine[];
  /** The components within it that are passed over. */
  readonly inner: Set<string>;
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['VTODO', 'A task (VTODO)'],
  ['VFREEBUSY', 'When somebody is free (VFREEBUSY)'],
]);

/** The components of all calendars of a file, and the properties of these calendars. */
function toComponents(lines: readonly ContentLine[], problems: Problem[]) {
  const calendar: Component = { kind: 'VCALENDAR', line: 1, properties: [], inner: new Set() };
  const components: Component[] = [];
  const open: Component[] = [];
  for (const line of lines) {
    const kind = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      if (kind === 'VCALENDAR') continue;
      if (open.length === 0) components.push({ kind, line: line.line, properties: [], inner: new Set() });
      else open[0]!.inner.add(kind);
      open.push(open[0] ?? components.at(-1)!);
    } else if (line.name === 'END') open.pop();
    else if (!line.name)
      problems.push(notImported(`line ${line.line}`, line.value, `${formatValue(line.value)} is no line of a calendar`)); // prettier-ignore
    else if (open.length < 2) (open[0] ?? calendar).properties.push(line);
  }
  if (open.length > 0) problems.push(createWarning('cut-off', '', undefined, `The file ends within a ${open[0]!.kind}; what follows is missing.`)); // prettier-ignore
  return { calendar, components };
}

/** What programs keep for themselves: it says nothing of what happened. */
const bookkeeping: ReadonlySet<string> = new Set([
  ...['UID', 'DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'SEQUENCE', 'TRANSP', 'RECURRENCE-ID', 'X-MICROSOFT-CDO-BUSYSTATUS'],
  ...['VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL', 'COLOR', 'X-APPLE-CALENDAR-COLOR'],
]); // prettier-ignore

class CalendarReader {
  private readonly sources: CitedSources;
  private readonly times: CalendarTimes;
  private readonly uniqueId = createUniqueIds();
  private readonly top: Properties;
  /** Ids that we gave ourselves; those of other programs are made for machines. */
  private readonly isOurs: boolean;

  constructor(
    calendar: Component,
    components: readonly Component[],
    private readonly problems: Problem[],
  ) {
    this.sources = new CitedSources(problems);
    this.times = new CalendarTimes(problems, toZoneNames(components));
    this.top = new Properties(calendar);
    this.isOurs = this.top.peek('PRODID')?.value.includes('//Dateline//') ?? false;
  }

  toTop({ name }: ImportOptions) {
    const { top } = this;
    const title = toText(top.take('NAME', 'X-WR-CALNAME')) ?? toFileTitle(name);
    const summary = toText(top.take('DESCRIPTION', 'X-WR-CALDESC'));
    const timeZone = toText(top.take('X-WR-TIMEZONE'));
    this.tellRest(top, 'the calendar');
    return {
      ...(title !== undefined && { title }),
      ...(summary !== undefined && { summary }),
      ...(timeZone !== undefined && { timeZone: fromWindowsZone(timeZone) ?? timeZone }),
      ...this.sources.document,
    };
  }

  async toEvent(component: Component): Promise<EventDocument> {
    const of = new Properties(component);
    const id = this.isOurs ? of.peek('UID')?.value.split('@')[0] : undefined;
    const title = toText(of.take('SUMMARY'))?.replace(/\s+/g, ' ');
    const time = this.times.read(of.take('DTSTART'), of.take('DTEND'), of.take('DURATION'));
    const text = await this.toBody(of);
    const where = this.toPlace(of);
    const [group, ...others] = of.takeAll('CATEGORIES').flatMap(({ value }) => splitTexts(value));
    const { media, sources } = this.toLinks(of);
    const status = this.toStatus(of);
    if (others.length > 0) this.problems.push(notImported(`line ${component.line}, CATEGORIES`, others, `An event has one group, ${formatValue(group)}; ${others.join(', ')} left out`)); // prettier-ignore
    this.tellRepeats(of, time.when);
    const { value = 'PUBLIC' } = of.take('CLASS') ?? {};
    if (value.toUpperCase() !== 'PUBLIC') this.problems.push(createWarning('not-public', `line ${component.line}, CLASS`, value, `${formatValue(title)} is marked ${value.toLowerCase()}; look whether it may be told.`)); // prettier-ignore
    this.tellRest(of, `line ${component.line}`);
    return {
      ...(id !== undefined && isSlug(id) && { id: this.uniqueId(id) }),
      ...(title && { title }),
      ...(text && { text }),
      ...time,
      ...(where && { where }),
      ...(group !== undefined && { group }),
      ...(status && { status }),
      ...(sources.length > 0 && { sources }),
      ...(media.length > 0 && { media }),
    };
  }

  /** The plain text; the same as HTML where that is all there is. */
  private async toBody(of: Properties): Promise<string> {
    const plain = of.take('DESCRIPTION');
    const written = toText(plain);
    if (plain && written) return plainToMarkdown(written, toWhere(plain), this.problems);
    const html = of.take('X-ALT-DESC');
    return html ? htmlToMarkdown(unescapeText(html.value), toWhere(html), this.problems) : '';
  }

  private toPlace(of: Properties): PlaceDocument | undefined {
    const name = toText(of.take('LOCATION'))?.replace(/\s*\n\s*/g, ', ');
    const geo = of.take('GEO');
    const [lat, lon] = (geo?.value ?? '').split(';').map((degrees) => (/^[-+]?\d+(?:\.\d*)?$/.test(degrees.trim()) ? +degrees : NaN)); // prettier-ignore
    const isOnEarth = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    if (geo && isOnEarth) return { ...(name !== undefined && { name }), lat, lon };
    if (geo) this.problems.push(createWarning('not-on-earth', toWhere(geo), geo.value, 'It should be two degrees, 47.66;9.18; it is left out.')); // prettier-ignore
    return name ? { name } : undefined;
  }

  private toLinks(of: Properties): { readonly media: MediaDocument[]; readonly sources: string[] } {
    const media: MediaDocument[] = [];
    const sources = of.takeAll('URL').flatMap((line) => this.sources.cite(line.value.trim(), '', toWhere(line)));
    for (const line of of.takeAll('ATTACH', 'IMAGE')) {
      const src = line.value.trim();
      const type = /^(image|video|audio)\//.exec(line.parameters.get('FMTTYPE') ?? '')?.[1] ?? toMediaType(src);
      if (line.parameters.get('VALUE')?.toUpperCase() === 'BINARY' || /^data:/i.test(src))
        this.problems.push(notImported(toWhere(line), src.slice(0, 80), 'A file within the calendar is left out')); // prettier-ignore
      else if (type && isSafeUrl(src)) media.push({ type: type as 'image', src });
      else sources.push(...this.sources.cite(src, line.parameters.get('FILENAME') ?? '', toWhere(line)));
    }
    return { media, sources: [...new Set(sources)] };
  }

  private toStatus(of: Properties): EventDocument['status'] {
    const line = of.take('STATUS');
    const status = line?.value.trim().toUpperCase();
    if (line && status === 'CANCELLED') this.problems.push(createWarning('cancelled-event', toWhere(line), status, 'It was cancelled, and stands in the story as any other; say so in its title, or take it out.')); // prettier-ignore
    else if (line && !/^(?:CONFIRMED|TENTATIVE|FINAL)$/.test(status!)) this.problems.push(notImported(toWhere(line), line.value, `The status ${formatValue(line.value)} left out`)); // prettier-ignore
    return status === 'TENTATIVE' ? 'expected' : undefined;
  }

  private tellRepeats(of: Properties, when: string | undefined): void {
    for (const line of of.takeAll('RRULE', 'RDATE')) {
      const message = `It happens again (${line.value.slice(0, 200)}); the story has its first time alone${when ? `, ${when}` : ''}.`;
      this.problems.push(createWarning('repeated-event', toWhere(line), line.value, message));
    }
  }

  private tellRest(of: Properties, where: string): void {
    const rest = of.rest().filter((name) => !bookkeeping.has(name));
    if (rest.length > 0) this.problems.push(notImported(where, rest, `${rest.slice(0, 20).join(', ')} left out`));
  }
}

/** The properties of a component, taken one after another, so that what is never taken can be told. */
class Properties {
  private readonly byName = new Map<string, ContentLine[]>();
  private readonly inner: readonly string[];

  constructor({ properties, inner }: Component) {
    this.inner = [...inner];
    for (const line of properties) {
      const known = this.byName.get(line.name);
      if (known) known.push(line);
      else this.byName.set(line.name, [line]);
    }
  }

  peek(name: string): ContentLine | undefined {
    return this.byName.get(name)?.[0];
  }

  /** The first of the first name there is. */
  take(...names: readonly string[]): ContentLine | undefined {
    const name = names.find((each) => this.byName.has(each));
    const [line, ...more] = (name !== undefined && this.byName.get(name)) || [];
    if (name !== undefined && more.length > 0) this.byName.set(name, more);
    else if (name !== undefined) this.byName.delete(name);
    return line;
  }

  takeAll(...names: readonly string[]): ContentLine[] {
    const lines = names.flatMap((name) => this.byName.get(name) ?? []);
    for (const name of names) this.byName.delete(name);
    return lines;
  }

  /** The names of what was not taken. */
  rest(): string[] {
    return [...this.byName.keys(), ...this.inner];
  }
}

/** What programs say that the zones they name are called in the IANA database. */
function toZoneNames(components: readonly Component[]): Map<string, string> {
  return new Map(
    components.flatMap(({ kind, properties }) => {
      const [id, name] = ['TZID', 'X-LIC-LOCATION'].map((key) => properties.find((line) => line.name === key)?.value);
      return kind === 'VTIMEZONE' && id && name ? [[id, name] as const] : [];
    }),
  );
}

function toText(line: ContentLine | undefined): string | undefined {
  return (line && unescapeText(line.value).trim()) || undefined;
}
