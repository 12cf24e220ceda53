package app.parley.accounts;

import app.parley.platform.Ids;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that says whose it is, so that it is looked up inside its company: {@code
 * <company>.<random>} in a cookie, {@code par_<company>_<random>} as an API token.
 */
record CompanySecret(long company, String random) {
  private static final Pattern COOKIE = Pattern.compile("([0-9]{1,19})\\.([A-Za-z0-9_-]{43})");
  private static final Pattern TOKEN = Pattern.compile("par_([0-9]{1,19})_([A-Za-z0-9_-]{43})");

  static CompanySecret next(long company) {
    return new CompanySecret(company, Secret.next());
  }

  static Optional<CompanySecret> fromCookie(String text) {
    return parse(COOKIE, text);
  }

  /** As it stands in a link that somebody was given. */
  static Optional<CompanySecret> fromLink(String text) {
    return parse(COOKIE, text);
  }

  static Optional<CompanySecret> fromToken(String text) {
    return parse(TOKEN, text);
  }

  String asCookie() {
    return company + "." + random;
  }

  String asLink() {
    return asCookie();
  }

  String asToken() {
    return "par_" + company + "_" + random;
  }

  byte[] hash() {
    return Secret.hash(random);
  }

  private static Optional<CompanySecret> parse(Pattern form, String text) {
    var match = form.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var company = Ids.parse(match.group(1));
    return company.isEmpty()
        ? Optional.empty()
        : Optional.of(new CompanySecret(company.getAsLong(), match.group(2)));
  }
}
