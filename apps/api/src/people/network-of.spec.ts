import { networkOf } from './network-of';

describe('the place a try comes from', () => {
  it.each([
    ['an IPv4 address', '192.0.2.7', '192.0.2.7'],
    ['an IPv4 address as IPv6 sockets name it', '::ffff:192.0.2.7', '192.0.2.7'],
    ['an IPv6 address: its network', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['the next address in the same network', '2001:db8:1:2::ffff', '2001:db8:1:2::/64'],
    ['a shortened one', '2001:db8::1', '2001:db8:0:0::/64'],
    ['the machine itself', '::1', '0:0:0:0::/64'],
    ['one with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['no address at all', '', ''],
  ])('%s', (_case, address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
