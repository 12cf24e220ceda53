package app.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.simulator.http.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessengerKindsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          kind,        pointer,                            value
          image,       /message/attachments/0/type,        image
          images,      /message/attachments/1/type,        image
          audio,       /message/attachments/0/type,        audio
          sticker,     /message/attachments/0/type,        sticker
          location,    /message/attachments/0/type,        location
          share,       /message/attachments/0/type,        fallback
          quick_reply, /message/quick_reply/payload,       CHOSEN
          unsupported, /message/is_unsupported,            true
          unsend,      /message/is_deleted,                true
          edit,        /message_edit/mid,                  m_1
          reaction,    /reaction/action,                   react
          unreact,     /reaction/action,                   unreact
          postback,    /postback/payload,                  HUMAN_PLEASE
          referral,    /referral/type,                     OPEN_THREAD
          unknown,     /brand_new_event/x,                 1
          """,
      useHeadersInDisplayName = true)
  void eachKindHasMetasShape(String kind, String pointer, String value) throws Exception {
    try (var stand = new Stand()) {
      stand.control(
          "POST",
          "customers/write?wait=5000",
          """
          {"channel": "messenger", "from": "%s", "kind": "%s", "payload": {"mid": "m_1"}}\
          """
              .formatted(Stand.AMARA, kind));

      var event = Json.read(stand.receiver.next().body()).at("/entry/0/messaging/0");

      assertThat(event.at(pointer).asString()).isEqualTo(value);
    }
  }
}
