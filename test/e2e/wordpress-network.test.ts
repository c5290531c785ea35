import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pluginFiles } from '../../scripts/wordpress/plugin.mjs';
import { startWordpress } from '../../scripts/wordpress/start.mjs';
import { storyText } from './wordpress-site.js';

const main = 'http://example.test';
const news = 'http://news.example.test';
const sport = 'http://sport.example.test';
let network: Awaited<ReturnType<typeof startWordpress>>;

beforeAll(async () => {
  network = await startWordpress({ plugin: await pluginFiles(), network: new URL(main).host });
  await network.php(`
    require_once ABSPATH . 'wp-admin/includes/plugin.php';
    activate_plugin( 'dateline-story/dateline-story.php', '', true );
    // The passwords are from before it was a network.
    update_network_option( 1, 'using_application_passwords', true );
    wpmu_create_blog( '${new URL(news).host}', '/', 'News', 1 );
    wpmu_create_blog( '${new URL(sport).host}', '/', 'Sport', 1 );`);
}, 180_000);

afterAll(() => network?.stop());

/** What a site answers its administrator. Its name leads nowhere here: `Host` says which is meant. */
function ask(address: string, body?: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { host, pathname, search } = new URL(address);
  const password = Buffer.from(`admin:${network.users['admin']!.applicationPassword}`).toString('base64');
  const headers = { Host: host, Authorization: `Basic ${password}`, 'Content-Type': 'application/json', ...more };
  const options = { port: network.port, path: pathname + search, method: body ? 'POST' : 'GET', headers };
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(text));
    });
    asked.on('error', reject).end(body);
  });
}

/** Puts a story into a site's media library, and gives its address. */
async function upload(site: string): Promise<string> {
  const name = { 'Content-Disposition': 'attachment; filename="kim.story.json"' };
  const answer = await ask(`${site}/?rest_route=/wp/v2/media`, storyText, name);
  return (JSON.parse(answer) as { source_url: string }).source_url;
}

/** The page of a post with the story at an address. */
async function tell(site: string, address: string): Promise<string> {
  const post = { title: 'A', content: `[dateline src="${address}"]`, status: 'publish' };
  const { link } = JSON.parse(await ask(`${site}/?rest_route=/wp/v2/posts`, JSON.stringify(post))) as { link: string };
  return ask(link);
}

const words = 'He arrived on Tuesday, two days after leaving his capital.';

describe('in a network of sites in subdomains', () => {
  it.each([
    ['the first site', main, '/wp-content/uploads/'],
    ['another site', news, '/wp-content/uploads/sites/2/'],
  ])('%s has its own media library, and its own script beside the text', async (_, site, folder) => {
    const address = await upload(site);
    expect(address.startsWith(site + folder)).toBe(true);
    expect(await ask(address)).toBe(storyText);
    const page = await tell(site, address);
    expect(page).toContain(`<dateline-story src="${address}">`);
    expect(page).toContain(words);
    const script = /<script[^>]*src="([^"]*dateline-story\.js[^"]*)"/.exec(page)![1]!;
    expect(script.startsWith(`${site}/wp-content/plugins/dateline-story/assets/`)).toBe(true);
    expect(await ask(script)).toContain('dateline-story');
  });

  it('a site reads no file of another', async () => {
    const page = await tell(sport, await upload(news));
    expect(page).toContain('The story as a file');
    expect(page).not.toContain(words);
  });

  it('the plugin leaves nothing behind in any site', async () => {
    const left = await network.php(`
      $rows = function () use ( $wpdb ) {
        $rows = 0;
        foreach ( get_sites( array( 'fields' => 'ids' ) ) as $site ) {
          switch_to_blog( $site );
          $rows += $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%dateline_story%'" );
          restore_current_blog();
        }
        return $rows;
      };
      echo $rows() >= 4 ? 'There were some, ' : '';
      define( 'WP_UNINSTALL_PLUGIN', true );
      require WP_PLUGIN_DIR . '/dateline-story/uninstall.php';
      echo $rows(), ' are left.';`);
    expect(left).toBe('There were some, 0 are left.');
  });

  it('gives PHP nothing to complain of', () => {
    expect(network.log()).not.toContain('dateline-story');
  });
});
