package app.parley.notifications;

import app.parley.accounts.Principal;
import app.parley.accounts.Users;
import app.parley.notifications.Letter.Part;
import app.parley.notifications.TrialDoor.Result;
import app.parley.platform.Ids;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;

/** A mail that only shows that it arrives. */
@Component
final class TrialMail {
  private final Tenant tenant;
  private final Users users;
  private final Mails mails;
  private final MailPost post;
  private final Unsubscribing unsubscribing;
  private final Settings settings;

  TrialMail(
      Tenant tenant,
      Users users,
      Mails mails,
      MailPost post,
      Unsubscribing unsubscribing,
      Settings settings) {
    this.tenant = tenant;
    this.users = users;
    this.mails = mails;
    this.post = post;
    this.unsubscribing = unsubscribing;
    this.settings = settings;
  }

  Result send(Principal me) {
    if (!mails.areConfigured()) {
      return Result.of(Verdict.MAIL_NOT_CONFIGURED, null);
    }
    return switch (post.send(letter(me))) {
      case MailOutcome.Taken _ -> Result.of(Verdict.SENT, null);
      case MailOutcome.Refused refused -> Result.of(MailRecord.REFUSED, refused.detail());
      case MailOutcome.Later later -> Result.of(MailRecord.UNREACHABLE, later.detail());
    };
  }

  private Letter letter(Principal me) {
    var to = tenant.in(me.companyId(), tx -> users.byId(tx, me.userId()).orElseThrow().email());
    var part =
        new Part(
            "Parley",
            "Test notification",
            null,
            false,
            List.of("Mails from Parley reach you."),
            settings.baseUrl() + "/leads/messaging");
    return new Letter(
        to,
        "<trial.%d@%s>".formatted(Ids.next(), settings.baseUrl().getHost()),
        List.of(part),
        unsubscribing.address(me.companyId(), me.userId(), Event.MINE),
        unsubscribing.settingsAddress());
  }
}
