import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { file, toFrameworkTypes } from '../../scripts/framework-types.mjs';
import { readManifest } from '../../scripts/readme-tables.mjs';

const story = {
  tagName: 'dateline-story',
  attributes: [
    { name: 'time-zone', description: 'Only an attribute.' },
    { name: 'words', fieldName: 'words', type: { text: 'string | OwnWords | undefined' }, description: 'Either.' },
    { name: 'tiles-credit', fieldName: 'credit', description: 'Two\nlines.' },
  ],
  members: [
    { kind: 'field', name: 'credit', attribute: 'tiles-credit', description: 'Two lines.' },
    { kind: 'field', name: 'story', description: 'A value.' },
    { kind: 'field', name: 'problems', readonly: true, description: 'To be read.' },
    { kind: 'field', name: 'active', description: 'Set by the story: whatever.' },
    { kind: 'field', name: 'inner' },
    { kind: 'method', name: 'next', description: 'Goes on.' },
  ],
  events: [{ name: 'active-change', type: { text: 'ActiveChangeEvent' }, description: 'Another one.' }],
};
const event = { tagName: 'dateline-event', attributes: [{ name: 'when', fieldName: 'when', description: 'When.' }] };
const types = await toFrameworkTypes({ modules: [{ declarations: [story] }, { declarations: [event] }] });

it.each([
  ['an option that is only an attribute, as text', '/** Only an attribute. */\n  timeZone?: string;'],
  ['a property, as its class types it', "/** Two lines. */\n  credit?: DatelineStory['credit'];"],
  ['the same by its attribute', "'tiles-credit'?: DatelineStory['credit'];"],
  ['a value that has no attribute', "story?: DatelineStory['story'];"],
  ['which options are values, or may be', "storyValues = ['words', 'story'] as const"],
  ['which attribute is whose', "credit: 'tiles-credit',"],
  ['a handler', '/** Another one. */\n  onActiveChange?: (event: ActiveChangeEvent) => void;'],
  ['which event is whose', "onActiveChange: 'active-change',"],
  ['the other element', "export interface EventOptions {\n  /** When. */\n  when?: DatelineEvent['when'];"],
])('writes %s', (_, text) => {
  expect(types).toContain(text);
});

it.each(['problems', 'active?', 'inner', 'next', 'EventHandlers', "story: '"])('leaves out %s', (text) => {
  expect(types).not.toContain(text);
});

it('has been run since the comments on the classes changed', async () => {
  expect(await toFrameworkTypes(await readManifest()), 'run: npm run build:modules').toBe(readFileSync(file, 'utf8'));
});
