package app.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.simulator.http.Form;
import app.parley.simulator.http.Json;
import app.parley.simulator.twilio.TwilioSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioTest {

  private Stand stand;

  @BeforeEach
  void open() throws Exception {
    stand = new Stand();
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void aCustomersMessageArrivesAsASignedForm() throws Exception {
    var written = stand.martaWrites("Dzień dobry & hello");

    var call = stand.receiver.next();
    var form = Form.parse(call.text());
    assertThat(call.signature())
        .isEqualTo(TwilioSignature.of("secret", stand.receiver.url("/whatsapp"), form));
    assertThat(form.text("From")).isEqualTo("whatsapp:" + Stand.MARTA);
    assertThat(form.text("WaId")).isEqualTo("48555010244");
    assertThat(form.text("ProfileName")).isEqualTo("Marta Kowalska");
    assertThat(form.text("Body")).isEqualTo("Dzień dobry & hello");
    assertThat(form.text("MessageSid")).isEqualTo(written.get("id").asString());
  }

  @Test
  void aReplyIsQueuedThenSentThenDeliveredThenRead() throws Exception {
    stand.martaWrites("hello");
    stand.receiver.next();

    var answer = stand.sendTwilio(reply("yes").encoded());

    assertThat(answer.statusCode()).isEqualTo(201);
    var sid = Json.read(answer.body()).get("sid").asString();
    for (var status : new String[] {"queued", "sent", "delivered"}) {
      assertThat(nextStatus(sid)).isEqualTo(status);
    }
    stand.control(
        "POST", "customers/open", "{\"channel\":\"whatsapp\",\"id\":\"" + Stand.MARTA + "\"}");
    assertThat(nextStatus(sid)).isEqualTo("read");
  }

  private String nextStatus(String sid) throws InterruptedException {
    var call = stand.receiver.next();
    var form = Form.parse(call.text());
    assertThat(call.path()).isEqualTo("/status");
    assertThat(call.signature())
        .isEqualTo(TwilioSignature.of("secret", stand.receiver.url("/status"), form));
    assertThat(form.text("MessageSid")).isEqualTo(sid);
    return form.text("MessageStatus");
  }

  @Test
  void outsideTheWindowAWhatsAppReplyIsTakenAndFailsLater() throws Exception {
    var answer = stand.sendTwilio(reply("hello").encoded());

    assertThat(answer.statusCode()).isEqualTo(201);
    var failed = Form.parse(stand.receiver.next().text());
    assertThat(failed.text("MessageStatus")).isEqualTo("failed");
    assertThat(failed.text("ErrorCode")).isEqualTo("63016");
  }

  @Test
  void aTemplateNeedsNoWindow() throws Exception {
    var form =
        Form.EMPTY
            .with("To", "whatsapp:" + Stand.MARTA)
            .with("From", "whatsapp:+14155238886")
            .with("ContentSid", "HX42e02dbdfb6b35537df7e045a6d67443")
            .with("ContentVariables", "{\"1\":\"Marta\",\"2\":\"7\"}")
            .with("StatusCallback", stand.receiver.url("/status"));

    var message = Json.read(stand.sendTwilio(form.encoded()).body());

    assertThat(message.get("body").asString())
        .isEqualTo("Hello Marta, your order 7 is on its way.");
    assertThat(nextStatus(message.get("sid").asString())).isEqualTo("queued");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          to,                     from,                   body,  code
          '',                     +15017122661,           hi,    21604
          +123,                   +15017122661,           hi,    21211
          +351912345678,          +15017122661,           '',    21602
          +351912345678,          +19995550100,           hi,    21606
          whatsapp:+351912345678, whatsapp:+19995550100,  hi,    63007
          whatsapp:+351912345678, +15017122661,           hi,    21910
          """,
      useHeadersInDisplayName = true)
  void aSendThatCannotBeIsRefusedAtOnce(String to, String from, String body, int code)
      throws Exception {
    var form = Form.EMPTY.with("To", to).with("From", from).with("Body", body);

    var answer = stand.sendTwilio(form.encoded());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.read(answer.body()).get("code").asInt()).isEqualTo(code);
  }

  @Test
  void whoeverWroteStopGetsNoMoreSmsUntilStart() throws Exception {
    var sms = Form.EMPTY.with("To", "+48555010300").with("From", "+15017122661").with("Body", "hi");

    smsFrom("+48555010300", "Stop");
    assertThat(Json.read(stand.sendTwilio(sms.encoded()).body()).get("code").asInt())
        .isEqualTo(21610);

    smsFrom("+48555010300", "START");
    assertThat(stand.sendTwilio(sms.encoded()).statusCode()).isEqualTo(201);
  }

  private void smsFrom(String from, String text) throws Exception {
    stand.control(
        "POST",
        "customers/write?wait=5000",
        "{\"channel\":\"sms\",\"from\":\"%s\",\"text\":\"%s\"}".formatted(from, text));
  }

  @Test
  void aWrongAuthTokenIsNotSignedIn() throws Exception {
    stand.control("PUT", "twilio/" + Stand.ACCOUNT + "/token", "{\"good\":false}");

    var answer = stand.twilio("GET", "/Accounts/" + Stand.ACCOUNT + ".json", "");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Json.read(answer.body()).get("code").asInt()).isEqualTo(20003);
  }

  @Test
  void theListShowsWhatWasSentToSomebodyNewestFirstPageByPage() throws Exception {
    stand.martaWrites("hello");
    for (var text : new String[] {"one", "two", "three"}) {
      stand.sendTwilio(reply(text).encoded());
    }
    var query = Form.EMPTY.with("To", "whatsapp:" + Stand.MARTA).with("DateSent>", "2020-01-01");
    var path = "/Accounts/" + Stand.ACCOUNT + "/Messages.json?PageSize=2&" + query.encoded();

    var first = Json.read(stand.twilio("GET", path, "").body());
    assertThat(first.get("messages").valueStream().map(one -> one.get("body").asString()))
        .containsExactly("three", "two");

    var next = first.get("next_page_uri").asString().replace("/2010-04-01", "");
    var second = Json.read(stand.twilio("GET", next, "").body());
    assertThat(second.get("messages").valueStream().map(one -> one.get("body").asString()))
        .containsExactly("one");
    assertThat(second.get("next_page_uri").isNull()).isTrue();
  }

  @Test
  void mediaLieBehindARedirect() throws Exception {
    stand.control(
        "POST",
        "customers/write?wait=5000",
        "{\"channel\":\"whatsapp\",\"from\":\"%s\",\"kind\":\"image\"}".formatted(Stand.MARTA));
    var form = Form.parse(stand.receiver.next().text());
    var path = form.text("MediaUrl0").substring(stand.simulator.address().length());

    var answer = stand.call("GET", path, "text/plain", "", null);

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/files/photo.jpg");
  }

  @Test
  void aMessageWhoseCallIsLostStandsInTheListWithItsFiles() throws Exception {
    stand.control("POST", "faults", "{\"target\":\"webhook-inbound\",\"mode\":\"drop\"}");
    var written =
        stand.control(
            "POST",
            "customers/write?wait=5000",
            "{\"channel\":\"whatsapp\",\"from\":\"%s\",\"kind\":\"image\"}".formatted(Stand.MARTA));
    var path = "/Accounts/" + Stand.ACCOUNT + "/Messages";

    var listed = Json.read(stand.twilio("GET", path + ".json", "").body()).at("/messages/0");
    var sid = listed.get("sid").asString();
    var media = Json.read(stand.twilio("GET", path + "/" + sid + "/Media.json", "").body());

    assertThat(written.toString()).contains(sid);
    assertThat(listed.get("direction").asString()).isEqualTo("inbound");
    assertThat(listed.get("num_media").asString()).isEqualTo("1");
    assertThat(media.at("/media_list/0/content_type").asString()).isEqualTo("image/jpeg");
    assertThat(media.at("/media_list/0/sid").asString()).startsWith("ME");
  }

  private Form reply(String text) {
    return Form.EMPTY
        .with("To", "whatsapp:" + Stand.MARTA)
        .with("From", "whatsapp:+14155238886")
        .with("Body", text)
        .with("StatusCallback", stand.receiver.url("/status"));
  }
}
