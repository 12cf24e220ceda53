package app.parley.demo;

import app.parley.conversations.Author;
import app.parley.conversations.Content;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.conversations.Delivery;
import app.parley.conversations.Incoming;
import app.parley.conversations.MessageKind;
import app.parley.conversations.Past;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Turns the story's moments into a past, seen from now. */
record Telling(Instant now, Map<String, Author> team) {

  List<Past> of(Story.Thread thread) {
    return thread.past().stream().map(moment -> past(thread, moment)).toList();
  }

  private Past past(Story.Thread thread, Story.Moment moment) {
    var at = now.minus(moment.ago());
    if (moment.by() == null) {
      return new Past.Wrote(wrote(thread, moment, at));
    }
    var by = member(moment.by());
    if (moment.replied() != null) {
      var state = Delivery.of(Objects.requireNonNull(moment.state()));
      return new Past.Replied(at, by, Content.text(moment.replied()), state);
    }
    if (moment.noted() != null) {
      return new Past.Noted(at, by, moment.noted());
    }
    if (moment.assigned() != null) {
      return new Past.Assigned(at, by, member(moment.assigned()));
    }
    return new Past.Closed(at, by);
  }

  private static Incoming.Message wrote(Story.Thread thread, Story.Moment moment, Instant at) {
    var id = "demo-" + thread.address() + "-" + moment.ago();
    return new Incoming.Message(
        thread.address(), thread.name(), id, at, content(moment), null, true);
  }

  private static Content content(Story.Moment moment) {
    var place = moment.located();
    if (place != null) {
      var location =
          new Content.Location(place.latitude(), place.longitude(), place.name(), place.address());
      return new Content(MessageKind.LOCATION, null, List.of(), location, null, List.of());
    }
    if (moment.attachment() != null) {
      return new Content(
          MessageKind.ATTACHMENTS,
          moment.wrote(),
          List.of(attached(moment.attachment())),
          null,
          null,
          List.of());
    }
    return Content.text(Objects.requireNonNull(moment.wrote()));
  }

  private static Content.Attached attached(Story.Attachment file) {
    var kind = AttachmentKind.valueOf(file.kind().toUpperCase(Locale.ROOT));
    return new Content.Attached(kind, file.name(), file.mimeType(), null);
  }

  private Author member(String key) {
    return Objects.requireNonNull(team.get(key), "Nobody is called so in the story");
  }
}
