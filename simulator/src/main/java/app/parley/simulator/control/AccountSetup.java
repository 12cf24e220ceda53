package app.parley.simulator.control;

import app.parley.simulator.world.Accounts;
import app.parley.simulator.world.Channel;
import app.parley.simulator.world.Ids;
import app.parley.simulator.world.Page;
import app.parley.simulator.world.TwilioAccount;
import app.parley.simulator.world.TwilioAccount.Persistence;
import app.parley.simulator.world.TwilioNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes pages and Twilio accounts; whatever is left out is made up. */
public final class AccountSetup {

  /** A page as asked for. A webhook given without verify token is taken without handshake. */
  public record PageWanted(
      @Nullable String pageId,
      @Nullable String name,
      @Nullable String token,
      @Nullable String appSecret,
      @Nullable String appId,
      @Nullable Boolean humanAgent,
      @Nullable Boolean subscribed,
      @Nullable String verifyToken,
      @Nullable String webhookUrl) {}

  /** A Twilio account as asked for. */
  public record TwilioWanted(
      @Nullable String accountSid,
      @Nullable String authToken,
      @Nullable String name,
      @Nullable Persistence persistence,
      @Nullable List<NumberWanted> numbers) {}

  /** A sender as asked for, or a change of one. */
  public record NumberWanted(
      String number, Channel kind, @Nullable String inboundUrl, @Nullable String fallbackUrl) {}

  private final Accounts accounts;
  private final Ids ids;

  public AccountSetup(Accounts accounts, Ids ids) {
    this.accounts = accounts;
    this.ids = ids;
  }

  public Page make(PageWanted wanted) {
    boolean subscribed = wanted.subscribed == null || wanted.subscribed;
    var page =
        new Page(
            or(wanted.pageId, ids.digits(15)),
            or(wanted.name, "Bramble Coffee"),
            or(wanted.token, "EAAB" + ids.sid("")),
            or(wanted.appSecret, ids.sid("")),
            or(wanted.appId, "2212345678905555"),
            wanted.humanAgent != null && wanted.humanAgent,
            wanted.verifyToken == null ? wanted.webhookUrl : null,
            null,
            null,
            subscribed ? Page.ALL_FIELDS : List.of());
    accounts.put(page);
    return page;
  }

  public TwilioAccount make(TwilioWanted wanted) {
    var account =
        new TwilioAccount(
            or(wanted.accountSid, ids.sid("AC")),
            or(wanted.authToken, ids.sid("")),
            or(wanted.name, "Bramble Coffee"),
            true,
            wanted.persistence == null ? Persistence.AS_TWILIO : wanted.persistence,
            List.of());
    for (var number : wanted.numbers == null ? List.<NumberWanted>of() : wanted.numbers) {
      account = account.withNumber(number(account, number));
    }
    accounts.put(account);
    return account;
  }

  TwilioNumber number(TwilioAccount account, NumberWanted wanted) {
    if (wanted.number == null || wanted.kind == null || wanted.kind == Channel.MESSENGER) {
      throw new IllegalArgumentException("a number needs number and kind, whatsapp or sms");
    }
    var sid =
        account
            .sender(wanted.kind.prefixed(wanted.number))
            .map(TwilioNumber::sid)
            .orElseGet(() -> ids.sid("PN"));
    return new TwilioNumber(sid, wanted.number, wanted.kind, wanted.inboundUrl, wanted.fallbackUrl);
  }

  private static String or(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }
}
