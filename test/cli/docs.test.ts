import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { exitCodes, formatOption } from '../../src/cli/help.js';
import { checkStoryText } from '../../src/core/lint/check-story-text.js';

const page = readFileSync('docs/cli.md', 'utf8');

/** The rows of the tables in a part of the page. */
function rows(part: string): [string, string][] {
  return [...part.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, first, second]) => [first!.replaceAll('`', ''), second!]); // prettier-ignore
}

const inTable = (text: string) => text.trim().replaceAll('|', '\\|');

it('tells the exit codes of the help', () => {
  expect(rows(page).filter(([code]) => /^\d$/.test(code))).toEqual(
    exitCodes.map(([code, meaning]) => [`${code}`, meaning]),
  );
});

describe.each(commands.map((command) => [command.name, command] as const))('of %s', (name, command) => {
  const part = page.split('\n## ').find((each) => each.startsWith(`dateline-story ${name}\n`)) ?? '';

  it('tells what it does', () => {
    expect(part).toContain(command.summary);
  });

  it('tells every option, and no other, in the words of the help', () => {
    const options = Object.entries(command.options).map(([key, option]) => [inTable(formatOption(key, option)), option.description]); // prettier-ignore
    expect(rows(part).filter(([first]) => first.startsWith('-') && !first.startsWith('---'))).toEqual(options);
  });

  it('tells its examples in the words of the help', () => {
    const examples = command.examples.map(([line, effect]) => [inTable(line), effect]);
    expect(rows(part).filter(([line]) => /dateline-story [a-z]/.test(line))).toEqual(examples);
  });
});

it('shows truly what is told of a date', async () => {
  const [, value, message] = /events\[0\]\.when = "(.+)"\n {4}(.+)\n/.exec(page)!;
  const story = { title: 'T', events: [{ title: 'E', when: value }] };
  const { problems } = await checkStoryText(JSON.stringify(story));
  expect(problems.map((problem) => problem.message)).toEqual([message]);
});

it('shows an address of the schema that checks take', async () => {
  const [, json] = /```json\n(\{ "\$schema.+\})\n/.exec(page)!;
  const { problems } = await checkStoryText(
    JSON.stringify({ ...JSON.parse(json!), title: 'T', events: [{ title: 'E' }] }),
  );
  expect(problems).toEqual([]);
});
