package app.parley.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A secret under a passphrase: AES-256-GCM, by a key that argon2id makes of it. How dear that was
 * stands with it, so that it may become dearer.
 */
record WrappedKey(int memoryKib, int rounds, String salt, String nonce, String sealed) {
  private static final int MEMORY_KIB = 65_536;
  private static final int ROUNDS = 3;

  /** A file that was tampered with must not take the machine's memory. */
  private static final int DEAREST_KIB = 1_048_576;

  private static final int MOST_ROUNDS = 100;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  static WrappedKey of(String secret, String passphrase) {
    var open = new WrappedKey(MEMORY_KIB, ROUNDS, random(16), random(12), "");
    try {
      var sealed = open.cipher(Cipher.ENCRYPT_MODE, passphrase).doFinal(secret.getBytes(UTF_8));
      var text = Base64.getEncoder().encodeToString(sealed);
      return new WrappedKey(MEMORY_KIB, ROUNDS, open.salt, open.nonce, text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot encrypt", e);
    }
  }

  /** Empty for another passphrase. */
  Optional<String> open(String passphrase) {
    try {
      var plain = cipher(Cipher.DECRYPT_MODE, passphrase).doFinal(bytes(sealed));
      return Optional.of(new String(plain, UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, String passphrase) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var key = new SecretKeySpec(stretched(passphrase), "AES");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, bytes(nonce)));
    cipher.updateAAD("the secret key of a Parley".getBytes(UTF_8));
    return cipher;
  }

  private byte[] stretched(String passphrase) {
    if (memoryKib > DEAREST_KIB || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException("Dearer than any that Parley makes");
    }
    var argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(rounds)
            .withParallelism(1)
            .withSalt(bytes(salt))
            .build());
    var key = new byte[32];
    argon.generateBytes(passphrase.toCharArray(), key);
    return key;
  }

  private static String random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  @Override
  public String toString() {
    return "WrappedKey";
  }
}
