package app.parley.providers.twilio;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.providers.OutgoingReply;
import app.parley.providers.Provider.LookUp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Looks in Twilio's list of messages for one of the same text to the same customer, made since
 * Parley accepted the reply. The list is newest first; the day is not asked for, since a message
 * still in Twilio's queue has none.
 */
@Component
final class TwilioLookUp {
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private final TwilioApi api;

  TwilioLookUp(TwilioApi api) {
    this.api = api;
  }

  /** The list does not say which file a message had. */
  LookUp lookUp(OutgoingReply reply, ConnectedChannel channel, TwilioKind kind) {
    if (!reply.files().isEmpty()) {
      return new LookUp.CannotTell();
    }
    var answer = api.get(TwilioApi.Account.of(channel), "Messages", query(reply, channel, kind));
    if (!(answer instanceof Answered answered) || !answered.succeeded()) {
      return new LookUp.NotNow();
    }
    var list = ForeignJson.read(answered.body()).orElse(ForeignJson.NOTHING).at("messages");
    return list.isList() ? find(reply, list) : new LookUp.NotNow();
  }

  private static Map<String, String> query(
      OutgoingReply reply, ConnectedChannel channel, TwilioKind kind) {
    var query = new LinkedHashMap<String, String>();
    query.put("To", kind.written(reply.address()));
    query.put("From", kind.written(channel.account()));
    query.put("PageSize", "50");
    return query;
  }

  private static LookUp find(OutgoingReply reply, ForeignJson list) {
    for (var message : list.elements()) {
      var sid = message.text("sid");
      var madeAt = TwilioTime.of(message.text("date_created"));
      if (sid != null
          && madeAt != null
          && !madeAt.isBefore(reply.acceptedAt().minus(CLOCKS_APART))
          && reply.text().equals(message.text("body"))) {
        return new LookUp.Found(sid, madeAt);
      }
    }
    return new LookUp.NotThere();
  }
}
