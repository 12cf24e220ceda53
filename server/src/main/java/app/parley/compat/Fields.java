package app.parley.compat;

import app.parley.problems.FormBody;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;

/**
 * A body of which any part may be left out: each reading gives what stands there, or what was
 * before. A null unsets. What is wrong is gathered, and thrown by {@link #check} all at once. In a
 * form, numbers are texts. Fields that we do not have are passed over, as clients send them to the
 * API that we stand in for.
 */
public final class Fields {
  private static final BigDecimal MOST = new BigDecimal("9999999999999.99");
  private static final int CENTS = 2;

  private final JsonNode body;
  private final boolean isForm;
  private final List<FieldError> errors = new ArrayList<>();

  private Fields(JsonNode body, boolean isForm) {
    this.body = body;
    this.isForm = isForm;
  }

  /** Throws Refused unless it is an object. */
  public static Fields of(JsonNode body) {
    if (!body.isObject()) {
      throw Refused.invalid("body", "Send an object.");
    }
    return new Fields(body, body instanceof FormBody);
  }

  public boolean has(String name) {
    return body.has(name);
  }

  /** A text that must be there in the end, and say something. */
  public String text(String name, @Nullable String before, int longest) {
    var text = optionalText(name, before, longest);
    if (text == null) {
      refuse(name, "This is needed.");
    }
    return text == null ? "" : text;
  }

  /** A text; blank is the same as null. */
  public @Nullable String optionalText(String name, @Nullable String before, int longest) {
    return value(name, before, node -> text(name, node, longest));
  }

  public @Nullable String word(String name, @Nullable String before, Set<String> known) {
    return value(
        name,
        before,
        node ->
            node.isString() && known.contains(node.stringValue())
                ? node.stringValue()
                : wrong(name, "One of " + String.join(", ", known.stream().sorted().toList())));
  }

  public @Nullable Long id(String name, @Nullable Long before) {
    return number(
        name,
        before,
        node ->
            node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0
                ? (Long) node.longValue()
                : wrong(name, "Give an id, a whole number."));
  }

  public @Nullable UUID uuid(String name, @Nullable UUID before) {
    return value(
        name,
        before,
        node ->
            node.asString("").matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(node.asString(""))
                : wrong(name, "Give an id."));
  }

  public @Nullable Integer count(String name, @Nullable Integer before, int least, int most) {
    return number(
        name,
        before,
        node ->
            node.isIntegralNumber()
                    && node.canConvertToInt()
                    && node.intValue() >= least
                    && node.intValue() <= most
                ? (Integer) node.intValue()
                : wrong(name, "Give a whole number from " + least + " to " + most + "."));
  }

  /** The same, where there must be one in the end. */
  public int neededCount(String name, @Nullable Integer before, int least, int most) {
    var count = count(name, before, least, most);
    if (count == null) {
      refuse(name, "This is needed.");
    }
    return count == null ? least : count;
  }

  /** An amount of money, with two digits behind the point. */
  public @Nullable BigDecimal amount(String name, @Nullable BigDecimal before) {
    return number(name, before, node -> amount(name, node));
  }

  /** True and false; 1 and 0 as well, as version 1 has them. */
  public boolean flag(String name, boolean before) {
    var flag =
        value(
            name,
            (Boolean) before,
            node ->
                switch (node.asString("")) {
                  case "true", "1" -> true;
                  case "false", "0" -> false;
                  default -> wrong(name, "Give true or false.");
                });
    return flag != null && flag;
  }

  public @Nullable LocalDate date(String name, @Nullable LocalDate before) {
    return value(name, before, node -> date(name, node));
  }

  public @Nullable Instant time(String name, @Nullable Instant before) {
    return value(
        name,
        before,
        node -> WireTime.parse(node.asString("")).orElseGet(() -> wrong(name, "Give a time.")));
  }

  /** An object of this body as fields of its own. */
  public Fields within(JsonNode object) {
    return new Fields(object, isForm);
  }

  /** The fields of an object inside, or null where there is none. */
  public @Nullable JsonNode inside(String name) {
    var node = body.get(name);
    return node == null || node.isNull() ? null : node;
  }

  public void refuse(String name, String detail) {
    errors.add(new FieldError(name, detail));
  }

  /** Throws Refused if anything was wrong. */
  public void check() {
    Refused.ifAny(errors);
  }

  private <T> @Nullable T value(
      String name, @Nullable T before, Function<JsonNode, @Nullable T> read) {
    var node = body.get(name);
    if (node == null) {
      return before;
    }
    return node.isNull() ? null : read.apply(node);
  }

  /** The same for what is a number. */
  private <T> @Nullable T number(
      String name, @Nullable T before, Function<JsonNode, @Nullable T> read) {
    return value(
        name,
        before,
        node -> {
          var text = isForm && node.isString() ? node.stringValue().strip() : "";
          if (text.matches("-?[0-9]{1,18}")) {
            return read.apply(LongNode.valueOf(Long.parseLong(text)));
          }
          return text.matches("-?[0-9]{1,18}\\.[0-9]{1,4}")
              ? read.apply(DecimalNode.valueOf(new BigDecimal(text)))
              : read.apply(node);
        });
  }

  private @Nullable String text(String name, JsonNode node, int longest) {
    if (!node.isString()) {
      return wrong(name, "Give a text.");
    }
    var text = node.stringValue().strip();
    if (text.codePointCount(0, text.length()) > longest) {
      return wrong(name, "At most " + longest + " characters.");
    }
    return text.isEmpty() ? null : text;
  }

  private @Nullable BigDecimal amount(String name, JsonNode node) {
    if (!node.isNumber()) {
      return wrong(name, "Give a number.");
    }
    var amount = node.decimalValue();
    return amount.abs().compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > CENTS
        ? wrong(name, "Give an amount with two digits behind the point at most.")
        : amount;
  }

  private @Nullable LocalDate date(String name, JsonNode node) {
    try {
      var date = LocalDate.parse(node.asString(""));
      return date.getYear() >= 1900 && date.getYear() <= 9999
          ? date
          : wrong(name, "Give a date such as 2026-01-31.");
    } catch (DateTimeParseException e) {
      return wrong(name, "Give a date such as 2026-01-31.");
    }
  }

  private <T> @Nullable T wrong(String name, String detail) {
    refuse(name, detail);
    return null;
  }
}
