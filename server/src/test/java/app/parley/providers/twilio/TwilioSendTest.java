package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.channels.ConnectedChannel;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.conversations.TemplateUse;
import app.parley.platform.outbound.FaultyServer;
import app.parley.platform.outbound.SafeHttp;
import app.parley.providers.OutgoingReply;
import app.parley.providers.OutgoingReply.OutgoingFile;
import app.parley.providers.Provider.LookUp;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwilioSendTest {
  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
  private static final String SID = "AC4c122831efef10ac68b5223dccd6f614";
  private static final ConnectedChannel NUMBER =
      new ConnectedChannel(
          1,
          77,
          "whatsapp-twilio",
          "+14155238886",
          Map.of("accountSid", SID),
          Map.of("authToken", "secret"));
  private static final OutgoingReply REPLY =
      new OutgoingReply(
          4711,
          "+351912345678",
          "Yes, in size M. 😀 & more",
          null,
          false,
          null,
          "Ben Okafor",
          NOW,
          List.of());

  private final SafeHttp http = new SafeHttp();

  @AfterEach
  void end() throws IOException {
    http.destroy();
  }

  @Test
  void aWhatsAppTextGoesOutWithAStatusAddressThatNamesIt() throws IOException {
    try (var twilio = FaultyServer.answering(201, Samples.bytes("twilio/api-send.response.json"))) {
      assertThat(send(twilio, TwilioKind.WHATSAPP))
          .isEqualTo(new Taken("SM009326ccab7dda32ab99718b7293f4a8", NOW));

      assertThat(twilio.request())
          .startsWith("POST /2010-04-01/Accounts/" + SID + "/Messages.json HTTP/1.1")
          .contains("Authorization: Basic QUM0YzEyMjgzMWVmZWYxMGFjNjhiNTIyM2RjY2Q2ZjYxNDpzZWNyZXQ=")
          .endsWith(
              "\r\n\r\nTo=whatsapp%3A%2B351912345678&From=whatsapp%3A%2B14155238886"
                  + "&Body=Yes%2C+in+size+M.+%F0%9F%98%80+%26+more"
                  + "&StatusCallback=https%3A%2F%2Finbox.example.com%2Fwebhooks%2Ftwilio%2F77%2Fstatus%3Fmessage%3D4711");
    }
  }

  @Test
  void anSmsHasNoPrefixOnEitherSide() throws IOException {
    try (var twilio = FaultyServer.answering(201, Samples.bytes("twilio/api-send.response.json"))) {
      send(twilio, TwilioKind.SMS);

      assertThat(twilio.request()).contains("To=%2B351912345678&From=%2B14155238886&");
    }
  }

  @Test
  void aTemplateGoesOutByItsIdWithItsVariables() throws IOException {
    var use = new TemplateUse("HX42", Map.of("1", "Marta \"M\""));
    var reply =
        new OutgoingReply(
            4712, "+351912345678", "Hello Marta", null, false, use, "Ben Okafor", NOW, List.of());
    try (var twilio = FaultyServer.answering(201, Samples.bytes("twilio/api-send.response.json"))) {
      send(twilio, reply, TwilioKind.WHATSAPP);

      assertThat(twilio.request())
          .contains("&ContentSid=HX42&ContentVariables=%7B%221%22%3A%22Marta+%5C%22M%5C%22%22%7D&")
          .doesNotContain("Body=");
    }
  }

  @Test
  void aFileGoesOutByItsAddressWithOrWithoutWords() throws IOException {
    var file = new OutgoingFile(1, AttachmentKind.IMAGE, "https://inbox.example.com/media/t0ken");
    for (var text : new String[] {"", "Here"}) {
      var reply =
          new OutgoingReply(
              4713, "+351912345678", text, null, false, null, "Ben Okafor", NOW, List.of(file));
      try (var twilio =
          FaultyServer.answering(201, Samples.bytes("twilio/api-send.response.json"))) {
        send(twilio, reply, TwilioKind.SMS);

        assertThat(twilio.request())
            .contains("&MediaUrl=https%3A%2F%2Finbox.example.com%2Fmedia%2Ft0ken&")
            .satisfies(form -> assertThat(form.contains("Body=")).isEqualTo(!text.isEmpty()));
      }
    }
  }

  @Test
  void severalFilesGoOutInOneMms() throws IOException {
    var files =
        List.of(
            new OutgoingFile(1, AttachmentKind.IMAGE, "https://inbox.example.com/media/one"),
            new OutgoingFile(2, AttachmentKind.FILE, "https://inbox.example.com/media/two"));
    var reply =
        new OutgoingReply(4714, "+351912345678", "", null, false, null, "Ben Okafor", NOW, files);
    try (var twilio = FaultyServer.answering(201, Samples.bytes("twilio/api-send.response.json"))) {
      send(twilio, reply, TwilioKind.SMS);

      assertThat(twilio.request())
          .contains(
              "&MediaUrl=https%3A%2F%2Finbox.example.com%2Fmedia%2Fone"
                  + "&MediaUrl=https%3A%2F%2Finbox.example.com%2Fmedia%2Ftwo&");
    }
  }

  @Test
  void aSuccessThatCannotBeReadIsUncertain() throws IOException {
    for (var body : new String[] {"", "<html>", "{}", "{\"sid\":null}"}) {
      try (var twilio = FaultyServer.answering(201, body.getBytes(UTF_8))) {
        assertThat(send(twilio, TwilioKind.SMS)).isInstanceOf(Uncertain.class);
      }
    }
  }

  @Test
  void onlyWhatSurelyDidNotLeaveIsCalledNotTaken() throws IOException {
    var closed = FaultyServer.that(_ -> {});
    closed.close();

    assertThat(send(closed, TwilioKind.SMS)).isInstanceOf(NotTaken.class);
    try (var silent = FaultyServer.that(_ -> {})) {
      assertThat(send(silent, TwilioKind.SMS)).isInstanceOf(Uncertain.class);
    }
  }

  @Test
  void aSendOfUnknownOutcomeIsFoundInTheListByItsText() throws IOException {
    var list =
        "{\"messages\":["
            + listed("SM3", "another text", "Sun, 22 Nov 2026 07:00:20 +0000")
            + ","
            + listed("SM2", REPLY.text(), "Sun, 22 Nov 2026 07:00:17 +0000")
            + ","
            + listed("SM1", REPLY.text(), "Sun, 22 Nov 2026 06:00:00 +0000")
            + "]}";
    try (var twilio = FaultyServer.answering(200, list.getBytes(UTF_8))) {
      assertThat(lookUp(twilio))
          .isEqualTo(new LookUp.Found("SM2", Instant.parse("2026-11-22T07:00:17Z")));
      assertThat(twilio.request())
          .startsWith(
              "GET /2010-04-01/Accounts/"
                  + SID
                  + "/Messages.json?To=whatsapp%3A%2B351912345678&From=whatsapp%3A%2B14155238886&PageSize=50 ");
    }
  }

  @Test
  void onlyAnOlderMessageOfTheSameTextMeansThatItIsNotThere() throws IOException {
    var list =
        "{\"messages\":[" + listed("SM1", REPLY.text(), "Sun, 22 Nov 2026 06:00:00 +0000") + "]}";
    try (var twilio = FaultyServer.answering(200, list.getBytes(UTF_8))) {
      assertThat(lookUp(twilio)).isInstanceOf(LookUp.NotThere.class);
    }
  }

  @Test
  void aListThatCannotBeReadIsAskedForAgain() throws IOException {
    for (var body : new String[] {"", "{}", "{\"messages\":{}}"}) {
      try (var twilio = FaultyServer.answering(200, body.getBytes(UTF_8))) {
        assertThat(lookUp(twilio)).isInstanceOf(LookUp.NotNow.class);
      }
    }
    try (var twilio = FaultyServer.answering(500, new byte[0])) {
      assertThat(lookUp(twilio)).isInstanceOf(LookUp.NotNow.class);
    }
  }

  private SendOutcome send(FaultyServer twilio, TwilioKind kind) {
    return send(twilio, REPLY, kind);
  }

  private SendOutcome send(FaultyServer twilio, OutgoingReply reply, TwilioKind kind) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new TwilioSend(
            new TwilioApi(http, twilio.base(), twilio.base()), "https://inbox.example.com", clock)
        .send(reply, NUMBER, kind);
  }

  private LookUp lookUp(FaultyServer twilio) {
    return new TwilioLookUp(new TwilioApi(http, twilio.base(), twilio.base()))
        .lookUp(REPLY, NUMBER, TwilioKind.WHATSAPP);
  }

  private static String listed(String sid, String body, String at) {
    return "{\"sid\":\"%s\",\"body\":\"%s\",\"date_created\":\"%s\"}"
        .formatted(sid, body.replace("😀", "\\ud83d\\ude00"), at);
  }
}
