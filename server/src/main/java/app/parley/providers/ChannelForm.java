package app.parley.providers;

import app.parley.accounts.User;
import app.parley.accounts.Users;
import app.parley.channels.Sharing;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a channel as they came in, turned into what they mean. Collects all that is wrong.
 */
final class ChannelForm {
  private static final int LONGEST_NAME = 200;

  private final List<FieldError> errors = new ArrayList<>();
  private final Users people;

  ChannelForm(Users people) {
    this.people = people;
  }

  String name(String text) {
    var name = text.strip();
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      wrong("name", "It has 1 to 200 characters.");
    }
    return name;
  }

  Sharing sharing(@Nullable String word, Sharing otherwise) {
    try {
      return word == null ? otherwise : Sharing.of(word);
    } catch (IllegalArgumentException e) {
      wrong("sharing", "It is private, users or company.");
      return otherwise;
    }
  }

  List<Long> users(Tx tx, List<String> ids, Sharing sharing) {
    if (sharing != Sharing.USERS && !ids.isEmpty()) {
      wrong("users", "Users are chosen only with the sharing 'users'.");
    }
    var users = new ArrayList<Long>();
    for (int i = 0; i < ids.size(); i++) {
      user(tx, "users[" + i + "]", ids.get(i)).ifPresent(user -> users.add(user.id()));
    }
    return users.stream().distinct().toList();
  }

  Optional<User> user(Tx tx, String field, String id) {
    var number = Ids.parse(id);
    var user =
        number.isEmpty()
            ? Optional.<User>empty()
            : people.byId(tx, number.getAsLong()).filter(User::active);
    if (user.isEmpty()) {
      wrong(field, "There is no active user of this id.");
    }
    return user;
  }

  /** Providers read all their settings as text, and a list of texts as its lines. */
  Map<String, String> settings(JsonNode json) {
    var settings = new TreeMap<String, String>();
    if (!json.isObject()) {
      wrong("settings", "This must be an object.");
    }
    for (var field : json.properties()) {
      var value = field.getValue();
      if (value.isString() || value.isBoolean()) {
        settings.put(field.getKey(), value.asString());
      } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
        settings.put(field.getKey(), lines(value));
      } else if (!value.isNull()) {
        wrong("settings." + field.getKey(), "This must be a text.");
      }
    }
    return settings;
  }

  private static String lines(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).collect(Collectors.joining("\n"));
  }

  void add(List<FieldError> more) {
    errors.addAll(more);
  }

  List<FieldError> errors() {
    return errors;
  }

  private void wrong(String field, String detail) {
    errors.add(new FieldError(field, detail));
  }
}
