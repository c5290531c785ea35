/** How long the page's main thread worked at a stretch, from a trace of the browser. */

const categories = ['disabled-by-default-devtools.timeline', 'devtools.timeline'];

/**
 * @param {import('puppeteer-core').CDPSession} session of the page
 * @param {() => Promise<void>} act
 * @returns {Promise<number>} the longest task of the page's main thread meanwhile, in milliseconds of processor time
 */
export async function longestTask(session, act) {
  const events = await trace(session, act);
  const threads = mainThreads(events);
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid}/${tid}`));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

/**
 * @param {import('puppeteer-core').CDPSession} session of the page
 * @param {() => Promise<void>} act
 * @returns {Promise<number[]>} how much the page's main thread worked from each frame to the next meanwhile, in milliseconds of
 *   processor time
 */
export async function workOfFrames(session, act) {
  const events = await trace(session, act);
  const threads = mainThreads(events);
  const ofMain = events.filter(({ pid, tid }) => threads.has(`${pid}/${tid}`)).sort((one, other) => one.ts - other.ts);
  const frames = [];
  for (const { name, tdur = 0 } of ofMain) {
    if (name === 'RunTask' && frames.length > 0) frames[frames.length - 1] += tdur / 1000;
    // The task that a frame is drawn in has begun before it: it counts for the frame before, as all of its kind do.
    if (name === 'FireAnimationFrame') frames.push(0);
  }
  return frames;
}

async function trace(session, act) {
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.removeAllListeners('Tracing.dataCollected');
  return events;
}

/** Only one page is open, so every renderer's main thread is either its or idle. */
function mainThreads(events) {
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  return new Set(named.map(({ pid, tid }) => `${pid}/${tid}`));
}
