package app.parley.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "1.1.1.1, true",
    "157.240.1.35, true",
    "172.32.0.1, true",
    "100.128.0.1, true",
    "2a03:2880:f101::1, true",
    "127.0.0.1, false",
    "10.1.2.3, false",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "0.0.0.0, false",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "198.18.0.1, false",
    "::1, false",
    "::, false",
    "fc00::1, false",
    "fe80::1, false",
    "::ffff:127.0.0.1, false",
    "64:ff9b::7f00:1, false",
    "2002:7f00:1::, false",
    "2001:db8::1, false",
    "ff02::1, false"
  })
  void onlyPublicAddressesArePublic(String address, boolean expected) {
    assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isEqualTo(expected);
  }
}
