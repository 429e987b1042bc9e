import { expect, test } from 'vitest';
import { createAddressRules } from '../../src/kernel/addresses.ts';

const rules = createAddressRules();

const priv = [
  ...[
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
  ],
  ...[
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
  ],
  ...['198.51.100.7', '203.0.113.9', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'],
  ...[
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:a00:1',
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    '100::1',
  ],
  ...[
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
  ],
  ...['', 'localhost', '127.1', '0x7f000001', '1.2.3', '8.8.8.8.'],
];
test.each(priv)('does not take %j for a public address', (address) => {
  expect(rules.isPublic(address)).toBe(false);
});

const pub = [
  '8.8.8.8',
  '1.1.1.1',
  '9.255.255.255',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
];
test.each([...pub, '223.255.255.255', '2606:4700::1111', '2a01:e0a::1', '2001:4860:4860::8888'])(
  'takes %s for a public address',
  (address) => {
    expect(rules.isPublic(address)).toBe(true);
  },
);

test('knows the loopback, and nothing near it', () => {
  expect(['127.0.0.1', '127.9.9.9', '::1'].every(rules.isLoopback)).toBe(true);
  expect(['126.0.0.1', '128.0.0.1', '::2', '::ffff:127.0.0.1', '0.0.0.0', 'localhost', ''].some(rules.isLoopback)).toBe(
    false,
  );
});
