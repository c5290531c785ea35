/** What a program writes that has the command line's package alone, in strict TypeScript that checks libraries' types too. */
import { commands, folderReader, run, toPng, type OwnFormat, type World } from 'dateline-story-cli';
import { importStory } from 'dateline-story-cli/importers';
import { drawPosters } from 'dateline-story-cli/poster';
import { publishSite, withoutMistakes, type SiteFile } from 'dateline-story-cli/publish';

export const check = (world: World): Promise<number> => run(['check', 'story.json'], commands, world);

const chronicle: OwnFormat = {
  name: 'Chronicle',
  detect: async (file) => (await file.slice(0, 9).text()) === 'CHRONICLE',
  read: async (file) => ({ title: await file.text(), events: [] }),
};

export const read = async (bytes: Uint8Array) => importStory({ bytes }, { formats: [chronicle] });

export async function publishTable(bytes: Uint8Array): Promise<SiteFile[]> {
  const { document } = await importStory({ name: 'table.csv', bytes });
  const told = withoutMistakes(document);
  await drawPosters(told.story, folderReader());
  return publishSite([{ ...told, folder: '', media: new Map() }], { title: 'T', readAsset: folderReader(), toPng });
}
