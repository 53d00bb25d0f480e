package org.bulou.server.hooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are somebody else's: the global unicast space without what is set aside in it
 * (IANA's special-purpose registries, as of 2026). Of IPv6 only 2000::/3 is global; an address of
 * IPv4 in any IPv6 dress is outside of it or listed here.
 */
final class Networks {
  private static final List<Net> OURS =
      List.of(
          net("0.0.0.0", 8), // this network
          net("10.0.0.0", 8), // private
          net("100.64.0.0", 10), // shared by carriers; some clouds' metadata
          net("127.0.0.0", 8), // loopback
          net("168.63.129.16", 32), // a cloud's host services, though public
          net("169.254.0.0", 16), // link-local; clouds' metadata
          net("172.16.0.0", 12), // private
          net("192.0.0.0", 24), // protocol assignments; a cloud's metadata
          net("192.0.2.0", 24), // documentation
          net("192.88.99.0", 24), // 6to4 relays
          net("192.168.0.0", 16), // private
          net("198.18.0.0", 15), // benchmarks
          net("198.51.100.0", 24), // documentation
          net("203.0.113.0", 24), // documentation
          net("224.0.0.0", 4), // multicast
          net("240.0.0.0", 4), // reserved, broadcast
          net("2001::", 23), // protocol assignments, Teredo
          net("2001:db8::", 32), // documentation
          net("2002::", 16), // 6to4, which wraps IPv4
          net("3fff::", 20)); // documentation

  private static final Net GLOBAL_6 = net("2000::", 3);

  private Networks() {}

  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  private record Net(byte[] start, int bits) {
    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % Byte.SIZE);
        if ((address[i / Byte.SIZE] & mask) != (start[i / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static Net net(String start, int bits) {
    return new Net(InetAddress.ofLiteral(start).getAddress(), bits);
  }

  /** May we speak to it without reaching into a network of our own? */
  static boolean isElsewhere(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet6Address && !GLOBAL_6.holds(bytes)) {
      return false;
    }
    return OURS.stream().noneMatch(n -> n.holds(bytes));
  }
}
