package app.parley.walks;

import app.parley.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A screen that only listens: it goes on after its last event whenever the stream breaks. */
final class Screen implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int AGAIN_MS = 200;

  private final Visitor visitor;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService ear = Executors.newSingleThreadScheduledExecutor();
  private final Map<String, JsonNode> conversations = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> messages = new ConcurrentHashMap<>();
  private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
  private final Queue<String> oddities = new ConcurrentLinkedQueue<>();
  private final Map<String, String> event = new HashMap<>();
  private volatile long position = -1;

  Screen(Visitor visitor) {
    this.visitor = visitor;
    ear.scheduleWithFixedDelay(this::listen, 0, AGAIN_MS, TimeUnit.MILLISECONDS);
  }

  boolean isListening() {
    return position >= 0;
  }

  /** Each conversation as the last event about it told. */
  Map<String, JsonNode> conversations() {
    return conversations;
  }

  /** Each message as the last event about it told. */
  Map<String, JsonNode> messages() {
    return messages;
  }

  /** The number of the first event about a message; 0 where it came before the screen listened. */
  long arrival(String message) {
    return arrivals.getOrDefault(message, 0L);
  }

  List<String> oddities() {
    return List.copyOf(oddities);
  }

  @Override
  public void close() {
    ear.shutdownNow();
    http.shutdownNow();
  }

  private void listen() {
    event.clear();
    var request = HttpRequest.newBuilder(visitor.address("/events"));
    visitor.headers().forEach(request::setHeader);
    if (isListening()) {
      request.setHeader("Last-Event-ID", Long.toString(position));
    }
    try (Stream<String> lines = http.send(request.build(), BodyHandlers.ofLines()).body()) {
      lines.forEach(this::read);
    } catch (IOException | UncheckedIOException broken) {
      return;
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** An event counts once its empty line has come; a stream that breaks before has not told it. */
  private void read(String line) {
    if (!line.isEmpty()) {
      int colon = Math.max(0, line.indexOf(": "));
      event.put(line.substring(0, colon), line.substring(Math.min(line.length(), colon + 2)));
    } else if (event.containsKey("id")) {
      var kind = event.getOrDefault("event", "message");
      moveTo(kind, Long.parseLong(event.getOrDefault("id", "")));
      see(kind, JSON.readTree(event.getOrDefault("data", "{}")));
      event.clear();
    } else {
      event.clear();
    }
  }

  private void moveTo(String kind, long id) {
    if (id <= position && !kind.equals("ready")) {
      oddities.add("event " + id + " came after " + position);
    }
    position = id;
  }

  private void see(String kind, JsonNode data) {
    if (kind.equals("reset")) {
      oddities.add("a reset at " + position + ", though nothing of the feed is too old");
    }
    if (data.has("conversation")) {
      conversations.put(data.path("conversationId").asString(), data.path("conversation"));
    }
    if (data.has("message")) {
      var id = data.path("message").path("id").asString();
      messages.put(id, data.path("message"));
      arrivals.putIfAbsent(id, position);
    }
  }
}
