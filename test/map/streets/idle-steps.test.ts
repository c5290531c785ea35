import { expect } from '@open-wc/testing';
import { IdleSteps } from '../../../src/map/streets/idle-steps.js';
import { waitUntil } from '../../fixtures/moments.js';

describe('work that can wait', () => {
  it('is done in its order, one step at a time, and more of it after that', async () => {
    const [steps, done] = [new IdleSteps(), [] as string[]];
    steps.add(['a', 'b'].map((name) => () => void done.push(name)));
    expect(done).to.deep.equal([]);
    await waitUntil(() => done.length === 1 || done.length === 2, 'the first');
    steps.add([() => void done.push('c')]);
    await waitUntil(() => done.length === 3, 'the rest');
    expect(done).to.deep.equal(['a', 'b', 'c']);
  });

  it('is not done once it is dropped', async () => {
    const [dropped, other, done] = [new IdleSteps(), new IdleSteps(), [] as string[]];
    dropped.add([() => void done.push('dropped')]);
    dropped.drop();
    other.add([() => void done.push('other')]);
    await waitUntil(() => done.length > 0, 'the other');
    expect(done).to.deep.equal(['other']);
  });
});
