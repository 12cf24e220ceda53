package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** U4: an address is shown as people know it. */
class OriginTest {
  @ParameterizedTest
  @CsvSource({
    "0:0:0:0:0:0:0:1, ::1",
    "2001:db8:0:0:0:0:0:7, 2001:db8::7",
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
    "192.0.2.7, 192.0.2.7"
  })
  void anAddressOfIPv6IsInItsShortForm(String seen, String shown) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(seen);

    assertThat(Origin.of(request).address()).isEqualTo(shown);
  }
}
