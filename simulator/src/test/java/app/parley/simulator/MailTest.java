package app.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.simulator.http.Json;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is mailed to anybody is caught and shown. */
class MailTest {

  private final Simulator simulator =
      Simulator.start(new Settings(0, null, null, Duration.ZERO, 0, null));

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void aMailStandsInTheListAndCanBeReadWithBothItsPartsAndItsHeaders() throws Exception {
    mail("ben@demo.parley.example", "Zoë assigned Jürgen to you", "Grüße", "<p>Grüße</p>");

    var first = Json.read(get("/control/mail").body()).at("/items/0");
    assertThat(first.at("/subject").asString()).isEqualTo("Zoë assigned Jürgen to you");
    assertThat(first.at("/to").asString()).isEqualTo("ben@demo.parley.example");
    var opened = Json.read(get("/control/mail/" + first.at("/number")).body());
    assertThat(opened.at("/text").asString()).isEqualTo("Grüße");
    assertThat(opened.at("/html").asString()).isEqualTo("<p>Grüße</p>");
    assertThat(opened.at("/headers").toString()).contains("List-Unsubscribe");
  }

  @Test
  void thePageRunsNothingOfAMail() throws Exception {
    var page = get("/mail").body();

    assertThat(page).contains("sandbox=").doesNotContain("allow-scripts", "allow-same-origin");
    assertThat(get("/mail/mail.js").statusCode()).isEqualTo(200);
    assertThat(get("/control/mail/7").statusCode()).isEqualTo(404);
  }

  @Test
  void theOldestMakesRoom() throws Exception {
    for (int i = 1; i <= 201; i++) {
      mail("ben@demo.parley.example", "Number " + i, "Hi", "<p>Hi</p>");
    }

    var items = Json.read(get("/control/mail").body()).at("/items");
    assertThat(items).hasSize(200);
    assertThat(items.at("/0/subject").asString()).isEqualTo("Number 201");
    assertThat(get("/control/mail/1").statusCode()).isEqualTo(404);
  }

  private void mail(String to, String subject, String text, String html) throws Exception {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(simulator.mailPort().orElseThrow()));
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("parley@demo.parley.example");
    message.setRecipient(RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setHeader("List-Unsubscribe", "<http://localhost/unsubscribe/1>");
    var plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    var page = new MimeBodyPart();
    page.setText(html, "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", plain, page));
    Transport.send(message);
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(simulator.address() + path)).build(),
          BodyHandlers.ofString());
    }
  }
}
