/** WordPress' editor, as the tests ask and steer it. */
import type { ElementHandle, Page } from 'puppeteer-core';

/** Our block where an author sees it. */
export const inBlock = '[data-type="dateline/story"]';

/** A block in the editor. */
export interface Block {
  readonly name: string;
  readonly clientId: string;
  readonly isValid: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What the tests ask of WordPress' own scripts in the editor. */
interface Editor {
  readonly data: {
    dispatch(store: string): Readonly<Record<string, (...values: unknown[]) => Promise<void>>>;
    select(store: string): Readonly<Record<string, () => unknown>>;
  };
  readonly blocks: {
    createBlock(name: string): Block;
    pasteHandler(pasted: object): readonly Block[];
    rawHandler(pasted: object): readonly Block[];
  };
}

declare global {
  interface Window {
    wp: Editor;
  }
}

/** Makes the post one new block of ours, which is chosen and whose settings are open. */
export async function startBlock(page: Page): Promise<void> {
  await page.waitForFunction(() => window.wp.data.select('core/editor')['getCurrentPostId']!());
  await page.evaluate(() => {
    const { blocks, data } = window.wp;
    const block = blocks.createBlock('dateline/story');
    void data.dispatch('core/block-editor')['resetBlocks']!([block]);
    void data.dispatch('core/block-editor')['selectBlock']!(block.clientId);
    void data.dispatch('core/edit-post')['openGeneralSidebar']!('edit-post/block');
  });
}

/** Gives the block a file. */
export async function sendFile(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector(`${inBlock} input[type=file]`);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Gives the block an address. */
export async function giveAddress(page: Page, address: string): Promise<void> {
  // Not by the mouse: what still loads above moves it away.
  await (await page.waitForSelector(`${inBlock} ::-p-text(Insert from URL)`))!.evaluate((button) => {
    (button as HTMLElement).click();
  });
  await (await page.waitForSelector('.block-editor-media-placeholder__url-input-field'))!.type(address);
  await page.keyboard.press('Enter');
}

/** Publishes the post, and gives its number. */
export function publish(page: Page, title: string): Promise<number> {
  return page.evaluate(async (named) => {
    const { dispatch, select } = window.wp.data;
    await dispatch('core/editor')['editPost']!({ title: named, status: 'publish' });
    await dispatch('core/editor')['savePost']!();
    return select('core/editor')['getCurrentPostId']!() as number;
  }, title);
}
