package app.parley.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The other side: takes webhook calls down and answers them as planned, 200 when not. */
final class Receiver implements AutoCloseable {

  record Call(String path, String query, String signature, byte[] body) {
    String text() {
      return new String(body);
    }
  }

  private final HttpServer server;
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final Queue<Integer> plannedAnswers = new ArrayDeque<>();

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  synchronized void answerNext(int... statuses) {
    for (int status : statuses) {
      plannedAnswers.add(status);
    }
  }

  Call next() throws InterruptedException {
    var call = calls.poll(10, TimeUnit.SECONDS);
    if (call == null) {
      throw new AssertionError("no call came within 10 s");
    }
    return call;
  }

  int waiting() {
    return calls.size();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var query = String.valueOf(exchange.getRequestURI().getRawQuery());
      var headers = exchange.getRequestHeaders();
      var meta = headers.getFirst("X-Hub-Signature-256");
      var signature = meta == null ? headers.getFirst("X-Twilio-Signature") : meta;
      if (exchange.getRequestMethod().equals("POST")) {
        calls.add(new Call(exchange.getRequestURI().getPath(), query, signature, body));
      }
      var challenge = query.replaceAll(".*hub.challenge=(\\d+).*", "$1").getBytes();
      exchange.sendResponseHeaders(answer(), challenge.length);
      exchange.getResponseBody().write(challenge);
    }
  }

  private synchronized int answer() {
    var planned = plannedAnswers.poll();
    return planned == null ? 200 : planned;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
