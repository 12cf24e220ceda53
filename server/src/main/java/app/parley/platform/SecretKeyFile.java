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
import java.util.Optional;

/** The key under which secrets are stored: the operator's, or one made once in the data folder. */
public final class SecretKeyFile {
  private SecretKeyFile() {}

  /** 32 bytes, the same for the same settings and data folder. */
  public static byte[] key(Settings settings) {
    var set = settings.secretKey();
    return sha256(set == null ? kept(file(settings)) : set);
  }

  /** The text that the key is made of, as it was set or is kept; empty where there is none yet. */
  public static Optional<String> text(Settings settings) {
    var set = settings.secretKey();
    var file = file(settings);
    return set == null && Files.exists(file) ? Optional.of(kept(file)) : Optional.ofNullable(set);
  }

  /** Keeps this text in the data folder, in the place of any other. */
  public static void keep(Settings settings, String text) throws IOException {
    write(file(settings), text);
  }

  /** Tells whether two texts make the same key, and nothing else about them. */
  public static String mark(String text) {
    return HexFormat.of()
        .formatHex(sha256("mark of " + HexFormat.of().formatHex(sha256(text))), 0, 8);
  }

  private static Path file(Settings settings) {
    return settings.data().resolve("secret.key");
  }

  private static String kept(Path file) {
    try {
      if (!Files.exists(file)) {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        write(file, HexFormat.of().formatHex(secret));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CannotStart("The secret key " + file + " cannot be read or made", e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    var unfinished =
        Files.createTempFile(
            file.getParent(), "secret", null, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(unfinished, text + "\n");
    DurableFiles.sync(unfinished);
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
