import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { folderReader } from '../../src/cli/folder-reader.js';
import type * as publishing from '../../src/publish/index.js';
import { publishSite, toBytes, withoutMistakes, type SiteFile } from '../../src/publish/index.js';
import { articlePage, useSite } from './site.js';

const site = useSite();
const address = '/stories/kim-in-russia/story.json';
const options = { title: 'Stories', base: 'https://example.org/' };

declare global {
  interface Window {
    publishing: typeof publishing;
  }
}

/** What an editor's page would load. */
async function bundlePublishing(): Promise<string> {
  const build = await rolldown({
    input: 'src/publish/index.ts',
    platform: 'browser',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  return output[0].code;
}

async function publishHere(): Promise<SiteFile[]> {
  const story = withoutMistakes(JSON.parse(readFileSync(`.${address}`, 'utf8')));
  const readAsset = folderReader(new URL('../../dist/cdn/', import.meta.url));
  return publishSite([{ ...story, folder: 'kim/', media: new Map() }], { readAsset, ...options });
}

it('makes in a browser, of values alone, the very files that it makes in Node', async () => {
  site.add('publishing.js', await bundlePublishing());
  const script = site.add('page.js', "import * as publishing from './publishing.js'; window.publishing = publishing;");
  const head = `<script type="module" src="${script}"></script>`;
  const visit = await site.open(site.add('page.html', articlePage('', head)));
  const made = await visit.page.evaluate(
    async (address, options) => {
      const { publishSite, toBytes, withoutMistakes } = window.publishing;
      const story = withoutMistakes(await (await fetch(address)).json());
      const readAsset = async (path: string) => {
        const response = await fetch(`/dist/cdn/${path}`);
        return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
      };
      const files = await publishSite([{ ...story, folder: 'kim/', media: new Map() }], { readAsset, ...options });
      const toHash = async ({ path, content }: SiteFile) => {
        const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(toBytes(content)));
        return [path, [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')];
      };
      return Promise.all(files.map(toHash));
    },
    address,
    options,
  );
  const files = await publishHere();
  expect(made).toEqual(
    files.map(({ path, content }) => [path, createHash('sha256').update(toBytes(content)).digest('hex')]),
  );
  expect(visit.errors).toEqual([]);
  await visit.close();
});
