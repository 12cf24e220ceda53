package app.parley.providers;

import app.parley.channels.ConnectedChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The providers that this program speaks, by their word. */
@Component
final class Providers {
  private final Map<String, Provider> byWord;

  Providers(List<Provider> all) {
    this.byWord = all.stream().collect(Collectors.toMap(Provider::word, Function.identity()));
  }

  Optional<Provider> named(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  Provider of(ConnectedChannel channel) {
    return named(channel.provider())
        .orElseThrow(() -> new IllegalStateException("Nobody speaks " + channel.provider()));
  }
}
