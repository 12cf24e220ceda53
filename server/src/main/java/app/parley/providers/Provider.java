package app.parley.providers;

import app.parley.channels.ConnectedChannel;
import app.parley.problems.Refused.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of messaging service. An implementation only translates: it never touches the database,
 * never decides what receiving means, and answers in values, not in exceptions, when its provider
 * misbehaves.
 */
public interface Provider {
  /** The word that channels of this kind carry. */
  String word();

  /**
   * Takes a signed call apart, in the order in which its events are to be applied. Never throws for
   * what it holds.
   */
  List<ProviderEvent> split(ProviderCall call, ConnectedChannel channel);

  /** Whether this channel's own secret made the call's signature. */
  boolean signed(ProviderCall call, ConnectedChannel channel);

  /**
   * Sends one reply, with no transaction open; blocks until the provider's answer or a time limit
   * of 20 s.
   */
  SendOutcome send(OutgoingReply reply, ConnectedChannel channel);

  /** Looks a reply of unknown outcome up at the provider, where the provider can tell. */
  LookUp lookUp(OutgoingReply reply, ConnectedChannel channel);

  /**
   * Tells the customer that somebody writes a reply; nothing happens where there is no such thing.
   *
   * @param author the name of who writes
   */
  default void typing(String address, String author, ConnectedChannel channel) {}

  /**
   * The texts that the provider has approved or was asked to, for this channel; none where there is
   * no such thing. Blocks as a send does.
   */
  default TemplateList templates(ConnectedChannel channel) {
    return new TemplateList.Known(List.of());
  }

  /** What is wrong with the form of settings, every bad field named; nobody is asked. */
  List<FieldError> errorsIn(Map<String, String> settings);

  /**
   * Checks the settings of a channel to be connected: first their form, every bad field named, then
   * at the provider.
   *
   * @param settings as they came in, all of them text
   */
  Connecting connect(Map<String, String> settings);

  /** What is known of a reply whose outcome was not. */
  sealed interface LookUp {
    record Found(String providerId, Instant at) implements LookUp {}

    /** The provider can tell, and has none. */
    record NotThere() implements LookUp {}

    /** It does not answer as it should: asking later may help. */
    record NotNow() implements LookUp {}

    record CannotTell() implements LookUp {}
  }

  /** The answer to the question for templates. */
  sealed interface TemplateList {
    record Known(List<Template> templates) implements TemplateList {}

    /** The provider does not answer, and a sentence about it. */
    record NotNow(String reason) implements TemplateList {}
  }

  /** The answer to an attempt to connect. */
  sealed interface Connecting {
    /**
     * Settings may be shown, secrets never.
     *
     * @param account what routes its calls
     * @param endsAt when the provider stops taking these secrets by itself; absent where it does
     *     not, or does not say
     */
    record Confirmed(
        String account,
        Map<String, String> settings,
        Map<String, String> secrets,
        @Nullable Instant endsAt)
        implements Connecting {
      public Confirmed(String account, Map<String, String> settings, Map<String, String> secrets) {
        this(account, settings, secrets, null);
      }
    }

    record Wrong(List<FieldError> errors) implements Connecting {}

    /** The provider does not answer: whether the settings are right is not known. */
    record NotNow(FieldError error) implements Connecting {}
  }
}
