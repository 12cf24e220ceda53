package app.parley.channels;

import static java.time.ZoneOffset.UTC;

import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which kinds of provider a company can connect. One that is closed to new customers stays, in
 * full, with those who had it connected before the day it closed (S3).
 */
@Component
public final class Catalogue {
  private final List<ProviderFacts> providers;
  private final List<CatalogueClosing> closings;
  private final Channels channels;
  private final Clock clock;

  Catalogue(
      List<ProviderFacts> providers,
      List<CatalogueClosing> closings,
      Channels channels,
      Clock clock) {
    this.providers = providers;
    this.closings = closings;
    this.channels = channels;
    this.clock = clock;
  }

  List<ProviderFacts> of(Tx tx) {
    var connected = channels.all(tx);
    return providers.stream().filter(one -> isOpen(one.provider(), connected)).toList();
  }

  /** Throws Refused when it is closed to the transaction's company. */
  public void refuseIfClosed(Tx tx, String provider) {
    if (!isOpen(provider, channels.all(tx))) {
      throw new Refused(
          ProblemType.CLOSED_TO_NEW_CUSTOMERS, "This provider is not available for new customers.");
    }
  }

  /** The day on which it closed to new customers; null while it is open to them. */
  @Nullable LocalDate closedFrom(String provider) {
    return closings.stream()
        .filter(closing -> closing.provider().equals(provider))
        .map(CatalogueClosing::from)
        .filter(from -> from != null && !today().isBefore(from))
        .findFirst()
        .orElse(null);
  }

  private boolean isOpen(String provider, List<Channel> connected) {
    return closings.stream()
        .filter(closing -> closing.provider().equals(provider))
        .map(CatalogueClosing::from)
        .noneMatch(from ->
            from != null && !today().isBefore(from) && !hadBefore(from, provider, connected));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), UTC);
  }

  private static boolean hadBefore(LocalDate from, String provider, List<Channel> connected) {
    var closing = from.atStartOfDay(UTC).toInstant();
    return connected.stream()
        .anyMatch(channel ->
            channel.provider().equals(provider) && channel.createdAt().isBefore(closing));
  }
}
