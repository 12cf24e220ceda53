package app.parley.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Secrets at rest: AES-256-GCM under the installation's key, bound to the company and the thing
 * that they belong to, so that a row copied elsewhere does not open.
 */
public final class SecretBox {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};
  private final JsonMapper json = new JsonMapper();
  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  /** Takes the installation's key of 32 bytes. */
  public SecretBox(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  public byte[] close(long company, long owner, Map<String, String> secrets) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, company, owner)
              .doFinal(json.writeValueAsBytes(new TreeMap<>(secrets)));
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot encrypt", e);
    }
  }

  /**
   * @throws IllegalStateException when it was closed under another key, or for another owner
   */
  public Map<String, String> open(long company, long owner, byte[] box) {
    var bytes = ByteBuffer.wrap(box);
    if (box.length < 1 + NONCE || bytes.get() != VERSION) {
      throw new IllegalStateException("Secrets of an unknown version");
    }
    var nonce = new byte[NONCE];
    bytes.get(nonce);
    var sealed = new byte[bytes.remaining()];
    bytes.get(sealed);
    try {
      var plain = cipher(Cipher.DECRYPT_MODE, nonce, company, owner).doFinal(sealed);
      return json.readValue(plain, FIELDS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The secret key does not open these secrets", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, long company, long owner)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((company + "/" + owner).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
