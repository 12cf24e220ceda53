package app.parley.links;

import app.parley.platform.Settings;
import org.springframework.stereotype.Component;

/** Where a conversation is in the inbox, for those who read of it elsewhere (rule I1). */
@Component
final class InboxAddress {
  private final Settings settings;

  InboxAddress(Settings settings) {
    this.settings = settings;
  }

  String of(long conversation) {
    return settings.baseUrl() + "/leads/messaging/" + conversation;
  }
}
