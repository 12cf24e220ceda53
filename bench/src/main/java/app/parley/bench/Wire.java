package app.parley.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive connection that speaks as much HTTP/1.1 as measuring needs. A full client would
 * take as much of the two cores as the server it measures.
 */
final class Wire implements AutoCloseable {
  private static final int TIMEOUT_MS = 60_000;

  private final int port;
  private Socket socket;
  private InputStream in;
  private boolean ending;

  Wire(int port) throws IOException {
    this.port = port;
    socket = connected(port);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /** An answer; the cookie is name and value of the one it sets, empty without. */
  record Answer(int status, String cookie, byte[] body) {}

  Answer exchange(byte[] request) throws IOException {
    var head = begin(request);
    var body = head.chunked ? new Chunks(in).readAllBytes() : in.readNBytes(head.length);
    return new Answer(head.status, head.cookie, body);
  }

  /** The body as it comes, for a stream that does not end. */
  InputStream open(byte[] request) throws IOException {
    var head = begin(request);
    if (head.status != 200 || !head.chunked) {
      throw new IOException("No stream: " + head);
    }
    return new Chunks(in);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static Socket connected(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MS);
    return socket;
  }

  /** A server may end a connection after some requests; it says so with its last answer. */
  private void connectAgainWhereEnding() throws IOException {
    if (ending) {
      socket.close();
      socket = connected(port);
      in = new BufferedInputStream(socket.getInputStream(), 16_384);
      ending = false;
    }
  }

  private Head begin(byte[] request) throws IOException {
    connectAgainWhereEnding();
    socket.getOutputStream().write(request);
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    var chunked = false;
    var cookie = "";
    for (var line = line(); !line.isEmpty(); line = line()) {
      var header = line.split(":", 2);
      switch (header[0].toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(header[1].strip());
        case "transfer-encoding" -> chunked = header[1].strip().equals("chunked");
        case "connection" -> ending = header[1].strip().equals("close");
        case "set-cookie" -> cookie = header[1].strip().split(";", 2)[0];
        default -> {}
      }
    }
    return new Head(status, length, chunked, cookie);
  }

  private String line() throws IOException {
    return line(in);
  }

  static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The connection ended");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  static byte[] request(String method, String path, String headers, byte[] body) {
    var head =
        "%s %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(method, path, headers, body.length)
            .getBytes(StandardCharsets.UTF_8);
    var whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  private record Head(int status, int length, boolean chunked, String cookie) {}
}
