import { describe, expect, it } from 'vitest';
import { hasContact, isMailAddress, isTelephone } from '../../../src/importers/table/contacts.js';

const telephones = [
  ...['+49 30 123456', '+49 (0)30 123456', '+1 (555) 010-9999', '+31612345678', '0049 30 123456', '+44 20 7946 0958'],
  ...['617 555 0188', '212-555-0188', '(212) 555-0188', '212.555.0188', '1-212-555-0188'],
  ...[
    '030 123456',
    '0211/1234567',
    '(030) 1234567',
    '03-1234-5678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '020 7946 0958',
  ],
];

const others = [
  ...[
    '03/15/2019',
    '03.04.2023',
    '03-15-2019',
    '2019-03-15',
    '03.04.2023 14.30',
    '0600',
    '20240105',
    '01/02/2003 – 04/05/2006',
  ],
  ...[
    '02139-4307',
    '0012-345-678',
    '+1250000',
    '+88000.50',
    '+1,250,000',
    '+1.250.000',
    '+1 250 000',
    '+12500000.50',
    '-1250000',
  ],
  ...['40.7128, -74.0060', '0.123456789', '048.85661', '617 555 018', '978-3-16-148410-0', '2019-2020', 'B737-800', ''],
];

describe('isTelephone', () => {
  it.each(telephones)('is %j', (cell) => expect(isTelephone(cell)).toBe(true));
  it.each(others)('is not %j', (cell) => expect(isTelephone(cell)).toBe(false));
});

describe('isMailAddress', () => {
  it.each(['a@example.org', 'mailto:a.b@mail.example.org', 'Anna B. <anna@x.org>'])('is %j', (cell) => {
    expect(isMailAddress(cell)).toBe(true);
  });

  it.each(['a@b', 'write to a@example.org', '@anna', 'https://example.org/@anna'])('is not %j', (cell) => {
    expect(isMailAddress(cell)).toBe(false);
  });
});

describe('hasContact', () => {
  it.each([
    ...telephones.map((number) => `call ${number}, please`),
    'mail her at clerk@example.gov.',
    'тел. 555-12-12',
  ])('finds one in %j', (text) => expect(hasContact(text)).toBe(true));

  it.each([
    ...others.map((other) => `it was ${other}, they say`),
    ...[
      'from 1914 to 1918',
      'see https://example.org/@anna/status/0301234567',
      'a@2x',
      'on 05/06/2019 0912',
      'at 5 @ 3.50',
    ],
  ])('finds none in %j', (text) => expect(hasContact(text)).toBe(false));

  it('finds none in a megabyte of what begins like one', () => {
    for (const part of ['a@', '+1 ', '0123 ', '0', 'a', '1-', '((', 'a.b@c.'])
      expect(hasContact(part.repeat(1_000_000 / part.length))).toBe(false);
  });
});
