#!/usr/bin/env node
/** The command. It is a file that is always there: npm links it when a checkout is installed, before anything is built. */
import { existsSync } from 'node:fs';

const program = new URL('./dist/cli/main.js', import.meta.url);
if (existsSync(program)) await import(program);
else {
  console.error('dateline-story: nothing is built here yet: npm run build');
  process.exitCode = 2;
}
