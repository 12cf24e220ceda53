package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.SettableClock;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.springframework.stereotype.Component;

/** Makes Bramble Coffee's number at Twilio, and Marta, who writes to it. */
@Component
final class TwilioPhone {
  private static final String NUMBER = "+15017122661";
  private static final String MARTA = "+351912345678";

  private final Casting casting;
  private final Tenant tenant;
  private final Channels channels;
  private final Intake intake;
  private final ReadBack readBack;
  private final SettableClock clock;

  TwilioPhone(
      Casting casting,
      Tenant tenant,
      Channels channels,
      Intake intake,
      ReadBack readBack,
      SettableClock clock) {
    this.casting = casting;
    this.tenant = tenant;
    this.channels = channels;
    this.intake = intake;
    this.readBack = readBack;
    this.clock = clock;
  }

  Shop shop() {
    var cast = casting.cast();
    var sid = "AC%032x".formatted(Ids.next());
    var files = Map.of("MM1", List.of("image/png", "audio/ogg"));
    var twilio = StandIn.open(new TwilioStandIn(sid, "t", clock, files));
    var channel =
        new NewChannel(
            "sms-twilio",
            NUMBER,
            "Shop phone",
            cast.ana().id(),
            Sharing.COMPANY,
            List.of(),
            Map.of("accountSid", sid, "number", NUMBER),
            Map.of("authToken", "t"));
    return new Shop(cast, twilio, tenant.in(cast.companyId(), tx -> channels.create(tx, channel)));
  }

  /** The shop, its account at Twilio, and its channel. */
  final class Shop {
    final Cast cast;
    final TwilioStandIn twilio;
    final long channel;

    private Shop(Cast cast, TwilioStandIn twilio, long channel) {
      this.cast = cast;
      this.twilio = twilio;
      this.channel = channel;
    }

    /** Marta writes, and Twilio's call about it gets lost. */
    void loses(String sid, String text) {
      twilio.wrote(sid, MARTA, NUMBER, text, clock.instant());
    }

    void gets(String sid, String text) {
      var form = "MessageSid=%s&From=%%2B351912345678&To=%%2B15017122661&Body=%s";
      var body = form.formatted(sid, text).getBytes(UTF_8);
      intake.accept(cast.companyId(), channel, null, null, body);
    }

    void after(Duration time) {
      clock.forward(time);
    }

    /** Reads what is due; how often the list was asked for by now. */
    int looks() {
      readBack.read(cast.companyId());
      return twilio.questions().size();
    }

    String conversation() {
      return cast.ana().get("/conversations").at("/items/0/id");
    }

    Answer messages() {
      return cast.ana().get("/conversations/" + conversation() + "/messages");
    }

    /** Newest first, each with whether it was received late; looks before. */
    List<Tuple> thread() {
      looks();
      return messages()
          .json()
          .path("items")
          .valueStream()
          .map(one -> tuple(one.path("text").asString(""), one.path("late").asBoolean(false)))
          .toList();
    }

    List<String> events() {
      return cast.ana()
          .get("/channels/" + channel + "/events")
          .json()
          .path("items")
          .valueStream()
          .map(event -> event.path("kind").asString())
          .toList();
    }

    /** Received, applied, came before. */
    List<Integer> balance() {
      var events = cast.ana().get("/channels/" + channel + "/health").json().path("events");
      return List.of(
          events.path("received").asInt(),
          events.path("applied").asInt(),
          events.path("duplicate").asInt());
    }

    String health() {
      return cast.ana().get("/channels/" + channel).at("/health");
    }
  }
}
