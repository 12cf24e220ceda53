package app.parley.accounts;

import static parley.schema.Tables.RECOVERY_CODE;

import app.parley.platform.Tx;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;

/**
 * Codes for who has lost their phone: ten, good once each, of which only hashes are kept. With 120
 * random bits they need no slow hash.
 */
@Component
final class RecoveryCodes {
  static final int MANY = 10;
  private static final int BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Those of before are void. */
  List<String> makeAnew(Tx tx, long user) {
    drop(tx, user);
    var codes = Stream.generate(RecoveryCodes::next).limit(MANY).toList();
    for (var code : codes) {
      tx.sql()
          .insertInto(RECOVERY_CODE)
          .set(RECOVERY_CODE.COMPANY_ID, tx.company())
          .set(RECOVERY_CODE.USER_ID, user)
          .set(RECOVERY_CODE.CODE_HASH, Secret.hash(canonical(code)))
          .execute();
    }
    return codes;
  }

  /** Uses it up; false for what is none, or none any more. */
  boolean use(Tx tx, long user, String typed) {
    return tx.sql()
            .deleteFrom(RECOVERY_CODE)
            .where(
                RECOVERY_CODE.COMPANY_ID.eq(tx.company()),
                RECOVERY_CODE.USER_ID.eq(user),
                RECOVERY_CODE.CODE_HASH.eq(Secret.hash(canonical(typed))))
            .execute()
        == 1;
  }

  int left(Tx tx, long user) {
    return tx.sql()
        .fetchCount(
            RECOVERY_CODE,
            RECOVERY_CODE.COMPANY_ID.eq(tx.company()),
            RECOVERY_CODE.USER_ID.eq(user));
  }

  void drop(Tx tx, long user) {
    tx.sql()
        .deleteFrom(RECOVERY_CODE)
        .where(RECOVERY_CODE.COMPANY_ID.eq(tx.company()), RECOVERY_CODE.USER_ID.eq(user))
        .execute();
  }

  private static String next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base32.toBase32String(bytes).replaceAll("(?<=\\G.{4})(?=.)", "-");
  }

  /** However people write it down. */
  private static String canonical(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
