package app.parley.simulator.world;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All pages and Twilio accounts there are. */
public final class Accounts {

  private final Map<String, Page> pages = new ConcurrentSkipListMap<>();
  private final Map<String, TwilioAccount> twilio = new ConcurrentSkipListMap<>();

  public void put(Page page) {
    pages.put(page.pageId(), page);
  }

  public void put(TwilioAccount account) {
    twilio.put(account.accountSid(), account);
  }

  public Collection<Page> pages() {
    return pages.values();
  }

  public Collection<TwilioAccount> twilio() {
    return twilio.values();
  }

  public Optional<Page> page(String pageId) {
    return Optional.ofNullable(pages.get(pageId));
  }

  public Optional<Page> pageOfToken(String token) {
    return pages.values().stream().filter(page -> page.token().equals(token)).findFirst();
  }

  public Optional<TwilioAccount> twilio(String accountSid) {
    return Optional.ofNullable(twilio.get(accountSid));
  }

  public Optional<Page> changePage(String pageId, UnaryOperator<Page> change) {
    return Optional.ofNullable(pages.computeIfPresent(pageId, (id, page) -> change.apply(page)));
  }

  public Optional<TwilioAccount> changeTwilio(
      String accountSid, UnaryOperator<TwilioAccount> change) {
    return Optional.ofNullable(
        twilio.computeIfPresent(accountSid, (id, account) -> change.apply(account)));
  }

  /** Every line that a customer can write on. */
  public Stream<Line> lines() {
    return Stream.concat(
        pages.values().stream().map(Page::line),
        twilio.values().stream()
            .flatMap(account ->
                account.numbers().stream().map(number -> number.line(account.accountSid()))));
  }
}
