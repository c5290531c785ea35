/** The three browsers the tests run in: Chromium, Firefox and WebKitGTK. */
import { programPath } from './programs.mjs';

/** Every engine, in the order the tests run. */
export const engines = ['chromium', 'firefox', 'webkit'];

/** Chromium's switches for tests: no sandbox (containers), and no request of its own. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/** Firefox's preferences for tests: no request of its own. */
export const firefoxPreferences = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/**
 * The path of an engine's program.
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @returns {string}
 * @throws {Error} when it is not on this machine; the message says what to do
 */
export const browserPath = (engine) => programPath(engine);

/**
 * The engines named in BROWSERS.
 * @param {string} names comma-separated
 * @throws {RangeError} for a name that is none
 */
export function parseEngines(names) {
  const list = names.split(',').map((name) => name.trim());
  for (const name of list) {
    if (!engines.includes(name)) throw new RangeError(`BROWSERS names "${name}"; known are ${engines.join(', ')}`);
  }
  return list;
}
