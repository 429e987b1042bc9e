import { BlockList, isIP } from 'node:net';

/** IPv4 space that is not the public Internet: the IANA special-purpose registry (RFC 6890), multicast and reserved. */
const notPublic4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
] as const;

/** Within 2000::/3, all that IPv6 routes publicly: protocol assignments and Teredo, documentation, 6to4 (holds an IPv4 address). */
const notPublic6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const;

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

export interface AddressRules {
  /** Whether an address is on the public Internet; false for what is no address. Mapped, NAT64 and zoned forms are not public. */
  isPublic(address: string): boolean;
  isLoopback(address: string): boolean;
}

export function createAddressRules(): AddressRules {
  const special4 = listOf(notPublic4, 'ipv4');
  const loopback4 = listOf(['127.0.0.0/8'], 'ipv4');
  const global6 = listOf(['2000::/3'], 'ipv6');
  const special6 = listOf(notPublic6, 'ipv6');
  return {
    isPublic: (address) => {
      if (isIP(address) === 4) return !special4.check(address, 'ipv4');
      return isIP(address) === 6 && global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
    },
    isLoopback: (address) => (isIP(address) === 4 ? loopback4.check(address, 'ipv4') : address === '::1'),
  };
}
