package app.parley.conversations;

import app.parley.channels.ProviderFacts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the provider takes replies after the customer's last action (I6), by the provider's
 * time.
 */
public record ReplyWindow(ProviderFacts facts, @Nullable Instant openedAt, boolean humanAgent) {

  /** When the window ends; null where the provider has no limit, or where none was ever opened. */
  public @Nullable Instant until() {
    return openedAt == null ? null : facts.replyWindow().map(openedAt::plus).orElse(null);
  }

  /**
   * When the human agent permission ends; null where the channel has none, or nothing opened it.
   */
  public @Nullable Instant humanAgentUntil() {
    Duration longer = facts.humanAgentWindow();
    return humanAgent && longer != null && openedAt != null ? openedAt.plus(longer) : null;
  }

  /**
   * Taken at this moment, as an ordinary reply or, where that is asked for, under the permission.
   */
  public boolean isOpenFor(boolean asHumanAgent, Instant now) {
    return isOpen(now) || (asHumanAgent && isOpenToHumanAgent(now));
  }

  /** Whether the provider takes its approved templates, which it then does at any time. */
  public boolean takesTemplates() {
    return "template".equals(facts.fallback());
  }

  /**
   * What is offered when the window is closed: {@code human-agent}, {@code template} or nothing.
   */
  public @Nullable String fallback(Instant now) {
    return isOpenToHumanAgent(now) ? "human-agent" : facts.fallback();
  }

  /** Taken as an ordinary reply at this moment; the end itself is outside. */
  private boolean isOpen(Instant now) {
    if (facts.replyWindow().isEmpty()) {
      return true;
    }
    var until = until();
    return until != null && now.isBefore(until);
  }

  /**
   * Taken under the human agent permission, which the channel's settings must say that the app has.
   */
  private boolean isOpenToHumanAgent(Instant now) {
    var until = humanAgentUntil();
    return until != null && now.isBefore(until);
  }
}
