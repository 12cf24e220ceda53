package app.parley.notifications;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscription with its keys: reads RFC 8291, checks RFC 8292. */
final class Browser {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final JsonMapper JSON = new JsonMapper();

  private final String endpoint;
  private final KeyPair keys;
  private final byte[] auth = new byte[16];
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final List<Push> pushes = new CopyOnWriteArrayList<>();

  Browser(String endpoint) {
    this.endpoint = endpoint;
    Arrays.fill(auth, (byte) 7);
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String path() {
    return URI.create(endpoint).getPath();
  }

  /** What a page posts when it has subscribed. */
  Map<String, ?> subscription(String name) {
    var point = BASE64.encodeToString(point(keys.getPublic()));
    return Map.of(
        "endpoint", endpoint,
        "keys", Map.of("p256dh", point, "auth", BASE64.encodeToString(auth)),
        "name", name);
  }

  /** The next pushes are answered so, and later ones by 201. */
  void replies(Reply... next) {
    replies.addAll(List.of(next));
  }

  /** All that came, refused ones too. */
  List<Push> pushes() {
    return pushes;
  }

  Reply take(HttpExchange exchange, byte[] body) {
    try {
      var said = exchange.getRequestHeaders();
      pushes.add(
          new Push(
              claims(said.getFirst("Authorization")),
              said,
              JSON.readTree(read(body)),
              body.length));
      var reply = replies.poll();
      return reply == null ? new Reply(201) : reply;
    } catch (GeneralSecurityException | RuntimeException unreadable) {
      return new Reply(400);
    }
  }

  private byte[] read(byte[] body) throws GeneralSecurityException {
    var bytes = ByteBuffer.wrap(body);
    var salt = next(bytes, 16);
    bytes.getInt();
    var sender = next(bytes, bytes.get());
    var sealed = next(bytes, bytes.remaining());
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(key(sender), true);
    var info = joined("WebPush: info\0".getBytes(US_ASCII), point(keys.getPublic()), sender);
    var secret = hkdf(auth, agreement.generateSecret(), info);
    var key = hkdf(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII));
    var nonce = hkdf(salt, secret, "Content-Encoding: nonce\0".getBytes(US_ASCII));
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, 0, 16, "AES"),
        new GCMParameterSpec(128, nonce, 0, 12));
    var padded = cipher.doFinal(sealed);
    if (padded[padded.length - 1] != 2) {
      throw new GeneralSecurityException("No last record");
    }
    return Arrays.copyOf(padded, padded.length - 1);
  }

  /** Throws where the sender is not who they say. */
  private static JsonNode claims(String authorization) throws GeneralSecurityException {
    var parts = authorization.replaceFirst("^vapid t=", "").split(", k=");
    var token = parts[0].split("\\.");
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(key(Base64.getUrlDecoder().decode(parts[1])));
    signature.update((token[0] + "." + token[1]).getBytes(US_ASCII));
    if (!signature.verify(Base64.getUrlDecoder().decode(token[2]))) {
      throw new GeneralSecurityException("A false signature");
    }
    return JSON.readTree(Base64.getUrlDecoder().decode(token[1]));
  }

  /** RFC 5869, one block of it. */
  private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info)
      throws GeneralSecurityException {
    return hmac(hmac(salt, secret), joined(info, new byte[] {1}));
  }

  private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  private static PublicKey key(byte[] point) throws GeneralSecurityException {
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
    var y = new BigInteger(1, Arrays.copyOfRange(point, 33, 65));
    var curve = parameters.getParameterSpec(ECParameterSpec.class);
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
  }

  private static byte[] point(PublicKey key) {
    var encoded = ((ECPublicKey) key).getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length);
  }

  private static byte[] next(ByteBuffer bytes, int length) {
    var part = new byte[length];
    bytes.get(part);
    return part;
  }

  private static byte[] joined(byte[]... parts) {
    var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }

  /** One push, as the browser reads it. */
  record Push(JsonNode claims, Headers headers, JsonNode data, int size) {}

  /** What a push service answers. */
  record Reply(int status, Map<String, String> headers) {
    Reply(int status) {
      this(status, Map.of());
    }
  }
}
