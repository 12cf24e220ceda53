package app.parley.accounts;

import app.parley.platform.Tx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What users are written to in. */
@Component
public final class Languages {
  private final PreferenceRows rows;

  Languages(PreferenceRows rows) {
    this.rows = rows;
  }

  /** The BCP 47 tag that the user chose; null where they follow their browser. */
  public @Nullable String of(Tx tx, long user) {
    return rows.of(tx, user).language();
  }
}
