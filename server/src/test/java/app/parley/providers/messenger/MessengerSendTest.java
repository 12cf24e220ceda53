package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.channels.ConnectedChannel;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.platform.outbound.FaultyServer;
import app.parley.platform.outbound.SafeHttp;
import app.parley.providers.OutgoingReply;
import app.parley.providers.OutgoingReply.OutgoingFile;
import app.parley.providers.Samples;
import app.parley.providers.SendOutcome;
import app.parley.providers.SendOutcome.NotTaken;
import app.parley.providers.SendOutcome.Taken;
import app.parley.providers.SendOutcome.Uncertain;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessengerSendTest {
  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
  private static final ConnectedChannel PAGE =
      new ConnectedChannel(
          1,
          2,
          "messenger",
          "page/1 ?",
          Map.of(),
          Map.of(
              "pageAccessToken",
              "EAABsbCS1iHgBO0",
              "appSecret",
              "9f8e7d6c5b4a39281706f5e4d3c2b1a0"));

  private final SafeHttp http = new SafeHttp();

  @AfterEach
  void end() throws IOException {
    http.destroy();
  }

  @Test
  void aTextGoesOutUnderOurReference() throws IOException {
    try (var facebook =
        FaultyServer.answering(200, Samples.bytes("messenger/api-send-text.response.json"))) {
      assertThat(send(facebook, reply(null, false)))
          .isEqualTo(
              new Taken(
                  "m_CUrAFfE71BcbzNSNih-k0wx-w3KRn13UwdiVgPXvA_0qAGhX9PvUadCaK_EdcCxFLfSKHyr1tD4",
                  NOW));

      assertThat(facebook.request())
          .startsWith(
              "POST /v25.0/page%2F1%20%3F/messages?appsecret_proof="
                  + "ac4c199004f75ea1a6effce4e8cc112c8ee26a2a133bbc820c0573f6516a1e62 HTTP/1.1")
          .contains("Authorization: Bearer EAABsbCS1iHgBO0");
      assertThat(body(facebook))
          .isEqualTo(
              json(
                  "{\"recipient\":{\"id\":\"7392015648120394\"},\"messaging_type\":\"RESPONSE\","
                      + "\"message\":{\"text\":\"Yes, in size M. 😀\",\"metadata\":\"parley:msg:4711\"}}"));
    }
  }

  @Test
  void aFileGoesOutByItsAddressInPlaceOfAText() throws IOException {
    var file = new OutgoingFile(1, AttachmentKind.CONTACT, "https://inbox.example.com/media/t0ken");
    var reply =
        new OutgoingReply(
            4712, "7392015648120394", "", null, false, null, "Ben Okafor", NOW, List.of(file));
    try (var facebook = FaultyServer.answering(200, "{\"message_id\":\"m_1\"}".getBytes(UTF_8))) {
      send(facebook, reply);

      assertThat(body(facebook).get("message"))
          .isEqualTo(
              json(
                  "{\"attachment\":{\"type\":\"file\",\"payload\":{\"url\":"
                      + "\"https://inbox.example.com/media/t0ken\",\"is_reusable\":false}},"
                      + "\"metadata\":\"parley:msg:4712\"}"));
    }
  }

  @Test
  void aReplyNamesTheMessageItAnswers() throws IOException {
    try (var facebook = FaultyServer.answering(200, "{\"message_id\":\"m_1\"}".getBytes(UTF_8))) {
      send(facebook, reply("m_8", false));

      assertThat(body(facebook).get("reply_to")).isEqualTo(json("{\"mid\":\"m_8\"}"));
    }
  }

  @Test
  void afterTheWindowAPersonWritesUnderTheHumanAgentTag() throws IOException {
    try (var facebook = FaultyServer.answering(200, "{\"message_id\":\"m_1\"}".getBytes(UTF_8))) {
      send(facebook, reply(null, true));

      assertThat(body(facebook).get("messaging_type").asString()).isEqualTo("MESSAGE_TAG");
      assertThat(body(facebook).get("tag").asString()).isEqualTo("HUMAN_AGENT");
    }
  }

  @Test
  void aSuccessThatCannotBeReadIsUncertain() throws IOException {
    for (var body :
        new String[] {"", "<html>", "{}", "{\"message_id\":", "{\"error\":{\"code\":190}}"}) {
      try (var facebook = FaultyServer.answering(200, body.getBytes(UTF_8))) {
        assertThat(send(facebook, reply(null, false))).isInstanceOf(Uncertain.class);
      }
    }
  }

  @Test
  void onlyWhatSurelyDidNotLeaveIsCalledNotTaken() throws IOException {
    var closed = FaultyServer.that(_ -> {});
    closed.close();

    assertThat(send(closed, reply(null, false))).isInstanceOf(NotTaken.class);
    try (var silent = FaultyServer.that(_ -> {})) {
      assertThat(send(silent, reply(null, false))).isInstanceOf(Uncertain.class);
      assertThat(silent.requests()).isEqualTo(1);
    }
  }

  private SendOutcome send(FaultyServer facebook, OutgoingReply reply) {
    var graph = new MessengerGraph(http, facebook.base());
    return new MessengerSend(graph, Clock.fixed(NOW, ZoneOffset.UTC)).send(reply, PAGE);
  }

  private static OutgoingReply reply(@Nullable String replyTo, boolean humanAgent) {
    return new OutgoingReply(
        4711,
        "7392015648120394",
        "Yes, in size M. 😀",
        replyTo,
        humanAgent,
        null,
        "Ben Okafor",
        NOW,
        List.of());
  }

  private static JsonNode body(FaultyServer facebook) {
    return json(facebook.request().substring(facebook.request().indexOf("\r\n\r\n")));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
