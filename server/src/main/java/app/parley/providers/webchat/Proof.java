package app.parley.providers.webchat;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody says that they are: a visitor whom this browser knows, one whom the site vouches
 * for, or nobody yet.
 */
record Proof(@Nullable Known visitor, @Nullable String identity) {
  /** What the browser keeps of a visitor without a name. */
  record Known(String id, String secret) {
    @Override
    public String toString() {
      return "visitor " + id;
    }
  }

  @Override
  public String toString() {
    return "proof";
  }
}
