package app.parley.simulator.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Name and value pairs in their order, repeated names kept, as forms and queries carry them. */
public record Form(List<Pair> pairs) {

  public record Pair(String name, String value) {}

  public static final Form EMPTY = new Form(List.of());

  /** Reads {@code application/x-www-form-urlencoded} text, a query included. */
  public static Form parse(String encoded) {
    return new Form(
        Arrays.stream(encoded.split("&")).filter(part -> !part.isEmpty()).map(Form::pair).toList());
  }

  private static Pair pair(String part) {
    int equals = part.indexOf('=');
    return equals < 0
        ? new Pair(decode(part), "")
        : new Pair(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
  }

  public Form with(String name, String value) {
    var more = new ArrayList<>(pairs);
    more.add(new Pair(name, value));
    return new Form(List.copyOf(more));
  }

  public Form with(Form other) {
    var more = new ArrayList<>(pairs);
    more.addAll(other.pairs);
    return new Form(List.copyOf(more));
  }

  /** The first value of that name. */
  public Optional<String> get(String name) {
    return pairs.stream().filter(pair -> pair.name.equals(name)).map(Pair::value).findFirst();
  }

  /** The first value of that name, empty text when it is missing. */
  public String text(String name) {
    return get(name).orElse("");
  }

  public List<String> all(String name) {
    return pairs.stream().filter(pair -> pair.name.equals(name)).map(Pair::value).toList();
  }

  public String encoded() {
    return pairs.stream()
        .map(pair -> encode(pair.name) + "=" + encode(pair.value))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
