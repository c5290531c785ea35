import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const pages = globSync(['*.md', '{bench,docs,geo,stories}/**/*.md']);

/** Anchors as GitHub makes them of headings. */
function anchors(page: string): string[] {
  const headings = [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The relative targets of a page’s links and pictures. */
function targets(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(/```[^]*?```/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^\w+:/.test(target));
}

it('finds the pages', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']));
  expect(targets('README.md').length).toBeGreaterThan(5);
});

it.each(pages)('%s leads nowhere that is not there', (page) => {
  const lost = targets(page).filter((target) => {
    const [path, anchor] = target.split('#') as [string, string | undefined];
    const file = path ? join(dirname(page), path) : page;
    return !existsSync(file) || (anchor !== undefined && !anchors(file).includes(anchor));
  });
  expect(lost).toEqual([]);
});
