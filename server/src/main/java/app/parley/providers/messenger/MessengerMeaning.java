package app.parley.providers.messenger;

import app.parley.conversations.Circumstance;
import app.parley.conversations.Content;
import app.parley.conversations.Delivery;
import app.parley.conversations.Incoming;
import app.parley.conversations.MessageKind;
import app.parley.platform.json.ForeignJson;
import app.parley.providers.ProviderEvent.Happened;
import app.parley.providers.ProviderEvent.Ignored;
import app.parley.providers.ProviderEvent.Meaning;
import app.parley.providers.ProviderEvent.NotUnderstood;
import app.parley.providers.ProviderTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one event of a page says, in Parley's words. */
final class MessengerMeaning {
  /** Travels as metadata with each message that Parley sends, and comes back in its echo. */
  static final String REFERENCE = "parley:msg:";

  private final MessengerItem item;
  private final ForeignJson detail;
  private final String customer;

  private MessengerMeaning(MessengerItem item, String customer) {
    this.item = item;
    this.detail = item.detail();
    this.customer = customer;
  }

  static Meaning of(MessengerItem item) {
    if (item.kind().matches("policy[_-]enforcement")) {
      return MessengerPolicy.of(item.detail());
    }
    var ignored = reasonToIgnore(item);
    if (ignored != null) {
      return new Ignored(ignored);
    }
    if (item.customer() == null) {
      return new NotUnderstood("The event does not say which person it is about.");
    }
    return new MessengerMeaning(item, item.customer()).meaning();
  }

  private static @Nullable String reasonToIgnore(MessengerItem item) {
    return switch (item.kind()) {
      case "message", "postback", "message_edit" -> null;
      case "reaction", "delivery", "read", "referral" ->
          item.byPage() ? "Something that the page itself did." : null;
      case "optin" -> optIn(item);
      case "change" -> "Something changed on the page that is no message.";
      case "empty" -> "The event says nothing.";
      case "account_linking" -> "Linked accounts are not used.";
      case "pass_thread_control", "take_thread_control", "request_thread_control", "app_roles" ->
          "Which app answers the conversation is settled between the apps of the page.";
      default -> "Parley does not know events of this kind.";
    };
  }

  /** Only the plugin of a web site stands for an action of the person in this thread. */
  private static @Nullable String optIn(MessengerItem item) {
    if (item.detail().has("type")) {
      return "Parley sends no notifications of the kind that this permits.";
    }
    return item.customer() == null ? "Facebook does not say yet who this person is." : null;
  }

  private Meaning meaning() {
    return switch (item.kind()) {
      case "message" -> message();
      case "postback" -> new Happened(postback());
      case "reaction" -> reaction();
      case "delivery" -> watermark(Delivery.DELIVERED);
      case "read" -> watermark(Delivery.READ);
      case "message_edit" -> edit();
      default -> new Happened(new Incoming.WindowOpened(customer, item.at()));
    };
  }

  private Meaning message() {
    var mid = id();
    if (detail.flag("is_deleted")) {
      return new Happened(new Incoming.Removal(customer, mid, item.at()));
    }
    var content = MessengerContent.of(detail, circumstances());
    if (item.byPage() || detail.flag("is_echo")) {
      return new Happened(new Incoming.Echo(customer, mid, item.at(), content, reference()));
    }
    var quoted = detail.at("reply_to").text("mid");
    return new Happened(
        new Incoming.Message(customer, null, mid, item.at(), content, quoted, true));
  }

  private Incoming postback() {
    var payload = detail.text("payload");
    var title = Objects.requireNonNullElse(detail.text("title"), payload == null ? "" : payload);
    var content =
        new Content(
            title.isEmpty() ? MessageKind.UNSUPPORTED : MessageKind.TEXT,
            title.isEmpty() ? null : title,
            List.of(),
            null,
            payload,
            circumstances());
    return new Incoming.Message(customer, null, id(), item.at(), content, null, true);
  }

  private Meaning reaction() {
    var mid = detail.text("mid");
    if (mid == null) {
      return new NotUnderstood("The reaction does not say to which message.");
    }
    var emoji = "unreact".equals(detail.text("action")) ? null : MessengerEmoji.of(detail);
    return new Happened(new Incoming.Reaction(customer, mid, emoji, item.at()));
  }

  private Meaning watermark(Delivery state) {
    var ids = detail.each("mids").stream().map(ForeignJson::text).filter(Objects::nonNull).toList();
    var until = detail.whole("watermark");
    if (until.isEmpty() && ids.isEmpty()) {
      return new NotUnderstood("It says neither which messages nor until when.");
    }
    var time = until.isEmpty() ? Instant.EPOCH : ProviderTime.ofMillis(until, item.at());
    return new Happened(new Incoming.Watermark(customer, state, time, ids));
  }

  private Meaning edit() {
    var mid = detail.text("mid");
    if (mid == null) {
      return new NotUnderstood("The edit does not say of which message.");
    }
    var text = Objects.requireNonNullElse(detail.text("text"), "");
    return new Happened(new Incoming.Edit(customer, mid, text, item.at()));
  }

  private String id() {
    return Objects.requireNonNullElseGet(detail.text("mid"), item::digest);
  }

  private @Nullable String reference() {
    var metadata = detail.text("metadata");
    return metadata != null && metadata.startsWith(REFERENCE)
        ? metadata.substring(REFERENCE.length())
        : null;
  }

  private List<Circumstance> circumstances() {
    var all = new ArrayList<Circumstance>();
    if (item.standby()) {
      all.add(Circumstance.of("other-app"));
    }
    var source = detail.at("referral").text("source");
    if (source != null) {
      all.add(new Circumstance("came-through", source));
    }
    return List.copyOf(all);
  }
}
