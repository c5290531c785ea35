/** A reader's visit to a page, and what the page did meanwhile: requests, shifts, violations, changes of the active event. */
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { watchRequests } from './quiet.js';

/** Who reads, and on what. */
export interface Reader {
  readonly width?: number;
  readonly height?: number;
  readonly pixelRatio?: number;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  /** False where scripts are switched off. */
  readonly scripts?: boolean;
  readonly timeZone?: string;
  /** Paths whose requests fail, as when a server is down. */
  readonly broken?: RegExp;
  /** Paths whose requests are never answered. */
  readonly silent?: RegExp;
  /** What her browser is like: it runs in every page, before its scripts. */
  readonly browser?: () => void;
}

/** One `active-change`. */
export interface Change {
  readonly id: string;
  readonly previousId: string | undefined;
  readonly cause: string;
  /** The index of the story on the page. */
  readonly story: number;
}

/** What the page notes about itself while it runs. */
export interface Notes {
  readonly changes: Change[];
  readonly shifts: number[];
  readonly longTasks: number[];
  readonly violations: string[];
  readonly problems: string[];
}

/** An open page. */
export interface Visit {
  readonly page: Page;
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** Every address that did not come, and why. */
  readonly failures: readonly string[];
  /** What went wrong: errors nobody caught, and messages on the console at the level error. */
  readonly errors: readonly string[];
  /** What the page has noted by now. */
  notes(): Promise<Notes>;
  /** Forgets what the page has noted. */
  forget(): Promise<void>;
  /** Waits until there is a story, and every one has its text, its panel and its map's first view, if it has a map. */
  ready(): Promise<void>;
  /** Waits until nothing is on its way to the page. */
  quiet(): Promise<void>;
  /** The id of the active event of a story, by its index on the page. */
  activeId(story?: number): Promise<string | undefined>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    notes: Notes;
  }
  // The story's events bubble up to the window.
  interface WindowEventMap extends Pick<HTMLElementEventMap, 'active-change' | 'story-problems'> {}
}

/** Opens a page and begins to take notes before any of its scripts runs. */
export async function openVisit(browser: Browser, url: string, reader: Reader = {}): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  const failures: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => failures.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(`${response.url()} ${response.status()}`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const quiet = watchRequests(page, reader.silent);
  await setUp(page, reader);
  await page.evaluateOnNewDocument(takeNotes);
  await page.goto(url, { waitUntil: 'load' });
  return {
    page,
    requests,
    failures,
    errors,
    notes: () => page.evaluate(() => structuredClone(window.notes)),
    forget: () => page.evaluate(() => Object.values(window.notes).forEach((list: unknown[]) => list.splice(0))),
    ready: async () => {
      await hasStories(page);
      await quiet();
    },
    quiet,
    activeId: (story = 0) =>
      page.evaluate((index) => document.querySelectorAll('dateline-story')[index]?.activeId ?? undefined, story),
    close: () => context.close(),
  };
}

async function setUp(page: Page, reader: Reader): Promise<void> {
  const { width = 1280, height = 800, pixelRatio = 1, dark, reducedMotion, scripts = true, timeZone } = reader;
  const { broken, silent, browser } = reader;
  const touch = width < 600;
  await page.setViewport({ width, height, deviceScaleFactor: pixelRatio, hasTouch: touch, isMobile: touch });
  await page.setJavaScriptEnabled(scripts);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
  ]);
  if (timeZone) await page.emulateTimezone(timeZone);
  if (browser) await page.evaluateOnNewDocument(browser);
  if (!broken && !silent) return;
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const { pathname } = new URL(request.url());
    if (silent?.test(pathname)) return;
    void (broken?.test(pathname) ? request.abort() : request.continue());
  });
}

/** Runs in the page, before its own scripts. */
function takeNotes(): void {
  const notes: Notes = { changes: [], shifts: [], longTasks: [], violations: [], problems: [] };
  window.notes = notes;
  addEventListener('active-change', ({ target, id, previousId, cause }: HTMLElementEventMap['active-change']) => {
    const story = [...document.querySelectorAll('dateline-story')].indexOf(
      target as HTMLElementTagNameMap['dateline-story'],
    );
    notes.changes.push({ id, previousId, cause, story });
  });
  addEventListener('story-problems', ({ problems }: HTMLElementEventMap['story-problems']) => {
    notes.problems.push(...problems.map(({ code, where }) => `${code} ${where}`));
  });
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    notes.violations.push(`${effectiveDirective} ${blockedURI}`);
  });
  const watch = (type: string, note: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) notes.shifts.push(value);
  });
  watch('longtask', ({ duration }) => notes.longTasks.push(duration));
}

async function hasStories(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const stories = [...document.querySelectorAll('dateline-story')];
    const isReady = (story: HTMLElementTagNameMap['dateline-story']) => {
      const [map, timeline] = ['dateline-map', 'dateline-timeline'].map((name) =>
        story.shadowRoot?.querySelector(name),
      );
      return story.activeId !== undefined && (map ?? timeline)?.shadowRoot?.querySelector('[data-events]');
    };
    return stories.length > 0 && stories.every(isReady);
  });
}
