/** The commands of `dateline-story`, in the order of the help. Each loads what it needs only when it runs. */
import type { Command } from './command.js';
import { basemap } from './commands/basemap.js';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { exportFile } from './commands/export.js';
import { importFile } from './commands/import.js';
import { newStory } from './commands/new.js';
import { serve } from './commands/serve.js';
import { writeWords } from './commands/words.js';

/** All commands. */
export const commands: readonly Command[] = [
  check,
  importFile,
  exportFile,
  build,
  basemap,
  newStory,
  serve,
  writeWords,
];
