package app.parley.providers.webchat;

import app.parley.platform.Ids;

/** How conversations know a visitor: by the number of the visitor's row. */
final class VisitorAddress {
  private VisitorAddress() {}

  static String of(long visitor) {
    return Long.toString(visitor);
  }

  /** 0, which no visitor has, for what is none. */
  static long id(String address) {
    return Ids.parse(address).orElse(0);
  }
}
