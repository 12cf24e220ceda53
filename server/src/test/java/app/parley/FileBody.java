package app.parley;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A file as browsers send it, behind one field of text. */
public final class FileBody {
  public static final String TYPE = "multipart/form-data; boundary=x";

  private FileBody() {}

  public static byte[] of(String field, String value, String name, byte[] content) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: image/png\r\n\r\n")
            .formatted(field, value, name)
            .getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
    return body.toByteArray();
  }
}
