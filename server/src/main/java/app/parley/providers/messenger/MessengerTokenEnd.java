package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer.Answered;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * When a page's token ends, as Facebook's debug_token tells it: by its own time, or by that of the
 * person's consent that it was made with. Zero is never.
 */
final class MessengerTokenEnd {
  /** In the year 9999; nothing that comes later is a time. */
  private static final long LATEST = 253_402_300_799L;

  private MessengerTokenEnd() {}

  static String question(String token) {
    return "input_token=" + UriUtils.encode(token, UTF_8);
  }

  /** Null where it does not end, or where Facebook does not tell this app. */
  static @Nullable Instant in(Answered answer) {
    var data = ForeignJson.read(answer.body()).orElse(ForeignJson.NOTHING).at("data");
    return Stream.of("expires_at", "data_access_expires_at")
        .flatMapToLong(field -> data.whole(field).stream())
        .filter(seconds -> seconds > 0 && seconds <= LATEST)
        .mapToObj(Instant::ofEpochSecond)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
