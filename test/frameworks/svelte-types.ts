/** What Svelte's types let pass, and what they do not. Compiled, never run. */
import type {} from 'dateline-story/svelte';

type Story = svelteHTML.IntrinsicElements['dateline-story'];

export const right: Story[] = [
  { src: 'story.json', 'active-id': 'one', class: 'wide', 'onactive-change': ({ id }) => void id.toUpperCase() },
  { src: 'flood.txt', formats: [{ name: 'Chronicle', detect: () => true, read: () => ({ events: [] }) }] },
  { story: { title: 'One', events: [] }, 'on:story-load': ({ title }) => void title.toUpperCase() },
  { src: 'story.json', words: { lang: 'it', ui: { next: 'Avanti' } } },
];

export const wrong: Story[] = [
  // @ts-expect-error -- there is no such layout
  { layout: 'slides' },
  // @ts-expect-error -- the event has no such field
  { 'onactive-change': ({ slide }) => void slide },
];
