package app.parley.providers;

import app.parley.channels.ConnectedChannel;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the door of every provider does with a call: find the channel, read the bytes, check the
 * signature, store. The provider is answered once it returns, and nothing of the provider's is
 * called here.
 */
@Component
public final class WebhookCalls {
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final KnownChannels channels;
  private final Providers providers;
  private final Intake intake;
  private final CallCounts counts;
  private final MissedCalls missed;
  private final Clock clock;

  WebhookCalls(
      KnownChannels channels,
      Providers providers,
      Intake intake,
      CallCounts counts,
      MissedCalls missed,
      Clock clock) {
    this.channels = channels;
    this.providers = providers;
    this.intake = intake;
    this.counts = counts;
    this.missed = missed;
    this.clock = clock;
  }

  /** The channel of that id, if it is of one of these kinds. Throws Refused when it is not. */
  public ConnectedChannel channel(String id, Set<String> kinds) {
    return known(id)
        .filter(channel -> kinds.contains(channel.provider()))
        .orElseThrow(Refused::notFound);
  }

  private Optional<ConnectedChannel> known(String id) {
    try {
      return channels.byId(id);
    } catch (RuntimeException e) {
      missed.at(id);
      throw e;
    }
  }

  /**
   * Returns once the call is stored.
   *
   * @param proof what the signature is checked with beside the body; null when the call has none
   * @throws Refused when the call is not genuine, too large, or cannot be stored now
   */
  public void take(ConnectedChannel channel, @Nullable String proof, HttpServletRequest request) {
    if (proof == null) {
      throw refused(channel);
    }
    var body = CallBody.of(request);
    var call = new ProviderCall(clock.instant(), request.getContentType(), proof, body);
    if (!isGenuine(call, channel)) {
      throw refused(channel);
    }
    store(channel.companyId(), channel.id(), call);
  }

  /** Who replaces secrets does so here and at the provider, one after the other. */
  private boolean isGenuine(ProviderCall call, ConnectedChannel channel) {
    var provider = providers.of(channel);
    return provider.signed(call, channel)
        || channels.before(channel).filter(before -> provider.signed(call, before)).isPresent();
  }

  /** Stores a call that is known to be genuine. */
  public void store(long company, long channel, ProviderCall call) {
    try {
      intake.accept(company, channel, call.contentType(), call.signature(), call.body());
    } catch (Intake.NotStored e) {
      missed.at(channel);
      throw Refused.unavailable("The call could not be stored. Send it again in a moment.", AGAIN);
    }
    counts.genuine(company, channel);
  }

  /**
   * The provider has shown in another way than by a signed call that the channel's address works.
   */
  public void verified(ConnectedChannel channel) {
    counts.genuine(channel.companyId(), channel.id());
  }

  /** A call came to the channel's address that may not come there; it is only counted. */
  public void countRefused(ConnectedChannel channel) {
    counts.refused(channel.companyId(), channel.id());
  }

  private Refused refused(ConnectedChannel channel) {
    countRefused(channel);
    return new Refused(ProblemType.FORBIDDEN, "The signature is missing or wrong.");
  }
}
