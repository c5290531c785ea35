import { canTell } from './can-tell.js';
import { DatelineEvent } from './dateline-event.js';
import { DatelineStory } from './dateline-story.js';
import { defineElements } from './define-elements.js';

/** Registers the story and its events, unless this browser can only half of it: it would hide the text that the page has. */
export function defineStory(): boolean {
  const isAble = canTell();
  if (isAble) defineElements({ 'dateline-event': DatelineEvent, 'dateline-story': DatelineStory });
  return isAble;
}
