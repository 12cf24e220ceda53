package app.parley.simulator.world;

import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Ids in the shapes that the providers give them. */
public final class Ids {

  private static final int MID_BYTES = 57;

  private final RandomGenerator random;

  public Ids(RandomGenerator random) {
    this.random = random;
  }

  /** A Messenger message id: {@code m_} and 76 characters. */
  public String mid() {
    return "m_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(MID_BYTES));
  }

  /** A Twilio id: two letters and 32 hex digits. */
  public String sid(String prefix) {
    return prefix + HexFormat.of().formatHex(bytes(16));
  }

  /** A number of that many digits, never starting with zero. */
  public String digits(int count) {
    var digits = new StringBuilder();
    digits.append((char) ('1' + random.nextInt(9)));
    while (digits.length() < count) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private synchronized byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
