package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, 5. */
class PushCipherTest {
  private static final String BROWSER =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String OURS =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

  @Test
  void theExampleOfTheStandardComesOutToTheByte() throws GeneralSecurityException {
    var sealed =
        PushCipher.encrypt(
            "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
            PushCipher.agreement(
                P256.publicKey(bytes(BROWSER)).orElseThrow(),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                ours("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")),
            bytes("DGv6ra1nlYgDCS1FRnbzlw"));

    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocIn"
                + "mYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyou"
                + "BWLVWGNWQexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void noTwoMessagesToABrowserHaveTheSameKey() {
    var agreement =
        PushCipher.agreement(P256.generate().getPublic(), new byte[16], P256.generate());
    var plain = "Hi".getBytes(StandardCharsets.US_ASCII);

    assertThat(PushCipher.encrypt(plain, agreement))
        .isNotEqualTo(PushCipher.encrypt(plain, agreement));
  }

  @Test
  void aPointOffTheCurveIsNoKey() {
    var point = bytes(BROWSER);
    point[64] ^= 1;

    assertThat(P256.publicKey(point)).isEmpty();
    assertThat(P256.publicKey(new byte[65])).isEmpty();
    assertThat(P256.publicKey(new byte[0])).isEmpty();
  }

  @Test
  void aKeyIsReadBackAsItWasWritten() {
    for (int i = 0; i < 50; i++) {
      var key = P256.generate().getPublic();

      assertThat(P256.publicKey(P256.point(key))).contains(key);
    }
  }

  private static KeyPair ours(String scalar) throws GeneralSecurityException {
    var publicKey = P256.publicKey(bytes(OURS)).orElseThrow();
    var curve = ((ECPublicKey) publicKey).getParams();
    var spec = new ECPrivateKeySpec(new BigInteger(1, bytes(scalar)), curve);
    return new KeyPair(publicKey, KeyFactory.getInstance("EC").generatePrivate(spec));
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
