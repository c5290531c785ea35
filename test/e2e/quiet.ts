/** Whether anything is on its way to a page. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import { vi } from 'vitest';

/**
 * Counts what the page asks for from now on; the result waits until nothing has been on its way for 300 ms. What never comes
 * (`silent`: paths) does not count, nor does the page's icon: the browser asks for it by itself, and where requests go through
 * our hands it does not say when that has ended. The driver may miss the end of another request: what it still waits for after
 * ten seconds is there, or what is tested next says that it is not.
 */
export function watchRequests(page: Page, silent?: RegExp): () => Promise<void> {
  const onTheWay = new Set<HTTPRequest>();
  let lastChange = performance.now();
  const note = (change: () => void) => {
    change();
    lastChange = performance.now();
  };
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname !== '/favicon.ico' && !silent?.test(pathname)) note(() => onTheWay.add(request));
  });
  page.on('response', (response) => note(() => onTheWay.delete(response.request())));
  page.on('requestfinished', (request) => note(() => onTheWay.delete(request)));
  page.on('requestfailed', (request) => note(() => onTheWay.delete(request)));
  // What the page before still waited for has no end.
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) note(() => onTheWay.clear());
  });
  return async () => {
    const start = performance.now();
    const isQuiet = () => onTheWay.size === 0 && performance.now() - Math.max(start, lastChange) >= 300;
    await vi.waitUntil(isQuiet, { timeout: 10_000, interval: 20 }).catch(() => undefined);
  };
}
