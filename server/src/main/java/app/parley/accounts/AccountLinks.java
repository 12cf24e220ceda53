package app.parley.accounts;

import app.parley.platform.Settings;
import org.springframework.stereotype.Component;

/** Addresses of the pages that people open by a link of their own. */
@Component
final class AccountLinks {
  private final Settings settings;

  AccountLinks(Settings settings) {
    this.settings = settings;
  }

  String toJoin(String token) {
    return settings.baseUrl() + "/invite?token=" + token;
  }

  String toResetPassword(String token) {
    return settings.baseUrl() + "/reset-password?token=" + token;
  }
}
