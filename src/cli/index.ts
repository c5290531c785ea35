/** The command line for programs: the commands, and what runs them in a world of the caller's. */
export { commands } from './commands.js';
export type { Command } from './command.js';
export { run } from './run.js';
export { UserError, type ExitCode, type Output, type World } from './world.js';
