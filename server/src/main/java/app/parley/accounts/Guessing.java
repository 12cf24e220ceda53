package app.parley.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * Which passwords are known too well, whatever signs they are made of: those that somebody who
 * guesses tries among the first.
 */
final class Guessing {
  private static final int FIRST = 10_000;

  /** Looking at a long one takes long, and nobody guesses it. */
  private static final int LOOKED_AT = 64;

  private static final Zxcvbn ESTIMATE = new Zxcvbn();

  private Guessing() {}

  static boolean isEasy(String password) {
    return password.length() <= LOOKED_AT && ESTIMATE.measure(password).getGuesses() < FIRST;
  }
}
