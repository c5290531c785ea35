import { expect } from '@open-wc/testing';
import type { ConsentEvent } from '../../src/elements/story-events.js';
import { remoteStory } from '../fixtures/remote-story.js';

const picture = 'https://pictures.example/ferry.jpg';

describe('RemoteConsent', () => {
  for (const [what, url] of [
    ['of the page', '/ferry.jpg'],
    ['relative to the page', 'ferry.jpg'],
    ['of the page, in full', new URL('/ferry.jpg', location.href).href],
    ['that are fetched from nowhere', 'data:image/gif;base64,R0lGODlh'],
  ] as const)
    it(`asks for no leave for pictures ${what}`, () => {
      expect(remoteStory().consent.hostToAsk(url)).to.equal(undefined);
    });

  it('reads what is relative as its document does, and asks for no leave for what is of its host', () => {
    const { consent } = remoteStory({ src: 'https://stories.example/ferry/story.json' });
    expect(consent.toAddress('pier.jpg')).to.equal('https://stories.example/ferry/pier.jpg');
    expect(consent.hostToAsk(consent.toAddress('pier.jpg'))).to.equal(undefined);
    expect(consent.hostToAsk('https://stories.example/other.jpg')).to.equal(undefined);
    expect(consent.hostToAsk(picture)).to.equal('pictures.example');
  });

  it('leaves addresses as they are where the story is the page’s', () => {
    expect(remoteStory().consent.toAddress('pier.jpg')).to.equal('pier.jpg');
  });

  for (const [who, given] of [
    ['the page, for all hosts', { allowRemote: '' }],
    ['the page, in a list', { allowRemote: 'a.example pictures.example' }],
    ['the author', { allowedByAuthor: ['pictures.example'] }],
  ] as const)
    it(`may ask whom ${who}, has allowed`, () => {
      expect(remoteStory(given).consent.hostToAsk(picture)).to.equal(undefined);
    });

  for (const allowRemote of ['false', false] as const)
    it(`may ask nobody but whom the reader has allowed where the page says ${typeof allowRemote} false, whatever the author has`, () => {
      const { consent } = remoteStory({ allowRemote, allowedByAuthor: ['pictures.example'] });
      expect(consent.hostToAsk(picture)).to.equal('pictures.example');
      consent.allow('pictures.example');
      expect(consent.hostToAsk(picture)).to.equal(undefined);
    });

  it('lets the page know which host the reader has allowed, after what waited for it was loaded', () => {
    const { story, consent } = remoteStory();
    const heard: string[] = [];
    story.addEventListener('consent', (event) => heard.push((event as ConsentEvent).host));
    consent.whenAllowed('pictures.example', () => heard.push('loaded'));
    consent.allow('pictures.example');
    expect(heard).to.deep.equal(['loaded', 'pictures.example']);
  });

  it('loads all that waits for a host once the reader allows it, and nothing of others', () => {
    const { story, consent } = remoteStory();
    const loaded: string[] = [];
    consent.whenAllowed('pictures.example', () => loaded.push('one'));
    consent.whenAllowed('player.example', () => loaded.push('player'));
    consent.whenAllowed('pictures.example', () => loaded.push('two'));
    story.update();
    expect(loaded).to.deep.equal([]);
    consent.allow('pictures.example');
    expect(loaded).to.deep.equal(['one', 'two']);
    expect(story.updates).to.equal(1);
    expect(consent.hostToAsk(picture)).to.equal(undefined);
    expect(consent.hostToAsk('https://player.example/')).to.equal('player.example');
    consent.allow('pictures.example');
    expect(loaded).to.deep.equal(['one', 'two']);
  });

  it('loads when the page allows a host later', () => {
    const { story, consent } = remoteStory();
    const loaded: string[] = [];
    consent.whenAllowed('pictures.example', () => loaded.push('one'));
    story.allowRemote = 'pictures.example';
    story.update();
    expect(loaded).to.deep.equal(['one']);
  });

  it('forgets what the reader has allowed when another story is told', () => {
    const { story, consent } = remoteStory({ src: 'one.json' });
    consent.allow('pictures.example');
    story.update();
    expect(consent.hostToAsk(picture)).to.equal(undefined);
    story.src = 'two.json';
    story.update();
    expect(consent.hostToAsk(picture)).to.equal('pictures.example');
  });
});
