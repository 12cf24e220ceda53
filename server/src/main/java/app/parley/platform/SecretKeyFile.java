package app.parley.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key under which secrets are stored: the operator's, or one made once in the data folder. */
public final class SecretKeyFile {
  private SecretKeyFile() {}

  /** 32 bytes, the same for the same settings and data folder. */
  public static byte[] key(Settings settings) {
    var set = settings.secretKey();
    return sha256(set == null ? kept(settings.data().resolve("secret.key")) : set);
  }

  private static String kept(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CannotStart("The secret key " + file + " cannot be read or made", e);
    }
  }

  private static void make(Path file) throws IOException {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    var unfinished =
        Files.createTempFile(
            file.getParent(), "secret", null, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(unfinished, HexFormat.of().formatHex(secret) + "\n");
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
