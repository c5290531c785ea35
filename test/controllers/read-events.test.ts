import { expect, fixture, html } from '@open-wc/testing';
import { readEvent, readStory } from '../../src/controllers/read-events.js';

describe('a story written in HTML', () => {
  it('says with attributes what a document says with keys', async () => {
    const element = await fixture(
      html`<x-event
        id="departure"
        when="2023-09-10T18:30~"
        when-text="around half past six"
        calendar="gregorian"
        time-zone="Asia/Pyongyang"
        where="Pyongyang"
        lat="39.0047"
        lon="125.7364"
        certainty="less-certain"
        status="claimed"
        by="KCNA; the Kremlin ;"
        denied-by="Seoul"
        label="Kim leaves"
        ><p>Before</p>
        <h3>Kim’s train leaves Pyongyang</h3></x-event
      >`,
    );
    expect(readEvent(element)).to.deep.equal({
      id: 'departure',
      title: 'Kim’s train leaves Pyongyang',
      label: 'Kim leaves',
      when: '2023-09-10T18:30~',
      whenText: 'around half past six',
      calendar: 'gregorian',
      timeZone: 'Asia/Pyongyang',
      status: 'claimed',
      where: { name: 'Pyongyang', lat: 39.0047, lon: 125.7364, certainty: 'less-certain' },
      by: ['KCNA', 'the Kremlin'],
      deniedBy: ['Seoul'],
    });
  });

  it('says nothing that the page does not say', async () => {
    const element = await fixture(html`<x-event id="a"><h4>Title</h4></x-event>`);
    expect(readEvent(element)).to.deep.equal({ id: 'a', title: 'Title' });
  });

  it('prefers the event’s own id to the element’s', async () => {
    const element = await fixture(html`<x-event id="kim--a" event-id="a"></x-event>`);
    expect(readEvent(element).id).to.equal('a');
  });

  it('keeps a coordinate that is no number, so that the check can name it', async () => {
    const element = await fixture(html`<x-event id="a" where="X" lat="39°" lon=""></x-event>`);
    expect(readEvent(element).where).to.deep.equal({ name: 'X', lat: '39°', lon: '' });
  });

  it('takes title, language, zone and date of the story from its element', async () => {
    const host = await fixture(
      html`<x-story time-zone="Asia/Pyongyang" published="2023-09-12"
        ><h2>The story</h2>
        <x-event id="a"><h3>One</h3></x-event></x-story
      >`,
    );
    expect(readStory(host, 'de')).to.deep.equal({
      dateline: 1,
      title: 'The story',
      lang: 'de',
      published: '2023-09-12',
      timeZone: 'Asia/Pyongyang',
      events: [],
    });
  });
});
