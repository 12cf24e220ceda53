package app.parley.simulator.twilio;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Form;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.function.Predicate;

/** {@code GET Messages.json}: by To, From and DateSent, newest first, page by page. */
final class MessageList {

  private static final int DEFAULT_SIZE = 50;
  private static final int LARGEST_SIZE = 1_000;

  private final Messages messages;
  private final TwilioSignIn signIn;

  MessageList(Messages messages, TwilioSignIn signIn) {
    this.messages = messages;
    this.signIn = signIn;
  }

  Answer.Whole list(Request request) {
    var account = signIn.owner(request);
    var query = request.query();
    int size = Math.clamp(number(query, "PageSize", DEFAULT_SIZE), 1, LARGEST_SIZE);
    int page = Math.max(number(query, "Page", 0), 0);
    var found =
        messages
            .newestFirst(account.accountSid())
            .filter(wanted(query))
            .skip((long) page * size)
            .limit(size + 1L)
            .toList();
    var shown = found.subList(0, Math.min(size, found.size()));
    var items = Json.array();
    shown.forEach(message -> items.add(message.json()));
    var path = "/2010-04-01/Accounts/" + account.accountSid() + "/Messages.json";
    var last = shown.isEmpty() ? "" : "&PageToken=PA" + shown.getLast().sid();
    var next = found.size() > size ? uri(path, query, size, page + 1) + last : null;
    var answer =
        Json.object()
            .put("end", page * size + Math.max(shown.size() - 1, 0))
            .put("first_page_uri", uri(path, query, size, 0));
    answer.set("messages", items);
    answer.put("next_page_uri", next).put("page", page).put("page_size", size);
    answer.put("previous_page_uri", page == 0 ? null : uri(path, query, size, page - 1));
    answer.put("start", page * size).put("uri", uri(path, query, size, page));
    return Answer.json(200, answer);
  }

  Answer.Whole one(Request request) {
    var account = signIn.owner(request);
    return messages
        .get(request.part("message").replace(".json", ""))
        .filter(message -> message.accountSid().equals(account.accountSid()))
        .map(message -> Answer.json(200, message.json()))
        .orElseThrow(() -> TwilioError.notFound(request.target().getPath()));
  }

  private static Predicate<Message> wanted(Form query) {
    var from = query.get("From");
    var to = query.get("To");
    return message ->
        from.filter(address -> !address.equals(message.from())).isEmpty()
            && to.filter(address -> !address.equals(message.to())).isEmpty()
            && query.pairs().stream().allMatch(pair -> sentThen(pair, message.at()));
  }

  /** {@code DateSent}, {@code DateSent<} and {@code DateSent>}, the last two inclusive. */
  private static boolean sentThen(Form.Pair pair, Instant at) {
    return switch (pair.name()) {
      case "DateSent" -> date(pair.value()).equals(at.atZone(ZoneOffset.UTC).toLocalDate());
      case "DateSent<", "DateSent<=" -> !at.isAfter(end(pair.value()));
      case "DateSent>", "DateSent>=" -> !at.isBefore(start(pair.value()));
      default -> true;
    };
  }

  private static Instant start(String value) {
    return value.contains("T") ? instant(value) : startOf(date(value));
  }

  private static Instant end(String value) {
    return value.contains("T") ? instant(value) : startOf(date(value).plusDays(1));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate date(String value) {
    return parsed(value.substring(0, Math.min(10, value.length())), LocalDate::parse);
  }

  private static Instant instant(String value) {
    return parsed(value, Instant::parse);
  }

  private static <T> T parsed(String value, Function<String, T> parse) {
    try {
      return parse.apply(value);
    } catch (DateTimeParseException noDate) {
      throw TwilioError.bad(20001, "Invalid DateSent: " + value);
    }
  }

  private static int number(Form query, String name, int otherwise) {
    return query
        .get(name)
        .filter(value -> value.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }

  private static String uri(String path, Form query, int size, int page) {
    var kept = query.pairs().stream().filter(pair -> !pair.name().startsWith("Page")).toList();
    var all = new Form(kept).with("PageSize", "" + size).with("Page", "" + page);
    return path + "?" + all.encoded();
  }
}
