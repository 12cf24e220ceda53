package app.parley.accounts;

import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords of 8 to 1,024 bytes, taken as typed, kept as argon2id hashes. One hash takes 46 MiB and
 * some 100 ms, so only two are made at a time; who would wait longer than ten seconds is told to
 * come back.
 */
@Component
public final class Passwords {
  static final int SHORTEST = 8;
  static final int LONGEST = 1024;
  private static final int MEMORY_KIB = 47_104;

  /** Of random bytes that nobody kept; as dear to compare with as any other. */
  static final String NOBODYS =
      "$argon2id$v=19$m=47104,t=1,p=1$QHRju9n15Wy9VUxtdjvMuA"
          + "$hp5rNP8DvOVRmXiue3wRJ8C1AObGxeIYTquhtYZDjvI";

  private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 1);
  private final Semaphore hashing = new Semaphore(2, true);

  static void check(String password, List<FieldError> errors) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < SHORTEST) {
      errors.add(new FieldError("password", "Use at least " + SHORTEST + " characters."));
    } else if (tooLong(password)) {
      errors.add(new FieldError("password", "Use at most " + LONGEST + " bytes."));
    } else if (Guessing.isEasy(password)) {
      errors.add(
          new FieldError("password", "This one is among the first that are guessed. Use another."));
    }
  }

  static boolean tooLong(String password) {
    return password.length() > LONGEST
        || password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }

  /** The hash to keep; takes its time, so make it before a transaction. */
  public String hash(String password) {
    return inTurn(() -> argon.encode(password));
  }

  /** Without a hash it takes as long and says no: an unknown user looks like a wrong password. */
  boolean matches(String password, @Nullable String hash) {
    boolean same = argon.matches(password, hash == null ? NOBODYS : hash);
    return same && hash != null;
  }

  /** Runs work that hashes when there is room for it. */
  <T> T inTurn(Supplier<T> work) {
    if (!takesTurn()) {
      throw new Refused(ProblemType.UNAVAILABLE, "Too many people are signing in. Try again.");
    }
    try {
      return work.get();
    } finally {
      hashing.release();
    }
  }

  private boolean takesTurn() {
    try {
      return hashing.tryAcquire(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
