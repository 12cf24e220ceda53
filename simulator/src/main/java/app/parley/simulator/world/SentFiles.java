package app.parley.simulator.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the team sends: fetched once at its address, as the providers do it, and shown from here.
 */
public final class SentFiles {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LARGEST = 25 * 1024 * 1024;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final List<SentFile> files = Collections.synchronizedList(new ArrayList<>());

  /** Empty where nothing is to be had at that address without signing in. */
  public Optional<SentFile> fetch(String address) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
      var answer = http.send(request, BodyHandlers.ofByteArray());
      var type = answer.headers().firstValue("Content-Type").orElse("");
      if (answer.statusCode() != 200 || type.isEmpty() || answer.body().length > LARGEST) {
        return Optional.empty();
      }
      synchronized (files) {
        var file = new SentFile("/files/sent/" + files.size(), type, answer.body());
        files.add(file);
        return Optional.of(file);
      }
    } catch (IOException | IllegalArgumentException nothingThere) {
      return Optional.empty();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  public Optional<SentFile> at(String number) {
    return files.stream().filter(file -> file.path().endsWith("/" + number)).findFirst();
  }

  /** A fetched one, with the path under which the phone finds it. */
  public record SentFile(String path, String type, byte[] content) {
    /** As the phone shows it. */
    public String kind() {
      return type.startsWith("image/") ? "image" : "attachment";
    }
  }
}
