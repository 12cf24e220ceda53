package app.parley.platform;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Texts by name, and what they mean; whatever cannot be understood stops the start. */
record SettingValues(Map<String, String> texts) {

  SettingValues {
    for (var name : texts.keySet()) {
      if (!SettingName.isKnown(name)) {
        throw new CannotStart(name + " is not a setting of Parley");
      }
    }
  }

  /** What the environment says wins over the file, which need not exist. */
  static SettingValues of(Map<String, String> environment, Path file) {
    var texts = new HashMap<String, String>();
    if (Files.exists(file)) {
      properties(file).forEach((name, value) -> texts.put((String) name, (String) value));
    }
    environment.forEach((name, value) -> {
      if (name.startsWith(SettingName.PREFIX)) {
        texts.put(name, value);
      }
    });
    return new SettingValues(texts);
  }

  @Nullable String text(SettingName name) {
    var text = texts.getOrDefault(name.text(), "").strip();
    return text.isEmpty() ? null : text;
  }

  int port(SettingName name, int otherwise) {
    return number(name, 0, 65535, otherwise);
  }

  int number(SettingName name, int least, int most, int otherwise) {
    var text = text(name);
    if (text == null) {
      return otherwise;
    }
    if (text.matches("\\d{1,9}")) {
      var number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw bad(name, "a number from " + least + " to " + most);
  }

  Duration duration(SettingName name, Duration otherwise) {
    var text = text(name);
    try {
      return text == null ? otherwise : Duration.parse(text);
    } catch (DateTimeException e) {
      throw bad(name, "a duration such as PT3M");
    }
  }

  /** A day, or {@code never}, which is null. */
  @Nullable LocalDate dateOrNever(SettingName name, LocalDate otherwise) {
    var text = text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      return text.equals("never") ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw bad(name, "a date such as 2023-08-28, or never");
    }
  }

  @Nullable URI address(SettingName name) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    try {
      var address = URI.create(text.replaceAll("/+$", ""));
      var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null && address.getQuery() == null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw bad(name, "a web address such as https://inbox.example");
    }
    throw bad(name, "a web address such as https://inbox.example");
  }

  <E extends Enum<E>> E choice(SettingName name, Class<E> type, E otherwise) {
    var text = text(name);
    if (text == null) {
      return otherwise;
    }
    for (var constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    var words = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    throw bad(name, "one of " + words.substring(1, words.length() - 1));
  }

  /** The value itself is not told: it may be a secret put under the wrong name. */
  static CannotStart bad(SettingName name, String wanted) {
    return new CannotStart(name.text() + " must be " + wanted);
  }

  private static Properties properties(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotStart(file + " cannot be read: " + e.getMessage(), e);
    }
    return properties;
  }
}
