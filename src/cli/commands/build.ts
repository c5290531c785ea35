/** `dateline-story build`: publishes stories as files that any web server serves. */
import type { OwnFormat } from '../../core/document/own-format.js';
import type { Words } from '../../core/words/words.js';
import {
  findMissingRegions,
  leftBeside,
  parseBase,
  publishSite,
  toFolderName,
  writeSingleFile,
  type PublishedStory,
  type SiteFile,
} from '../../publish/index.js';
import { checkFile } from '../check-file.js';
import { defineCommand } from '../command.js';
import { formatProblems, formatSummary, hasErrors, plural, type CheckedFile } from '../format-problems.js';
import { findRefusedMedia } from '../look-for-media.js';
import { readWordsFiles, withUnused, allWords, wordsOption } from '../own-words.js';
import { printable } from '../printable.js';
import { formatFileName, readBytes, toName } from '../read-file.js';
import { loadReaders, readerOption } from '../readers.js';
import { readMedia } from '../read-media.js';
import { UserError, type World } from '../world.js';
import { writeChanged } from '../write-changed.js';

/** The command. */
export const build = defineCommand({
  name: 'build',
  summary: 'Publishes stories as static files.',
  usage: 'FILE… -o DIR',
  description:
    'Writes each story, of any format that import reads, as a page that is whole without scripts and better with them, with what belongs to it: ' +
    'a page for frames, pictures for social cards, paper and feeds, the element’s own files. Any web server, object store or CDN serves them. ' +
    'One story has DIR for itself; of many, each has a folder there, and a page leads to them. ' +
    'Only what has changed is written, and nothing is deleted.',
  files: { least: 1, most: Infinity },
  options: {
    output: { type: 'string', short: 'o', value: 'DIR', description: 'The folder that is written; it must be said.' },
    base: {
      type: 'string',
      value: 'URL',
      description:
        'The address that DIR will have. Without it there is no feed, no oEmbed and no picture on social cards: they need whole addresses.',
    },
    title: { type: 'string', value: 'TEXT', description: 'What the site is called; unless said, as its one story is, or Stories.' }, // prettier-ignore
    embeds: {
      type: 'boolean',
      description:
        'Takes the whole element along, for other pages to tell stories of their own with it: what reads other formats, the whole basemap, all in one file too, and a page with codes to copy.',
    },
    'single-file': {
      type: 'boolean',
      description: 'Writes each story as one HTML file with everything in it, which works from a folder or a mail too.',
    },
    ...wordsOption,
    force: { type: 'boolean', description: 'Replaces files that no build has made.' },
    ...readerOption,
  },
  examples: [
    ['dateline-story build story.json -o site', 'Writes one story: site/index.html and what it needs.'],
    [
      'dateline-story build stories/*/story.json -o site --base https://example.org/',
      'Writes a site of many stories, with a feed, oEmbed and social cards.',
    ],
    ['dateline-story build story.json -o . --single-file', 'Writes the story as one file.'],
    ['dateline-story build story.json -o site --words it.json', 'Writes a story in Italian with Italian words.'],
  ],
  async run({ files, options }, world) {
    const { output, base, title, embeds = false, 'single-file': single, force, reader } = options;
    if (output === undefined)
      throw new UserError('-o says the folder that is written: dateline-story build FILE… -o DIR');
    if (single && embeds) throw new UserError('--embeds is for a site: with --single-file all is in one file anyway.');
    const address = base === undefined ? undefined : readBase(base);
    const names = toNames(files);
    const formats = await loadReaders(reader, world);
    const stories: PublishedStory[] = [];
    const checked: CheckedFile[] = [];
    for (const [index, path] of files.entries()) {
      const folder = files.length > 1 ? `${names[index]!}/` : '';
      const { story, problems } = await readStory(path, folder, formats, world);
      checked.push({ file: formatFileName(path), problems });
      stories.push(story);
    }
    const own = await readWordsFiles(options.words, world);
    checked.push(
      ...(await withUnused(
        own,
        stories.map(({ story }) => story.lang),
      )),
    );
    world.err.write(formatProblems(checked, 'text', world.err.paint));
    const words = allWords(own);
    const { readAsset, toPng } = world;
    const made = single
      ? await makeSingleFiles(stories, names, words, world)
      : await publishSite(stories, {
          readAsset,
          toPng,
          title: title ?? toTitle(stories),
          embeds,
          words,
          ...(address !== undefined && { base: address }),
        });
    const isSite = !single && (await holdsSite(output, world));
    const mayReplace = (content: Uint8Array) => force === true || isSite || (single === true && isStoryPage(content));
    const { written, unchanged } = await writeChanged(made, { folder: output, sources: files, mayReplace }, world);
    for (const path of written) world.out.write(`${printable(path)}\n`);
    world.err.write(single ? formatLeft(stories, names) : formatNotes(made, address));
    world.err.write(
      `${plural(written.length, 'file')} written, ${unchanged.length} unchanged. ${formatSummary(checked)}\n`,
    );
    return hasErrors(checked) ? 1 : 0;
  },
});

async function makeSingleFiles(
  stories: readonly PublishedStory[],
  names: readonly string[],
  words: readonly Words[],
  world: World,
): Promise<readonly SiteFile[]> {
  return Promise.all(
    stories.map(async (story, index) => ({
      path: `${names[index]!}.html`,
      content: await writeSingleFile(story, world, words),
    })),
  );
}

/** Whether an earlier build has written to a folder. */
async function holdsSite(folder: string, world: World): Promise<boolean> {
  const paths = await world.list(folder).catch(() => []);
  return paths.some((path) => /^assets\/scripts-run-\w+\.js$/.test(path));
}

function isStoryPage(content: Uint8Array): boolean {
  return new TextDecoder().decode(content).includes('<dateline-story');
}

/** What is not in single files. */
function formatLeft(stories: readonly PublishedStory[], names: readonly string[]): string {
  const notes = stories.map((story, index) => {
    const left = leftBeside(story);
    if (left.length === 0) return '';
    const shown = left.map((src) => `"${src}"`).join(', ');
    return `${printable(`${names[index]!}.html has not ${shown} in it, and shows it where it lies beside the file.`)}\n`;
  });
  return notes.join('');
}

/** What was not made, and what would make it. */
function formatNotes(made: readonly SiteFile[], base: string | undefined): string {
  const notes = [
    base === undefined && 'Without --base there is no feed, no oEmbed and no picture on social cards.',
    made.some(({ path }) => /(?:^|\/)poster\.svg$/.test(path)) &&
      'Without @resvg/resvg-js there is no poster.png: npm install @resvg/resvg-js',
  ];
  return notes
    .filter((note) => note !== false)
    .map((note) => `${note}\n`)
    .join('');
}

function readBase(text: string): string {
  try {
    return parseBase(text);
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(`--base: ${error.message}.`);
    throw error;
  }
}

function toTitle([first, ...others]: readonly PublishedStory[]): string {
  return (others.length === 0 && first?.document.title) || 'Stories';
}

/** The shared files are in `assets`. */
function toNames(files: readonly string[]): string[] {
  const names = files.map(toFolderName);
  for (const [index, name] of names.entries()) {
    const other = names.indexOf(name);
    if (other < index) throw new UserError(`${files[other]} and ${files[index]} would both be "${name}": give one file, or its folder, another name.`); // prettier-ignore
    if (name === 'assets') throw new UserError(`${files[index]} would be "assets", where shared files are: give it another name.`); // prettier-ignore
  }
  return names;
}

async function readStory(path: string, folder: string, formats: readonly OwnFormat[], world: World) {
  const { told, problems } = await checkFile(await readBytes(path, world), toName(path), formats, async (document) => [
    ...(await findMissingRegions(document, world.readAsset)),
    ...(await findRefusedMedia(document, path, world)),
  ]);
  if (!told?.document.events.length) {
    world.err.write(formatProblems([{ file: formatFileName(path), problems }], 'text', world.err.paint));
    throw new UserError(`${path} holds no event that could be published.`);
  }
  return { story: { ...(await readMedia(told, problems, path, world)), folder }, problems };
}
