package app.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Customers send what somebody put at their hand, as it is. */
class PutFilesTest {

  @Test
  void whatWasPutIsThereUnderItsNameAndOfTheTypeThatWasSaid() throws Exception {
    try (var stand = new Stand()) {
      stand.call("PUT", "/control/files/a%20page.png", "image/png", "<script>", null);

      var file = stand.call("GET", "/files/put/a%20page.png", "text/plain", "", null);
      assertThat(file.body()).isEqualTo("<script>");
      assertThat(file.headers().firstValue("Content-Type")).contains("image/png");
      assertThat(stand.call("GET", "/files/put/b", "text/plain", "", null).statusCode())
          .isEqualTo(404);
    }
  }
}
