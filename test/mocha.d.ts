/** What @web/test-runner gives an element test without an import. */
interface TestContext {
  timeout(milliseconds: number): void;
}
type TestBody = (this: TestContext) => unknown;

declare function describe(title: string, body: (this: TestContext) => void): void;
declare function it(title: string, body: TestBody): void;
declare function before(body: TestBody): void;
declare function after(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: TestBody): void;
