/** `dateline-story`, from its arguments to its exit code. */
import { formatDidYouMean } from '../core/problems/did-you-mean.js';
import type { Command } from './command.js';
import { formatHelp, formatOverview } from './help.js';
import { parseArguments } from './parse-arguments.js';
import { printable } from './printable.js';
import { UserError, type ExitCode, type World } from './world.js';

/** Runs what `words` (the arguments after the program's name) ask for. What the user did wrong is told, not thrown. */
export async function run(words: readonly string[], commands: readonly Command[], world: World): Promise<ExitCode> {
  try {
    return await obey(words, commands, world);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    world.err.write(`${world.err.paint('red', 'dateline-story:')} ${printable(error.message)}\n`);
    return 2;
  }
}

async function obey(
  [first, ...rest]: readonly string[],
  commands: readonly Command[],
  world: World,
): Promise<ExitCode> {
  if (first === '--version' || first === '-v') return say(`${world.version}\n`, world);
  if (first === undefined) {
    world.err.write(formatOverview(commands));
    return 2;
  }
  if (first === '--help' || first === '-h') return say(formatOverview(commands), world);
  if (first === 'help') {
    const [name] = rest;
    return say(name === undefined ? formatOverview(commands) : formatHelp(findCommand(name, commands)), world);
  }
  const command = findCommand(first, commands);
  const given = parseArguments(rest, command);
  return given.options.help ? say(formatHelp(command), world) : command.run(given, world);
}

function say(text: string, { out }: World): ExitCode {
  out.write(text);
  return 0;
}

function findCommand(name: string, commands: readonly Command[]): Command {
  const command = commands.find((each) => each.name === name);
  if (command) return command;
  const kind = name.startsWith('-') ? 'option' : 'command';
  const names = kind === 'option' ? ['--help', '--version'] : [...commands.map((each) => each.name), 'help'];
  throw new UserError(`There is no ${kind} "${name}".${formatDidYouMean(name, names)} See: dateline-story --help`);
}
