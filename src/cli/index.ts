/** The command line for programs: the commands, what runs them in a world of the caller's, and what publishing needs of Node. */
export type { OwnFormat } from '../core/document/own-format.js';
export { commands } from './commands.js';
export type { Command } from './command.js';
export { folderReader } from './folder-reader.js';
export { run } from './run.js';
export { toPng } from './to-png.js';
export { UserError, type ExitCode, type Output, type World } from './world.js';
