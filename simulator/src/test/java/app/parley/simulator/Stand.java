package app.parley.simulator;

import app.parley.simulator.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A running simulator with one page and one Twilio account, and somebody who is told of them. */
final class Stand implements AutoCloseable {

  static final String PAGE = "104271955555001";
  static final String AMARA = "7392015648120394";
  static final String ACCOUNT = "AC4c122831efef10ac68b5223dccd6f614";
  static final String SECRET = "9f8e7d6c5b4a39281706f5e4d3c2b1a0";
  static final String MARTA = "+48555010244";

  final Simulator simulator;
  final Receiver receiver;
  private final HttpClient client = HttpClient.newHttpClient();

  Stand() throws Exception {
    this(null);
  }

  Stand(@Nullable Path ledger) throws Exception {
    simulator = Simulator.start(new Settings(0, ledger, null, Duration.ZERO, null, null));
    receiver = new Receiver();
    control(
        "POST",
        "pages",
        """
        {"pageId": "%s", "token": "good", "appSecret": "%s", "webhookUrl": "%s"}\
        """
            .formatted(PAGE, SECRET, receiver.url("/messenger")));
    control(
        "POST",
        "twilio",
        """
        {"accountSid": "%s", "authToken": "secret", "numbers": [
          {"number": "+14155238886", "kind": "whatsapp", "inboundUrl": "%s"},
          {"number": "+15017122661", "kind": "sms", "inboundUrl": "%s"}]}\
        """
            .formatted(ACCOUNT, receiver.url("/whatsapp"), receiver.url("/sms")));
    control("PUT", "pace", "{\"retryFirstMs\": 5, \"retryCapMs\": 20}");
  }

  JsonNode control(String method, String path, String json) throws Exception {
    var response = call(method, "/control/" + path, "application/json", json, null);
    if (response.statusCode() != 200) {
      throw new AssertionError(method + " " + path + " answered " + response.body());
    }
    return Json.read(response.body());
  }

  JsonNode control(String path) throws Exception {
    return control("GET", path, "");
  }

  JsonNode amaraWrites(String text) throws Exception {
    return control(
        "POST",
        "customers/write?wait=5000",
        """
        {"channel": "messenger", "from": "%s", "name": "Amara Diallo", "text": "%s"}\
        """
            .formatted(AMARA, text));
  }

  JsonNode martaWrites(String text) throws Exception {
    return control(
        "POST",
        "customers/write?wait=5000",
        """
        {"channel": "whatsapp", "from": "%s", "name": "Marta Kowalska", "text": "%s"}\
        """
            .formatted(MARTA, text));
  }

  void fault(String json) throws Exception {
    control("POST", "faults", json);
  }

  HttpResponse<String> sendMessenger(String json) throws Exception {
    return call(
        "POST", "/meta/v25.0/" + PAGE + "/messages", "application/json", json, "Bearer good");
  }

  HttpResponse<String> reply(String text) throws Exception {
    return sendMessenger(
        """
        {"recipient": {"id": "%s"}, "messaging_type": "RESPONSE",
         "message": {"text": "%s", "metadata": "reply:%s"}}\
        """
            .formatted(AMARA, text, text.substring(0, Math.min(text.length(), 20))));
  }

  HttpResponse<String> sendTwilio(String form) throws Exception {
    return twilio("POST", "/Accounts/" + ACCOUNT + "/Messages.json", form);
  }

  HttpResponse<String> twilio(String method, String path, String form) throws Exception {
    var pair = Base64.getEncoder().encodeToString((ACCOUNT + ":secret").getBytes());
    return call(
        method,
        "/twilio/2010-04-01" + path,
        "application/x-www-form-urlencoded",
        form,
        "Basic " + pair);
  }

  HttpResponse<String> call(
      String method, String path, String type, String body, @Nullable String authorization)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.address() + path))
            .method(method, BodyPublishers.ofString(body))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", type);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    simulator.close();
    receiver.close();
    client.close();
  }
}
