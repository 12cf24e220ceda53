package app.parley.platform.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * A server on loopback that reads a request and then does with the connection what a test asks of
 * it.
 */
public final class FaultyServer implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)Content-Length: (\\d+)");

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Thread accepting;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private FaultyServer(Behaviour behaviour) throws IOException {
    accepting = Thread.ofVirtual().start(() -> accept(behaviour));
  }

  public static FaultyServer that(Behaviour behaviour) throws IOException {
    return new FaultyServer(behaviour);
  }

  public static FaultyServer answering(String raw) throws IOException {
    return that(socket -> socket.getOutputStream().write(raw.getBytes(ISO_8859_1)));
  }

  /** Answers with that status and JSON. */
  public static FaultyServer answering(int status, byte[] json) throws IOException {
    var body = new String(json, ISO_8859_1);
    return answering(
        "HTTP/1.1 "
            + status
            + " Status\r\nContent-Type: application/json\r\nContent-Length: "
            + json.length
            + "\r\n\r\n"
            + body);
  }

  public ApiBase base() {
    return new ApiBase("http://127.0.0.1:" + listening.getLocalPort(), true);
  }

  public int requests() {
    return requests.size();
  }

  /** The last request as it came: head and body. */
  public String request() {
    return requests.getLast();
  }

  private void accept(Behaviour behaviour) {
    while (!listening.isClosed()) {
      try {
        var socket = listening.accept();
        Thread.ofVirtual().start(() -> serve(socket, behaviour));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket, Behaviour behaviour) {
    try (socket) {
      requests.add(read(socket.getInputStream()));
      behaviour.act(socket);
    } catch (IOException expected) {
      // The client gives up on what it cannot use; that is what these tests are about.
    }
  }

  private static String read(InputStream in) throws IOException {
    var text = new StringBuilder();
    int end = -1;
    while (end < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("No request came");
      }
      text.append((char) c);
      end = text.indexOf("\r\n\r\n");
    }
    var length = LENGTH.matcher(text);
    int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return text + new String(in.readNBytes(body), UTF_8);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    try {
      // The port is open until nobody waits at it any more.
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What happens once a request's head was read; the connection is closed afterwards. */
  public interface Behaviour {
    void act(Socket socket) throws IOException;
  }
}
