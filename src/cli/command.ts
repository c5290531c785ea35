/** What a command of `dateline-story` is: one file in commands/ each. */
import type { ExitCode, World } from './world.js';

/** An option of a command. */
export interface CommandOption {
  readonly type: 'boolean' | 'string';
  /** A single letter: `o` for `-o`. */
  readonly short?: string;
  /** What stands for its value in the help: FILE. Where there is none, `oneOf` does. */
  readonly value?: string;
  /** The values it may have, where there are only some. */
  readonly oneOf?: readonly string[];
  /** Whether it may be said several times, each with another value. */
  readonly several?: true;
  readonly description: string;
}

/** Options by their long names. */
export type CommandOptions = Readonly<Record<string, CommandOption>>;

/** What was given for each option; those not given are absent. */
export type OptionValues<Options extends CommandOptions> = {
  readonly [Name in keyof Options]?: Options[Name]['type'] extends 'boolean'
    ? boolean
    : Options[Name]['several'] extends true
      ? readonly string[]
      : string;
};

/** What follows the command's name. */
export interface Arguments<Options extends CommandOptions = CommandOptions> {
  readonly files: readonly string[];
  readonly options: OptionValues<Options>;
}

/** A command: how it is called and what it does. */
export interface Command<Options extends CommandOptions = CommandOptions> {
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What follows its name: `FILE…`. */
  readonly usage: string;
  /** What there is to know beyond the options, in whole sentences. */
  readonly description: string;
  readonly options: Options;
  /** Each a whole line to type, and what it does. */
  readonly examples: readonly (readonly [line: string, effect: string])[];
  /** How few and how many files it takes. */
  readonly files: { readonly least: number; readonly most: number };
  /** @throws {UserError} where the work cannot be done */
  readonly run: (given: Arguments<Options>, world: World) => Promise<ExitCode>;
}

/** A command, its options' types kept for `run`. */
export function defineCommand<const Options extends CommandOptions>(command: Command<Options>): Command {
  return command as unknown as Command;
}
