/** From the words on the command line to a command's options and files. */
import { parseArgs } from 'node:util';
import { formatDidYouMean } from '../core/problems/did-you-mean.js';
import type { Arguments, Command, CommandOption, CommandOptions } from './command.js';
import { UserError } from './world.js';

/** What every command takes besides its own options. */
export const commonOptions = {
  help: { type: 'boolean', short: 'h', description: 'Shows how the command is used.' },
} as const satisfies CommandOptions;

/**
 * The options and files in `words`, which follow the command's name.
 * @throws {UserError} for an option that is not known or has the wrong value, for too few or too many files
 */
export function parseArguments(words: readonly string[], command: Command): Arguments {
  const split = words.findIndex((word, index) => /^-?[\d.]+,$/.test(word) && /^-?[\d.]/.test(words[index + 1] ?? ''));
  if (split >= 0) throw new UserError(`"${words[split]} ${words[split + 1]} …" has spaces: put it in quotes.`);
  const known: CommandOptions = { ...command.options, ...commonOptions };
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(Object.entries(known).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }])), // prettier-ignore
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | boolean | readonly string[]> = {};
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const value = toValue(token, known, command);
    const before = options[token.name] as readonly string[] | undefined;
    options[token.name] = known[token.name]?.several ? [...(before ?? []), value as string] : value;
  }
  if (!options.help) checkFiles(files, command);
  return { files, options: options as Arguments['options'] };
}

/** What stands for an option's value: FILE, or the values it may have. */
export function formatOptionValue({ value, oneOf }: CommandOption): string {
  return value ?? oneOf?.join('|') ?? '';
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function toValue(
  { name, rawName, value, inlineValue }: OptionToken,
  known: CommandOptions,
  { name: command }: Command,
): string | boolean {
  const option = Object.hasOwn(known, name) ? known[name]! : undefined;
  if (!option) {
    const meant = formatDidYouMean(rawName, Object.keys(known).map((each) => `--${each}`)); // prettier-ignore
    throw new UserError(`${command} has no option ${rawName}.${meant} See: dateline-story ${command} --help`);
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UserError(`${rawName} takes no value, but has "${value}".`);
    return true;
  }
  // A value may be a negative number: --bbox -122.4,37.7,-122.3,37.8.
  const isOption = !inlineValue && value !== undefined && /^-[^\d.]/.test(value);
  if (value === undefined || isOption)
    throw new UserError(`${rawName} needs a value: ${rawName} ${formatOptionValue(option)}`);
  if (option.oneOf && !option.oneOf.includes(value)) {
    const meant = formatDidYouMean(value, option.oneOf);
    throw new UserError(`${rawName} is one of ${option.oneOf.join(', ')}, not "${value}".${meant}`);
  }
  return value;
}

function checkFiles(files: readonly string[], { name, usage, files: { least, most } }: Command): void {
  if (files.length >= least && files.length <= most) return;
  const wrong =
    files.length < least ? 'needs a file' : `takes no more than ${most === 1 ? 'one file' : `${most} files`}`;
  throw new UserError(`${name} ${wrong}: dateline-story ${name} ${usage}`);
}
