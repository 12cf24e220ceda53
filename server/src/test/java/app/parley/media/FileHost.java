package app.parley.media;

import app.parley.Mailroom;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the providers of tests keep files; it answers as it is told to, and counts the wishes. */
public final class FileHost {
  private static final Map<String, Shelf> SHELVES = new ConcurrentHashMap<>();
  private static final HttpServer SERVER = start();

  private FileHost() {}

  /** What is done with a wish for a file, by how many there were before. */
  interface Answering {
    void answer(HttpExchange exchange, int before) throws IOException;
  }

  public static String address() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort();
  }

  /** A file that is there, and what is claimed about its type; gives its address. */
  public static String file(byte[] content, String claimedType) {
    return shelf(
            (exchange, _) -> {
              exchange.getResponseHeaders().set("Content-Type", claimedType);
              exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
              exchange.getResponseBody().write(content);
            })
        .address();
  }

  static Shelf shelf(Answering answering) {
    var shelf = new Shelf("/files/" + SHELVES.size(), answering, new AtomicInteger());
    SHELVES.put(shelf.path(), shelf);
    return shelf;
  }

  static Answering status(int status, Map<String, String> headers) {
    return (exchange, _) -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Says nothing until the latch is down. */
  static Answering silent(CountDownLatch over) {
    return (_, _) -> {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  record Shelf(String path, Answering answering, AtomicInteger wishes) {
    String address() {
      return FileHost.address() + path;
    }
  }

  private static HttpServer start() {
    try {
      var loopback = InetAddress.getLoopbackAddress();
      var server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", FileHost::take);
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var shelf = SHELVES.get(exchange.getRequestURI().getPath());
      if (shelf == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        shelf.answering().answer(exchange, shelf.wishes().getAndIncrement());
      }
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Hosts {
    @Bean
    MediaHosts filesOfPigeons() {
      return of(Mailroom.PROVIDER);
    }

    @Bean
    MediaHosts filesOfDoves() {
      return of("dove-post");
    }

    /** Doves carry little: pictures of 100 KB, texts of 1 KB. */
    @Bean
    SendableFiles loadOfDoves() {
      return new SendableFiles(
          "dove-post",
          "Dove post",
          SendableFiles.OneMessage.OF_A_FILE_WITH_TEXT,
          List.of(
              new SendableFiles.Allowance(Set.of(FileType.PNG), 100_000),
              new SendableFiles.Allowance(Set.of(FileType.TXT), 1_000)));
    }

    private static MediaHosts of(String provider) {
      return new MediaHosts(
          provider, URI.create(address()), _ -> false, _ -> false, _ -> Map.of(), 3);
    }
  }
}
