package app.parley.providers.twilio;

import static java.time.temporal.ChronoUnit.SECONDS;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.providers.ReadBackSource;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's list of messages: it calls once for an inbound message and hardly ever again, but keeps
 * it. Pages are small enough to be read whole, whatever stands in them.
 */
record TwilioReadBack(TwilioKind kind, TwilioApi api) implements ReadBackSource {
  private static final String MESSAGES = "Messages";
  private static final String PAGE_SIZE = "50";
  private static final int MOST_PAGES = 20;

  @Override
  public String provider() {
    return kind.word();
  }

  /** Twilio tells times in whole seconds. */
  @Override
  public Listing list(ConnectedChannel channel, Instant since, @Nullable Instant until) {
    var account = TwilioApi.Account.of(channel);
    var first = since.truncatedTo(SECONDS);
    var found = new ArrayList<Listed>();
    var oldest = until == null ? Instant.MAX : until;
    var page = question(channel, first, until).toString();
    for (int pages = 0; page != null; pages++) {
      if (pages == MOST_PAGES) {
        return new Listing.Known(found, rest(oldest, until));
      }
      var answer = api.list(account, MESSAGES, page);
      if (!(answer instanceof Answered answered) || !answered.succeeded()) {
        return refusal(answer);
      }
      var json = ForeignJson.read(answered.body()).orElse(ForeignJson.NOTHING);
      if (!json.at("messages").isList()) {
        return new Listing.NotNow();
      }
      for (var entry : json.each("messages")) {
        var message = TwilioListed.of(entry, kind);
        if (message != null) {
          oldest = message.at();
          if (!oldest.isBefore(first)) {
            found.add(message);
          }
        }
      }
      page = oldest.isBefore(first) ? null : nextPage(json.text("next_page_uri"));
    }
    return new Listing.Known(found, null);
  }

  /** The list is asked for by seconds; should one hold more than a look takes, it is passed. */
  private static Instant rest(Instant oldest, @Nullable Instant until) {
    return oldest.equals(until) ? oldest.minusSeconds(1) : oldest;
  }

  private Form question(ConnectedChannel channel, Instant since, @Nullable Instant until) {
    var query = new Form();
    query.put("To", kind.written(channel.account()));
    query.put("DateSent>", since.toString());
    if (until != null) {
      query.put("DateSent<", until.truncatedTo(SECONDS).toString());
    }
    query.put("PageSize", PAGE_SIZE);
    return query;
  }

  /** Only the question is taken from the address: it is asked where all others are. */
  private static @Nullable String nextPage(@Nullable String uri) {
    try {
      return uri == null ? null : URI.create(uri).getRawQuery();
    } catch (IllegalArgumentException garbled) {
      return null;
    }
  }

  private static Listing refusal(HttpAnswer answer) {
    return answer instanceof Answered answered && answered.status() == 401
        ? new Listing.Refused(TwilioErrors.sentence("20003", null))
        : new Listing.NotNow();
  }

  /** Of files that are gone at Twilio, the message stands without. */
  @Override
  public Whole whole(Listed message, ConnectedChannel channel) {
    var account = TwilioApi.Account.of(channel);
    var resource = MESSAGES + "/" + TwilioListed.sid(message) + "/Media";
    var answer = api.list(account, resource, "PageSize=" + PAGE_SIZE);
    if (!(answer instanceof Answered answered)) {
      return new Whole.NotNow();
    }
    if (answered.status() == 404) {
      return new Whole.Told(message.body());
    }
    var list = ForeignJson.read(answered.body()).orElse(ForeignJson.NOTHING).at("media_list");
    if (!answered.succeeded() || !list.isList()) {
      return new Whole.NotNow();
    }
    return new Whole.Told(TwilioListed.withFiles(message, files(account, resource, list)));
  }

  private List<TwilioListed.File> files(
      TwilioApi.Account account, String resource, ForeignJson list) {
    var files = new ArrayList<TwilioListed.File>();
    for (var media : list.elements()) {
      var sid = media.text("sid");
      if (sid != null && TwilioListed.isSid(sid)) {
        var address = api.address(account, resource + "/" + sid);
        files.add(new TwilioListed.File(address, media.text("content_type")));
      }
    }
    return files;
  }
}
