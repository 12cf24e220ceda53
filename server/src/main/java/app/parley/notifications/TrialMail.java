package app.parley.notifications;

import app.parley.accounts.Languages;
import app.parley.accounts.Principal;
import app.parley.accounts.Users;
import app.parley.notifications.Letter.Part;
import app.parley.notifications.TrialDoor.Result;
import app.parley.platform.Ids;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.platform.mail.MailOutcome;
import app.parley.platform.mail.MailPost;
import app.parley.platform.mail.MailWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** A mail that only shows that it arrives. */
@Component
final class TrialMail {
  private final Tenant tenant;
  private final Users users;
  private final Languages languages;
  private final Mails mails;
  private final MailPost post;
  private final Unsubscribing unsubscribing;
  private final Settings settings;

  TrialMail(
      Tenant tenant,
      Users users,
      Languages languages,
      Mails mails,
      MailPost post,
      Unsubscribing unsubscribing,
      Settings settings) {
    this.tenant = tenant;
    this.users = users;
    this.languages = languages;
    this.mails = mails;
    this.post = post;
    this.unsubscribing = unsubscribing;
    this.settings = settings;
  }

  Result send(Principal me) {
    if (!mails.areConfigured()) {
      return Result.of(Verdict.MAIL_NOT_CONFIGURED, null);
    }
    return switch (post.send(tenant.in(me.companyId(), tx -> letter(tx, me)).mail())) {
      case MailOutcome.Taken _ -> Result.of(Verdict.SENT, null);
      case MailOutcome.Refused refused -> Result.of(MailRecord.REFUSED, refused.detail());
      case MailOutcome.Later later -> Result.of(MailRecord.UNREACHABLE, later.detail());
    };
  }

  private Letter letter(Tx tx, Principal me) {
    var words = MailWords.of(languages.of(tx, me.userId()));
    var part =
        new Part(
            words.say("trial.name"),
            words.say("trial.channel"),
            null,
            false,
            List.of(words.say("trial.text")),
            settings.baseUrl() + "/leads/messaging");
    return new Letter(
        users.byId(tx, me.userId()).orElseThrow().email(),
        "<trial.%d@%s>".formatted(Ids.next(), settings.baseUrl().getHost()),
        words,
        List.of(part),
        unsubscribing.address(me.companyId(), me.userId(), Event.MINE),
        unsubscribing.settingsAddress());
  }
}
