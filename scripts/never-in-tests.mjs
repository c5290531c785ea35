/**
 * What no test does, for ESLint’s `no-restricted-syntax`. A test that waits for time is slow where the machine is quick and
 * fails where it is slow: it waits for what it is about, `test/fixtures/moments.ts` where nothing tells of that.
 */
const message = 'No waiting for time: wait for what is to happen, or for what would come after it.';

export const neverInTests = [
  {
    selector: 'MemberExpression[property.name=/^(only|skip)$/][object.name=/^(it|test|describe)$/]',
    message: 'Every test runs.',
  },
  {
    selector: "Property[key.name='retry']",
    message: 'What fails once is broken: mend its cause.',
  },
  // Without a duration a timer is a turn of the queue, the page’s own timers without one before it.
  {
    selector:
      'CallExpression[arguments.length>1]:matches([callee.name=/^set(Timeout|Interval)$/], [callee.property.name=/^set(Timeout|Interval)$/])',
    message,
  },
  { selector: "ImportSpecifier[imported.name='aTimeout']", message },
  {
    selector:
      "ImportDeclaration[source.value='@open-wc/testing'] > ImportSpecifier[imported.name=/^(waitUntil|nextFrame)$/]",
    message:
      'It gives up after a second, or counts one frame: `test/fixtures/moments.ts` has what a slow machine needs.',
  },
  { selector: 'ImportDeclaration[source.value=/timers.promises$/]', message },
  { selector: "MemberExpression[property.name='waitForTimeout']", message },
  { selector: "MemberExpression[object.name='Atomics'][property.name='wait']", message },
];
