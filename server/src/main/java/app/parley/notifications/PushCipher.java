package app.parley.notifications;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what a browser is sent, for it alone (RFC 8291, by aes128gcm of RFC 8188). */
final class PushCipher {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;
  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int RECORD = 4096;
  private static final byte LAST_RECORD = 2;

  private PushCipher() {}

  /** What it takes to write to a browser by that key pair. */
  static Agreement agreement(PublicKey browser, byte[] auth, KeyPair ours) {
    try {
      var point = P256.point(ours.getPublic());
      var info = joined(text("WebPush: info"), P256.point(browser), point);
      return new Agreement(point, derive(auth, agree(ours, browser), info, 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot encrypt for browsers", e);
    }
  }

  static byte[] encrypt(byte[] plain, Agreement agreement) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return encrypt(plain, agreement, salt);
  }

  /** With a salt that is never used for anything else. */
  static byte[] encrypt(byte[] plain, Agreement agreement, byte[] salt) {
    try {
      var point = agreement.point();
      var key = derive(salt, agreement.secret(), text("Content-Encoding: aes128gcm"), KEY);
      var nonce = derive(salt, agreement.secret(), text("Content-Encoding: nonce"), NONCE);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      var sealed = cipher.doFinal(joined(plain, new byte[] {LAST_RECORD}));
      return ByteBuffer.allocate(SALT + Integer.BYTES + 1 + point.length + sealed.length)
          .put(salt)
          .putInt(RECORD)
          .put((byte) point.length)
          .put(point)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot encrypt for browsers", e);
    }
  }

  private static byte[] agree(KeyPair ours, PublicKey theirs) throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(ours.getPrivate());
    agreement.doPhase(theirs, true);
    return agreement.generateSecret();
  }

  private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, length));
  }

  /** As info strings are written: ended by a zero. */
  private static byte[] text(String text) {
    return (text + "\0").getBytes(US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    int length = 0;
    for (var part : parts) {
      length += part.length;
    }
    var all = ByteBuffer.allocate(length);
    for (var part : parts) {
      all.put(part);
    }
    return all.array();
  }

  /** Our half of the key pair and what only the browser can derive from it, too. */
  record Agreement(byte[] point, byte[] secret) {
    @Override
    public String toString() {
      return "Agreement";
    }
  }
}
