package app.parley.providers.messenger;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.platform.outbound.HttpAnswer.Broken;
import app.parley.platform.outbound.HttpAnswer.NotSent;
import app.parley.platform.text.CleanText;
import app.parley.providers.ProfileSource.Told;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks the Graph API what a person is called and looks like. Refusals are usual: people without a
 * profile (error 2018218), pages without the feature (100/33).
 */
@Component
final class MessengerProfile {
  private static final int LONGEST_NAME = 200;

  private final MessengerGraph graph;
  private final Clock clock;

  MessengerProfile(MessengerGraph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  Told of(String person, ConnectedChannel channel) {
    var page = MessengerGraph.Page.of(channel);
    return told(graph.get(page, person, "fields=name,first_name,last_name,profile_pic"));
  }

  private Told told(HttpAnswer answer) {
    return switch (answer) {
      case NotSent why -> new Told.Later("Facebook could not be reached: " + why.reason(), null);
      case Broken why -> new Told.Later("No answer of Facebook: " + why.reason(), null);
      case Answered answered -> answered.succeeded() ? named(answered) : refused(answered);
    };
  }

  private static Told named(Answered answered) {
    var profile = ForeignJson.read(answered.body()).orElse(ForeignJson.NOTHING);
    var whole = profile.text("name");
    var name =
        whole != null
            ? whole
            : Stream.of(profile.text("first_name"), profile.text("last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    return name.isBlank()
        ? new Told.NotTold("Facebook gave no name.")
        : new Told.Named(CleanText.of(name.strip(), LONGEST_NAME), profile.text("profile_pic"));
  }

  private Told refused(Answered answered) {
    var error = MessengerErrors.error(answered);
    var reason =
        "Facebook did not tell the name (HTTP %d, error %d)."
            .formatted(answered.status(), MessengerErrors.code(error));
    if (MessengerErrors.isSlowDown(answered)) {
      return new Told.Later(reason, MessengerUsage.pause(answered, clock.instant()));
    }
    return answered.status() / 100 == 5 || error.flag("is_transient")
        ? new Told.Later(reason, null)
        : new Told.NotTold(reason);
  }
}
