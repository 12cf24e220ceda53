package app.parley.simulator.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Facebook page and the app that it is connected to.
 *
 * @param tokenError null while the token is good, else the subcode of error 190
 * @param tokenEndsAt in seconds since 1970, as debug_token tells it; null where it never ends
 * @param subscribed the webhook fields; empty when the app is not subscribed to the page
 */
public record Page(
    String pageId,
    String name,
    String token,
    String appSecret,
    String appId,
    boolean humanAgent,
    @Nullable String webhookUrl,
    @Nullable Integer tokenError,
    @Nullable Long tokenEndsAt,
    List<String> subscribed) {

  public static final List<String> ALL_FIELDS =
      List.of(
          "messages",
          "messaging_postbacks",
          "message_deliveries",
          "message_reads",
          "message_echoes",
          "message_edits",
          "message_reactions",
          "messaging_referrals",
          "messaging_handovers",
          "standby",
          "messaging_policy_enforcement");

  public Line line() {
    return new Line(Channel.MESSENGER, pageId, pageId);
  }

  public Page withWebhook(String url) {
    return new Page(
        pageId,
        name,
        token,
        appSecret,
        appId,
        humanAgent,
        url,
        tokenError,
        tokenEndsAt,
        subscribed);
  }

  public Page withToken(String newToken, @Nullable Integer error, @Nullable Long endsAt) {
    return new Page(
        pageId,
        name,
        newToken,
        appSecret,
        appId,
        humanAgent,
        webhookUrl,
        error,
        endsAt,
        subscribed);
  }

  public Page withSubscribed(List<String> fields) {
    return new Page(
        pageId,
        name,
        token,
        appSecret,
        appId,
        humanAgent,
        webhookUrl,
        tokenError,
        tokenEndsAt,
        fields);
  }
}
