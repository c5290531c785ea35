import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs a module in a plain Node, where there is no page, no test runner and no bundler. */
function node(code: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

describe('the package in Node, by its own name', () => {
  it('has a core that needs no page', () => {
    const { stdout, stderr } = node(`
      const core = await import('dateline-story/core');
      console.log(typeof core.parseStory, typeof globalThis.document);
    `);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('function undefined');
  });

  it('gives the elements’ classes and registers none of them', () => {
    const { stdout, stderr } = node(`
      const { DatelineStory, DatelineEvent } = await import('dateline-story');
      console.log(typeof DatelineStory, typeof DatelineEvent, globalThis.customElements?.get('dateline-story'));
    `);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('function function undefined');
  });

  it('registers them on request', () => {
    const { stdout, stderr } = node(`
      await import('dateline-story/define');
      console.log(customElements.get('dateline-story').name, customElements.get('dateline-event').name);
    `);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('DatelineStory DatelineEvent');
  });
});
