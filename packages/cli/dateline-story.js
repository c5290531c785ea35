#!/usr/bin/env node
/** The command. It is a file that is always there: npm links it when a checkout is installed, before anything is built. */
import { existsSync } from 'node:fs';
import process from 'node:process';

const program = new URL('./dist/cli/main.js', import.meta.url);
const [major] = process.versions.node.split('.');

if (Number(major) < 20) fail(`this needs Node 20.19 or later, and runs on ${process.version}`);
else if (existsSync(program)) await import(program);
else fail('nothing is built here yet: npm run build');

function fail(reason) {
  console.error(`dateline-story: ${reason}`);
  process.exitCode = 2;
}
