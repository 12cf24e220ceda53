package app.parley.accounts;

import app.parley.platform.Ids;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import app.parley.platform.mail.LinkMail;
import app.parley.platform.mail.MailOutcome;
import app.parley.platform.mail.MailPost;
import app.parley.platform.mail.MailWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails links to those whom they are for: at once, and once. */
@Component
final class AccountMails {
  private final Tenant tenant;
  private final Companies companies;
  private final Languages languages;
  private final MailPost post;
  private final Settings settings;

  AccountMails(
      Tenant tenant, Companies companies, Languages languages, MailPost post, Settings settings) {
    this.tenant = tenant;
    this.companies = companies;
    this.languages = languages;
    this.post = post;
    this.settings = settings;
  }

  boolean areConfigured() {
    return settings.mail().isConfigured();
  }

  /** In the language of whoever invites: that of the other is not known. */
  Posted invite(Principal me, Invitation invitation, String link) {
    var facts = facts(me.companyId(), me.userId());
    var words = facts.words();
    return send(
        words,
        invitation.email(),
        words.say("invite.subject", me.name(), facts.company()),
        words.say("invite.text", invitation.email()),
        words.say("invite.open"),
        link);
  }

  Posted resetPassword(long company, User user, String link) {
    var facts = facts(company, user.id());
    var words = facts.words();
    return send(
        words,
        user.email(),
        words.say("reset.subject", facts.company()),
        words.say("reset.text", user.email()),
        words.say("reset.open"),
        link);
  }

  private Posted send(
      MailWords words, String to, String subject, String text, String open, String link) {
    if (!areConfigured()) {
      return new Posted("off", null);
    }
    var id = "<account.%d@%s>".formatted(Ids.next(), settings.baseUrl().getHost());
    return switch (post.send(LinkMail.of(words, to, id, subject, text, open, link))) {
      case MailOutcome.Taken _ -> new Posted("sent", null);
      case MailOutcome.Refused refused -> new Posted("failed", refused.detail());
      case MailOutcome.Later later -> new Posted("failed", later.detail());
    };
  }

  private Facts facts(long company, long reader) {
    return tenant.in(
        company, tx -> new Facts(companies.of(tx).name(), MailWords.of(languages.of(tx, reader))));
  }

  private record Facts(String company, MailWords words) {}

  /**
   * What became of a mail.
   *
   * @param outcome sent, failed, or off where no mail leaves this server
   */
  record Posted(String outcome, @Nullable String detail) {}
}
