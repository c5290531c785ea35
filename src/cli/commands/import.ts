/** `dateline-story import`: makes a story of a file in another format. */
import { readEdtf } from '../../core/dates/read-edtf.js';
import type { StoryDocument, StreetsDocument } from '../../core/document/schema.js';
import { listStreets } from '../../core/document/to-basemap.js';
import { collectBytes } from '../../importers/decode-text.js';
import {
  formats,
  importStory,
  isUnread,
  WishError,
  type FormatName,
  type ImportedStory,
  type ImportFile,
  type ImportOptions,
  type ImportStoryOptions,
} from '../../importers/index.js';
import { lookUpNames } from '../../importers/positions/look-up-names.js';
import { editBasemap } from '../../streets/edit-basemap.js';
import { askAboutColumns, askWhichSheet } from '../ask-about-table.js';
import { defineCommand } from '../command.js';
import { fetchFile, isWebAddress } from '../fetch-file.js';
import { formatKinds } from '../format-kinds.js';
import { formatOtherSheets } from '../format-other-sheets.js';
import { formatProblems } from '../format-problems.js';
import { formatReading } from '../format-reading.js';
import { formatUnderstood } from '../format-understood.js';
import { formatUntoldLanguage } from '../format-untold-language.js';
import { parseColumnMap } from '../parse-column-map.js';
import { printable } from '../printable.js';
import { parseLanguage } from '../parse-language.js';
import { formatFileName, readBytes, toName, toUserError } from '../read-file.js';
import { readGazetteer } from '../read-gazetteer.js';
import { loadReaders, readerOption } from '../readers.js';
import { showProgress } from '../show-progress.js';
import { UserError, type World } from '../world.js';
import { outputOptions, writeResult } from '../write-result.js';

/** The command. */
export const importFile = defineCommand({
  name: 'import',
  summary: 'Makes a story of a file in another format.',
  usage: 'FILE|ADDRESS',
  description:
    'Finds out the format of the file, or of what is at an address, and writes a story document. How a table is understood ' +
    'is shown, and asked where it is not sure; what has no place in a story, and how doubtful dates were read, is listed. ' +
    `Formats: ${Object.keys(formats).join(', ')}.`,
  files: { least: 1, most: 1 },
  options: {
    from: {
      type: 'string',
      value: 'FORMAT',
      oneOf: Object.keys(formats),
      description: 'The format of the file, where it should not be found out.',
    },
    published: {
      type: 'string',
      value: 'DATE',
      description: 'The day that “last week” counts from, where the file does not say it: 2024-05-10.',
    },
    lang: {
      type: 'string',
      value: 'LANGUAGE',
      description:
        'The language of the story and of its dates, where the file does not say it: de; by its words unless given.',
    },
    map: {
      type: 'string',
      value: 'COLUMN=KEY',
      several: true,
      description:
        'What columns of a table are, where that is not found out: "Datum=when,Ort=where"; COLUMN=- leaves one out.',
    },
    sheet: {
      type: 'string',
      value: 'NAME',
      description: 'The sheet of a workbook, by its name or number, where it should not be found out.',
    },
    drop: { type: 'boolean', description: 'Leaves out the columns of a table that a story has no place for.' },
    keep: {
      type: 'string',
      value: 'COLUMN',
      several: true,
      description: 'Takes a column that looks private: addresses, telephone numbers, internal notes.',
    },
    'look-up': {
      type: 'boolean',
      description:
        'Looks up places that are a mere name in the gazetteer that comes along, and says of each what was found.',
    },
    report: {
      type: 'string',
      value: 'FILE',
      description: 'Where every problem is listed, with its row; as JSON where the name ends so.',
    },
    ...readerOption,
    ...outputOptions,
  },
  examples: [
    ['dateline-story import timeline.csv -o story.json', 'Shows how the table is understood, and makes a story of it.'],
    ['dateline-story import fires.csv --map "Datum=when,Ort=where"', 'Says what two of its columns are.'],
    [
      'dateline-story import --published 2024-05-10 notes.md',
      'Shows the story; “last week” is the week before that day.',
    ],
    ['dateline-story import --reader chronicle.js flood.txt', 'Makes a story of a file in a format of your own.'],
  ],
  async run({ files: [path = '-'], options: { from, published, lang, reader, report, ...options } }, world) {
    if (published !== undefined && 'mistake' in readEdtf(published)) {
      throw new UserError(`--published is a date such as 2024-05-10, not "${published}".`);
    }
    const file = await openFile(path, world);
    const settings: ImportStoryOptions = {
      ...(from && { from: from as FormatName }),
      ...(published && { published }),
      ...(lang && { lang: parseLanguage(lang) }),
      ...toTableOptions(options),
      formats: await loadReaders(reader, world),
    };
    const asked = await importAsking(file, settings, world).catch((error: unknown) => {
      throw error instanceof WishError ? new UserError(error.message) : error;
    });
    const imported = options['look-up'] ? await lookUp(asked) : asked;
    if (imported.reading) world.err.write(formatReading(imported.reading, world.err.paint));
    await tellProblems(imported, { path, report, force: options.force }, world);
    if (!world.ask && options.sheet === undefined) world.err.write(formatOtherSheets(imported.sheets ?? []));
    checkUnderstood(imported, path);
    await writeStory(imported.document, options, world);
    world.err.write(formatUntoldLanguage(imported, settings.lang));
    world.err.write(`${formatUnderstood(imported.document, imported.reading)}; from ${toTitle(imported.format!)}\n`);
    return imported.problems.some(({ level }) => level === 'error') ? 1 : 0;
  },
});

/** The file that the user has named, whole: what is asked about it is asked before it is read anew. */
async function openFile(path: string, world: World): Promise<ImportFile & { readonly bytes: Uint8Array }> {
  const name = toName(path);
  const { bytes, ...file } = isWebAddress(path)
    ? await fetchFile(path, world)
    : { ...(name !== undefined && { name }), bytes: world.read(path) };
  try {
    return { ...file, bytes: await collectBytes(showProgress(bytes as AsyncIterable<Uint8Array>, world.err)) };
  } catch (error) {
    throw toUserError(error, `${path} cannot be read`);
  }
}

/** The story in a file; which sheet it is, and what is not sure of a table, is asked where a person sits there. */
async function importAsking(file: ImportFile, options: ImportStoryOptions, world: World): Promise<ImportedStory> {
  const first = await importStory(file, options);
  const { ask, err } = world;
  const candidates = first.sheets?.filter(({ isCandidate }) => isCandidate) ?? [];
  if (!ask || options.sheet !== undefined || candidates.length < 2)
    return importAskingColumns(file, first, options, world);
  const { number, isChosen } = await askWhichSheet(candidates, { ask, err });
  const settings = { ...options, sheet: number };
  const imported = isChosen ? first : await importStory(file, settings);
  return importAskingColumns(file, imported, settings, world);
}

async function importAskingColumns(
  file: ImportFile,
  imported: ImportedStory,
  options: ImportStoryOptions,
  { ask, err }: World,
): Promise<ImportedStory> {
  if (!imported.reading?.questions.length || !ask) return imported;
  err.write(formatReading(imported.reading, err.paint));
  const answers = await askAboutColumns(imported.reading, { ask, err });
  const isConfirmed = Object.keys(answers).length === 0;
  return isConfirmed ? imported : importStory(file, { ...options, map: { ...options.map, ...answers } });
}

/** The same with positions for its mere names, each of them told. */
async function lookUp(imported: ImportedStory): Promise<ImportedStory> {
  const { document, problems } = await lookUpNames(imported.document, readGazetteer, imported.country);
  return { ...imported, document, problems: [...imported.problems, ...problems] };
}

interface TableSettings {
  readonly map?: readonly string[];
  readonly drop?: boolean;
  readonly keep?: readonly string[];
  readonly sheet?: string;
}

function toTableOptions({ map, drop, keep, sheet }: TableSettings): ImportOptions {
  return {
    ...(map && { map: parseColumnMap(map) }),
    ...(drop && { drop }),
    ...(keep && { keep }),
    ...(sheet !== undefined && { sheet }),
  };
}

interface ReportSettings {
  readonly path: string;
  readonly report?: string;
  readonly force?: boolean;
}

/** A line for each kind of problem; all of them in the file that the user wants them in. */
async function tellProblems({ problems }: ImportedStory, { path, report, force }: ReportSettings, world: World) {
  const checked = [{ file: formatFileName(path), problems }];
  world.err.write(formatKinds(problems, world.err.paint));
  if (report === undefined) return;
  const format = report.endsWith('.json') ? 'json' : 'text';
  await writeResult(
    formatProblems(checked, format, (_, text) => text),
    { output: report, force },
    world,
  );
}

/** @throws {UserError} where nothing was understood, so that nothing is written */
function checkUnderstood(imported: ImportedStory, path: string): void {
  const { format, problems } = imported;
  if (!format) {
    const isUnknown = problems.some(({ code }) => code === 'unknown-format');
    const why = isUnknown ? 'is in no format that is known here. See: dateline-story import --help' : 'cannot be read.';
    throw new UserError(`${path} ${why}${adviseMap(imported)}`);
  }
  if (isUnread(problems))
    throw new UserError(`${path} was not understood, and no story is written.${adviseMap(imported)}`);
}

/** How to say what the columns of a table are, where that would help. */
function adviseMap({ problems, reading }: ImportedStory): string {
  const open = reading?.questions.find(({ why }) => why === 'none');
  const titles = open?.choices.filter((header) => !unquotable.test(header)).slice(0, mostAdvised) ?? [];
  if (titles.length > 0)
    return ` Say which column is its title: ${titles.map((header) => `--map "${printable(header)}=title"`).join(' or ')}.`;
  const helps = problems.some(({ code }) => code === 'unknown-table' || code === 'no-titles-read');
  return helps ? ' Say what its columns are: --map "COLUMN=title,COLUMN=when,COLUMN=where".' : '';
}

/** What a shell, or `--map`, takes for something else within quotes. */
const unquotable = /["$`\\=]/;
const mostAdvised = 3;

async function writeStory(
  document: StoryDocument,
  where: { readonly output?: string; readonly force?: boolean },
  world: World,
): Promise<void> {
  const made = `${JSON.stringify(document, null, 2)}\n`;
  const streets = document.basemap === undefined && where.force ? await streetsBefore(where.output, world) : [];
  await writeResult(streets.length > 0 ? editBasemap(made, streets, () => true) : made, where, world);
  if (streets.length > 0)
    world.err.write('The streets of the story that was there are kept: dateline-story basemap cuts them anew.\n');
}

/** The streets that the document names which is to be replaced; none where it names none, or there is no such document. */
async function streetsBefore(path = '-', world: World): Promise<StreetsDocument[]> {
  if (path === '-') return [];
  try {
    const before = JSON.parse(new TextDecoder().decode(await readBytes(path, world))) as StoryDocument;
    return listStreets(before.basemap).map(([, streets]) => streets);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UserError || error instanceof TypeError) return [];
    throw error;
  }
}

/** What a format is called: one of the user's own has its name alone. */
function toTitle(format: string): string {
  return Object.hasOwn(formats, format) ? formats[format as FormatName].title : format;
}
