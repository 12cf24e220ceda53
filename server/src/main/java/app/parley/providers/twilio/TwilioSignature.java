package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.platform.secrets.Hmac;
import app.parley.providers.Digest;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's word that a call is its own: the header X-Twilio-Signature is the base64 of HMAC-SHA1,
 * under the auth token, of the address as it stands in Twilio's settings followed by each form
 * parameter, name then value, decoded, in the order of their names' bytes. Of a repeated name each
 * different value counts once, in order. A body that is no form is covered by its SHA-256 in the
 * address. Twilio may or may not name the standard port.
 */
public final class TwilioSignature {
  public static final String HEADER = "X-Twilio-Signature";

  private TwilioSignature() {}

  /**
   * Compares in constant time. No token verifies nothing.
   *
   * @param url the whole address, its escapes untouched
   */
  public static boolean verifies(
      String authToken,
      @Nullable String header,
      String url,
      @Nullable String contentType,
      byte[] body) {
    if (authToken.isEmpty() || header == null || header.isEmpty()) {
      return false;
    }
    boolean form = isForm(contentType);
    if (!form && body.length > 0 && !hashMatches(url, body)) {
      return false;
    }
    var parameters = form ? signed(FormBody.parse(body)) : new byte[0];
    boolean verified = false;
    for (var spelling : spellings(url)) {
      verified |= equal(header, Hmac.sha1(authToken, joined(spelling, parameters)));
    }
    return verified;
  }

  static boolean isForm(@Nullable String contentType) {
    return contentType != null
        && contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  private static boolean hashMatches(String url, byte[] body) {
    int query = url.indexOf('?');
    var told = query < 0 ? null : FormBody.parse(url.substring(query + 1)).text("bodySHA256");
    return told != null
        && MessageDigest.isEqual(Digest.of(body).getBytes(UTF_8), told.getBytes(UTF_8));
  }

  private static byte[] signed(FormBody form) {
    var bytes = new ByteArrayOutputStream();
    var ordered = form.parameters().stream().sorted(byNameThenValue()).toList();
    for (int i = 0; i < ordered.size(); i++) {
      if (i == 0 || byNameThenValue().compare(ordered.get(i - 1), ordered.get(i)) != 0) {
        bytes.writeBytes(ordered.get(i).name());
        bytes.writeBytes(ordered.get(i).value());
      }
    }
    return bytes.toByteArray();
  }

  private static Comparator<FormBody.Parameter> byNameThenValue() {
    Comparator<FormBody.Parameter> names =
        Comparator.comparing(FormBody.Parameter::name, Arrays::compareUnsigned);
    return names.thenComparing(FormBody.Parameter::value, Arrays::compareUnsigned);
  }

  private static List<String> spellings(String url) {
    int authority = url.indexOf("://") + 3;
    int path = url.indexOf('/', authority);
    path = path < 0 ? url.length() : path;
    var host = url.substring(authority, path);
    int colon = host.lastIndexOf(':');
    boolean port = colon > host.lastIndexOf(']');
    var standard = url.startsWith("https:") ? ":443" : ":80";
    var other = port ? host.substring(0, colon) : host + standard;
    return List.of(url, url.substring(0, authority) + other + url.substring(path));
  }

  private static byte[] joined(String url, byte[] parameters) {
    var bytes = new ByteArrayOutputStream(url.length() + parameters.length);
    bytes.writeBytes(url.getBytes(UTF_8));
    bytes.writeBytes(parameters);
    return bytes.toByteArray();
  }

  private static boolean equal(String header, byte[] mac) {
    return MessageDigest.isEqual(Base64.getEncoder().encode(mac), header.getBytes(ISO_8859_1));
  }
}
