import { describe, expect, it } from 'vitest';
import { saysOngoing } from '../../../src/importers/dates/ongoing.js';

describe('saysOngoing', () => {
  it.each(['ongoing', 'Present', 'to date', 'until now', '..', 'laufend', 'bis heute', 'en cours', 'jusqu’à aujourd’hui', 'in corso', 'en curso', 'hasta hoy', 'em curso', 'nog gaande', 'heden', 'w toku', 'pågående', 'igangværende', 'по настоящее время', 'حتى الآن'])(
    'knows an end that has not come: %s',
    (text) => expect(saysOngoing(text)).toBe(true),
  ); // prettier-ignore

  it.each(['', '2020', 'to 2020', 'until May', 'unknown', 'n/a', '-', 'the present government', 'now'.repeat(50)])(
    'takes no other words for one: %s',
    (text) => expect(saysOngoing(text)).toBe(false),
  );
});
