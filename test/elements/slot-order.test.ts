import { expect } from '@open-wc/testing';
import { slotOrder } from '../../src/elements/slot-order.js';

describe('the order in which child nodes are shown', () => {
  for (const [children, events, shown] of [
    ['ABC', 'ABC', 'ABC'],
    ['ABC', 'CAB', 'CAB'],
    ['hABC', 'CAB', 'hCAB'],
    ['hA1B2C3', 'CAB', 'hC3A1B2'],
    ['xyz', '', 'xyz'],
    ['', '', ''],
    // An event that left the page while the order was made.
    ['AC', 'ABC', 'AC'],
  ] as const) {
    it(`shows ${children || 'nothing'} in the order ${events || 'of nothing'} as ${shown || 'nothing'}`, () => {
      expect(slotOrder([...children], [...events]).join('')).to.equal(shown);
    });
  }
});
