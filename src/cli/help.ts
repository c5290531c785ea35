/** The texts of `--help`. */
import type { Command, CommandOption } from './command.js';
import { commonOptions, formatOptionValue } from './parse-arguments.js';

/** What the exit codes say, for help and documentation alike. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'All is well; there may be warnings.'],
  [1, 'There are errors in the content.'],
  [2, 'The work could not be done: a wrong option, or a file that cannot be read or written.'],
];

/** The help of `dateline-story` itself. */
export function formatOverview(commands: readonly Command[]): string {
  return join(
    ['dateline-story: stories with places and dates'],
    ['Usage: dateline-story COMMAND [OPTIONS] [FILE…]'],
    section('Commands', commands.map(({ name, summary }) => [name, summary])),
    section('Options', [
      ['-h, --help', 'Shows this text; after a command, how it is used.'],
      ['-v, --version', 'Shows the version.'],
    ]),
    section('Exit codes', exitCodes.map(([code, meaning]) => [String(code), meaning])),
    wrap('A file named - is the standard input. dateline-story help COMMAND shows a command’s options and examples.', ''),
  ); // prettier-ignore
}

/** The help of one command. */
export function formatHelp({ name, usage, summary, description, options, examples }: Command): string {
  return join(
    [`dateline-story ${name}: ${summary}`],
    [`Usage: dateline-story ${name} [OPTIONS] ${usage}`],
    wrap(description, ''),
    section('Options', Object.entries({ ...options, ...commonOptions }).map(([key, option]) => [formatOption(key, option), option.description])),
    ['Examples:', ...examples.flatMap(([line, effect]) => [`  ${line}`, ...wrap(effect, '      ')])],
  ); // prettier-ignore
}

/** An option as it is typed: `-o, --output FILE`. */
export function formatOption(name: string, option: CommandOption): string {
  const letter = option.short ? `-${option.short}, ` : '    ';
  return `${letter}--${name}${option.type === 'string' ? ` ${formatOptionValue(option)}` : ''}`;
}

const width = 80;

function section(title: string, rows: readonly (readonly [name: string, meaning: string])[]): string[] {
  const indent = Math.min(26, Math.max(...rows.map(([name]) => name.length)) + 4);
  return [
    `${title}:`,
    ...rows.flatMap(([name, meaning]) => {
      const [first = '', ...rest] = wrap(meaning, ' '.repeat(indent));
      const head = `  ${name}`;
      return head.length < indent ? [head + first.slice(head.length), ...rest] : [head, first, ...rest];
    }),
  ];
}

/** The words of `text` in lines, each after `indent`; its own line ends stay. */
function wrap(text: string, indent: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [indent];
    for (const word of paragraph.split(' ')) {
      const line = lines[lines.length - 1]!;
      const longer = line === indent ? indent + word : `${line} ${word}`;
      if (line !== indent && longer.length > width) lines.push(indent + word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}

function join(...blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
