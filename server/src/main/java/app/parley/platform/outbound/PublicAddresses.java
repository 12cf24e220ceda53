package app.parley.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Names resolve to public addresses or not at all. The connection is made to the very addresses
 * that were checked, so that a name which changes its mind between the two gains nothing.
 */
final class PublicAddresses implements DnsResolver {
  private static final List<Range> SPECIAL =
      List.of(
          Range.of("0.0.0.0", 8),
          Range.of("10.0.0.0", 8),
          Range.of("100.64.0.0", 10),
          Range.of("127.0.0.0", 8),
          Range.of("169.254.0.0", 16),
          Range.of("172.16.0.0", 12),
          Range.of("192.0.0.0", 24),
          Range.of("192.0.2.0", 24),
          Range.of("192.88.99.0", 24),
          Range.of("192.168.0.0", 16),
          Range.of("198.18.0.0", 15),
          Range.of("198.51.100.0", 24),
          Range.of("203.0.113.0", 24),
          Range.of("224.0.0.0", 3),
          Range.of("2001::", 23),
          Range.of("2001:db8::", 32),
          Range.of("2002::", 16));
  // All that is handed out for the public IPv6 internet; mapped and translated IPv4 lies outside
  // it.
  private static final Range GLOBAL_IPV6 = Range.of("2000::", 3);

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    for (var address : addresses) {
      if (!isPublic(address)) {
        throw new UnknownHostException(host + " is not a public address");
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }

  static boolean isPublic(InetAddress address) {
    return (address instanceof Inet4Address || GLOBAL_IPV6.holds(address))
        && SPECIAL.stream().noneMatch(range -> range.holds(address));
  }

  private record Range(byte[] start, int bits) {
    static Range of(String start, int bits) {
      return new Range(InetAddress.ofLiteral(start).getAddress(), bits);
    }

    boolean holds(InetAddress address) {
      var bytes = address.getAddress();
      if (bytes.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
