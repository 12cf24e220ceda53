package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.outbound.FaultyServer;
import app.parley.platform.outbound.SafeHttp;
import app.parley.providers.Provider.TemplateList;
import app.parley.providers.Provider.TemplateList.Known;
import app.parley.providers.Provider.TemplateList.NotNow;
import app.parley.providers.Template;
import app.parley.providers.Template.Variable;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I6: the templates that WhatsApp takes outside the reply window. */
class TwilioTemplatesTest {
  private static final ConnectedChannel NUMBER =
      new ConnectedChannel(
          1, 77, "whatsapp-twilio", "+14155238886", Map.of("accountSid", "AC1"), Map.of());

  private final SafeHttp http = new SafeHttp();

  @AfterEach
  void end() throws IOException {
    http.destroy();
  }

  @Test
  void aTemplateHasItsTextItsVariablesAndWhatWhatsAppSaidOfIt() throws IOException {
    var content =
        """
        {"contents":[{"sid":"HX1","friendly_name":"order_update","language":"en",
          "variables":{"2":"4711","1":"Marta","link":"o/4711"},
          "types":{"twilio/call-to-action":{"body":"Hello {{1}}, order {{2}} left. {{1}}!"}},
          "approval_requests":{"name":"order_update","category":"UTILITY","status":"approved"}}],
         "meta":{"next_page_url":null}}
        """;
    try (var twilio = FaultyServer.answering(200, content.getBytes(UTF_8))) {
      var template = ((Known) list(twilio)).templates().getFirst();

      assertThat(template.id()).isEqualTo("HX1");
      assertThat(template.name()).isEqualTo("order_update");
      assertThat(template.category()).isEqualTo("utility");
      assertThat(template.canBeSent()).isTrue();
      assertThat(template.variables())
          .containsExactly(
              new Variable("1", "Marta"),
              new Variable("2", "4711"),
              new Variable("link", "o/4711"));
      assertThat(template.filled(Map.of("1", "Ida", "2", "$1")))
          .isEqualTo("Hello Ida, order $1 left. Ida!");
      assertThat(twilio.request())
          .startsWith("GET /v1/ContentAndApprovals?PageSize=50 HTTP/1.1")
          .contains("Authorization: Basic ");
    }
  }

  @Test
  void aTemplateThatWhatsAppHasNotApprovedIsListedAndNotSendable() throws IOException {
    var content =
        """
        {"contents":[
          {"sid":"HX1","types":{"twilio/text":{"body":"Hi"}},"approval_requests":{"status":"rejected"}},
          {"sid":"HX2","types":{"twilio/text":{"body":"Hi"}},"approval_requests":null},
          {"sid":"HX3","types":{"twilio/catalog":{"id":"1"}}},
          {"types":{"twilio/text":{"body":"Hi"}}},
          7]}
        """;
    try (var twilio = FaultyServer.answering(200, content.getBytes(UTF_8))) {
      assertThat(((Known) list(twilio)).templates())
          .extracting(Template::id, Template::status, Template::canBeSent)
          .containsExactly(tuple("HX1", "rejected", false), tuple("HX2", "unsubmitted", false));
    }
  }

  @Test
  void theNextPageIsAskedForAtOurOwnAddressAndNotForEver() throws IOException {
    var page =
        """
        {"contents":[{"sid":"HX1","types":{"twilio/text":{"body":"Hi"}}}],
         "meta":{"next_page_url":"https://elsewhere.example/v9/x?PageSize=50&Page=1&PageToken=PA%2F1"}}
        """;
    try (var twilio = FaultyServer.answering(200, page.getBytes(UTF_8))) {
      assertThat(((Known) list(twilio)).templates()).hasSize(20);
      assertThat(twilio.requests()).isEqualTo(20);
      assertThat(twilio.request())
          .startsWith("GET /v1/ContentAndApprovals?PageSize=50&Page=1&PageToken=PA%2F1 HTTP/1.1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 429, 500, 302})
  void whereTwilioDoesNotTellNothingIsTaken(int status) throws IOException {
    try (var twilio = FaultyServer.answering(status, "{}".getBytes(UTF_8))) {
      assertThat(list(twilio)).isInstanceOf(NotNow.class);
    }
  }

  @Test
  void anAnswerThatCannotBeReadIsNoList() throws IOException {
    for (var body : new String[] {"", "<html>", "[]", "{\"contents\":{}}"}) {
      try (var twilio = FaultyServer.answering(200, body.getBytes(UTF_8))) {
        assertThat(list(twilio)).isInstanceOf(NotNow.class);
      }
    }
  }

  private TemplateList list(FaultyServer twilio) {
    return new TwilioTemplates(new TwilioApi(http, twilio.base(), twilio.base())).list(NUMBER);
  }
}
