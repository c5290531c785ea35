import { describe, expect, it } from 'vitest';
import { parseEngines } from '../../scripts/browsers.mjs';

describe('the engines to test in', () => {
  it('are read from a list', () => {
    expect(parseEngines('chromium, webkit')).toEqual(['chromium', 'webkit']);
  });

  it.each(['chrome', '', 'firefox,'])('cannot be "%s"', (names) => {
    expect(() => parseEngines(names)).toThrow('known are chromium, firefox, webkit');
  });
});
