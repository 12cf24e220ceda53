package app.parley.simulator.twilio;

import app.parley.simulator.http.Json;
import app.parley.simulator.world.Channel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Twilio's message resource.
 *
 * @param from and {@code to}: with the channel's prefix
 */
record Message(
    String sid,
    String accountSid,
    Channel channel,
    String from,
    String to,
    String body,
    List<String> media,
    boolean inbound,
    Instant at,
    String status,
    @Nullable Integer errorCode,
    @Nullable String errorMessage) {

  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  Message in(String newStatus, @Nullable Integer code, @Nullable String why) {
    return new Message(
        sid, accountSid, channel, from, to, body, media, inbound, at, newStatus, code, why);
  }

  ObjectNode json() {
    var uri = "/2010-04-01/Accounts/" + accountSid + "/Messages/" + sid;
    var date = RFC_2822.format(at);
    var json =
        Json.object()
            .put("account_sid", accountSid)
            .put("api_version", "2010-04-01")
            .put("body", body)
            .put("date_created", date)
            .put("date_sent", status.equals("queued") ? null : date)
            .put("date_updated", date)
            .put("direction", inbound ? "inbound" : "outbound-api")
            .put("error_code", errorCode)
            .put("error_message", errorMessage)
            .put("from", from)
            .putNull("messaging_service_sid")
            .put("num_media", String.valueOf(media.size()))
            .put("num_segments", String.valueOf(Segments.of(channel, body)))
            .putNull("price")
            .putNull("price_unit")
            .put("sid", sid)
            .put("status", status);
    json.set("subresource_uris", Json.object().put("media", uri + "/Media.json"));
    return json.put("to", to).put("uri", uri + ".json");
  }
}
