/** What is written of a story, each with what is looked for in it: by parsers and rules that are none of ours. */
import type { Language } from '../../../src/core/words/language.js';
import { speak } from '../../../src/core/words/speak.js';
import type { CheckedStory } from '../../../src/cli/check-file.js';
import { formatFirstProblems, formatProblems } from '../../../src/cli/format-problems.js';
import type { ToldStory } from '../../../src/core/document/told-story.js';
import type { SpokenStory } from '../../../src/exporters/exporter.js';
import { exportFormats, type ExportFormat } from '../../../src/exporters/index.js';
import { withoutGaps } from '../../../src/exporters/without-gaps.js';
import { writeHeaders } from '../../../src/publish/policy.js';
import { readCalendar } from '../oracles/calendar.js';
import { readHeaders } from '../oracles/headers.js';
import { readKeys } from '../oracles/keys.js';
import { readMarkup } from '../oracles/markup.js';
import { findTricks } from '../oracles/printed.js';
import { findFormulas, readCells } from '../oracles/table.js';
import { findUrlFault } from '../oracles/url.js';
import type { Found } from './shapes.js';

/** A story that was read, and what was wrong in its file. */
export interface Read extends SpokenStory {
  readonly problems: CheckedStory['problems'];
}

/** Something that is written of a story. */
export interface Output {
  readonly name: string;
  look(read: Read): Promise<Found> | Found;
}

const languages = new Map<string, Promise<Language>>();

/** A checked story as exporters are given it. A language is made once: it is what costs most. */
export async function toRead({ problems }: CheckedStory, { document, story }: ToldStory): Promise<Read> {
  const { lang } = story;
  if (!languages.has(lang)) languages.set(lang, speak(lang));
  return { problems, document: withoutGaps(document), story, language: await languages.get(lang)! };
}

const nothing: ReadonlySet<string> = new Set();
const unless = (isSo: boolean, fault: string): string[] => (isSo ? [] : [fault]);

/** An output that is an export. */
function exported(to: ExportFormat, look: (text: string, told: ToldStory) => Found): Output {
  return {
    name: to,
    look: async (read) => {
      const write = await exportFormats[to]();
      return look((await write(read)).text, read);
    },
  };
}

const html = exported('html', (text, { story }) => {
  const { shapes, faults, textsOf } = readMarkup(text);
  const scripts = textsOf('script').map((script) => JSON.parse(script) as { headline?: string });
  return {
    shapes,
    faults: [
      ...faults,
      ...unless(scripts.length === 1, `has ${scripts.length} scripts`),
      ...unless(textsOf('dateline-event').length === story.events.length, 'has other events'),
      ...unless(text.startsWith('<!doctype html>'), 'does not begin as a page'),
    ],
  };
});

const csv = exported('csv', (text, { document }) => {
  const [header = [], ...rows] = readCells(text);
  const widths = rows.filter((row) => row.length !== header.length);
  return {
    shapes: new Set(header),
    faults: [
      ...widths.map((row) => `has a row of ${row.length}: ${row.join(',').slice(0, 80)}`),
      ...unless(rows.length === document.events.length, `has ${rows.length} rows`),
      ...findFormulas(rows.flat()),
    ],
  };
});

const ics = exported('ics', readCalendar);

const jsonld = exported('jsonld', (text) => {
  const { shapes, texts } = readKeys(JSON.parse(text));
  const urls = texts.filter(([path]) => /(?:\.url|Url|\.@id)$/.test(path));
  return { shapes, faults: [...unless(!text.includes('<'), 'has a <'), ...urls.flatMap(([, url]) => findUrlFault(url))] };
}); // prettier-ignore

/** A feature's own fields are an author's, unknown ones too. */
const geojson = exported('geojson', (text, { document }) => {
  const value = JSON.parse(text) as { features: unknown[] };
  return { shapes: nothing, faults: unless(value.features.length >= document.events.length, 'has fewer features') };
});

const lpf = exported('lpf', (text) => {
  const value = JSON.parse(text) as { features: unknown[] };
  return { shapes: nothing, faults: unless(Array.isArray(value.features), 'has no features') };
});

/** TimelineJS shows its texts as HTML. */
const timelinejs = exported('timelinejs', (text, { document }) => {
  const value = JSON.parse(text) as { events: unknown[] };
  const { shapes, texts } = readKeys(value);
  const written = texts.filter(([path]) => !/\.(?:unique_id|name|alt|url)$/.test(path));
  const markups = written.map(([path, one]) => ({ path, ...readMarkup(one, { fragment: true }) }));
  const urls = texts.filter(([path, one]) => path.endsWith('.url') && !one.startsWith('<iframe'));
  const frames = texts.filter(([path, one]) => path.endsWith('.url') && one.startsWith('<iframe'));
  return {
    shapes: new Set([
      ...shapes,
      ...markups.flatMap(({ path, shapes }) => [...shapes].map((shape) => `${path}: ${shape}`)),
      ...frames.flatMap(([, one]) => [...readMarkup(one, { fragment: true }).shapes]),
    ]),
    faults: [
      ...markups.flatMap(({ faults }) => faults),
      ...urls.flatMap(([, one]) => [...findUrlFault(one), ...unless(!/[<>"]/.test(one), `has markup: ${one}`)]),
      ...frames.flatMap(([, one]) => readMarkup(one, { fragment: true }).faults),
      ...unless(value.events.length === document.events.length, 'has other slides'),
    ],
  };
});

const md = exported('md', (text, { document }) => {
  const [, front = '', body = text] = /^---\n([^]*?\n)---\n([^]*)$/.exec(text) ?? [];
  const headings = body.match(/^##(?:\s|$)/gm) ?? [];
  return {
    shapes: nothing,
    faults: [
      ...unless(headings.length === document.events.length, `has ${headings.length} headings`),
      ...unless(!/^# /m.test(body), 'has another title'),
      ...unless(!/^(?:---|\.\.\.)\s*$/m.test(front), 'ends its front matter'),
    ],
  };
});

const headers: Output = {
  name: '_headers',
  look: (read) => readHeaders(writeHeaders([{ ...read, folder: '', media: new Map() }])),
};

const plain = (_: unknown, text: string): string => text;

const checkText: Output = {
  name: 'check',
  look: ({ problems }) => {
    const printed = formatFirstProblems([{ file: 'story.json', problems }], plain, '');
    const lines = printed.split('\n').filter((line) => !/^(?: {4}.*)?$/.test(line));
    const strange = lines.filter((line) => !/^story\.json(?::\d+)*: (?:error|warning|not shown)/.test(line));
    return { shapes: nothing, faults: [...findTricks(printed), ...strange.map((line) => `has the line ${line}`)] };
  },
};

const checkGithub: Output = {
  name: 'check github',
  look: ({ problems }) => {
    const printed = formatProblems([{ file: 'story.json', problems }], 'github', plain);
    const lines = printed.split('\n').slice(0, -1);
    const strange = lines.filter((line) => !/^::(?:error|warning) file=story\.json,line=\d+,col=\d+,title=[\w-]+::[^]*$/.test(line)); // prettier-ignore
    return {
      shapes: nothing,
      faults: [
        ...findTricks(printed),
        ...strange.map((line) => `has the line ${line}`),
        ...unless(lines.length === problems.length, `has ${lines.length} commands for ${problems.length} problems`),
      ],
    };
  },
};

const checkJson: Output = {
  name: 'check json',
  look: ({ problems }) => {
    const records = JSON.parse(formatProblems([{ file: 'story.json', problems }], 'json', plain)) as unknown[];
    return { shapes: nothing, faults: unless(records.length === problems.length, 'has other problems') };
  },
};

/** All that is quickly written. */
export const outputs: readonly Output[] = [
  ...[html, csv, ics, jsonld, geojson, lpf, timelinejs, md],
  ...[headers, checkText, checkGithub, checkJson],
];
