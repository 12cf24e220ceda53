package app.parley.inbox;

import app.parley.conversations.Draft;
import app.parley.conversations.ReplyRequest;
import app.parley.conversations.ReplyRequest.Part;
import app.parley.conversations.TemplateUse;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reply or an internal note as the API takes it. */
record NewReply(
    String clientId,
    @Nullable String text,
    @Nullable List<String> attachments,
    @Nullable String replyTo,
    @Nullable Template template,
    @Nullable Boolean humanAgent,
    @Nullable Boolean note,
    @Nullable List<String> mentions,
    @Nullable String seenUpTo) {
  static final int MOST_MENTIONS = 50;
  private static final int MOST_FILES = 10;
  private static final int LONGEST_CLIENT_ID = 64;

  record Template(String id, @Nullable Map<String, String> variables) {}

  boolean isNote() {
    return Boolean.TRUE.equals(note);
  }

  Draft.Tab tab() {
    return isNote() ? Draft.Tab.NOTE : Draft.Tab.REPLY;
  }

  String words() {
    return text == null ? "" : text;
  }

  List<String> mentioned() {
    return mentions == null ? List.of() : mentions;
  }

  /** Throws Refused naming every bad field at once. */
  void check() {
    var errors = new ArrayList<FieldError>();
    if (clientId.isBlank() || clientId.length() > LONGEST_CLIENT_ID) {
      errors.add(new FieldError("clientId", "From 1 to 64 characters."));
    }
    checkFiles(errors);
    checkMessageId("replyTo", replyTo, errors);
    checkMessageId("seenUpTo", seenUpTo, errors);
    checkMentions(errors);
    checkTemplate(errors);
    if (template == null && words().isBlank() && files().isEmpty() && errors.isEmpty()) {
      errors.add(new FieldError("text", "Write something."));
    }
    Refused.ifAny(errors);
  }

  /** Ids of uploads. */
  List<String> files() {
    return attachments == null ? List.of() : attachments;
  }

  List<Long> fileIds() {
    return files().stream().map(Long::valueOf).toList();
  }

  ReplyRequest reply() {
    return reply(List.of(new Part(words(), List.of())));
  }

  ReplyRequest reply(List<Part> parts) {
    return reply(parts, null);
  }

  /** The template's own words, with the variables filled in. */
  ReplyRequest reply(String filled, TemplateUse use) {
    return reply(List.of(new Part(filled, List.of())), use);
  }

  private ReplyRequest reply(List<Part> parts, @Nullable TemplateUse use) {
    return new ReplyRequest(
        clientId, parts, number(replyTo), number(seenUpTo), Boolean.TRUE.equals(humanAgent), use);
  }

  private void checkFiles(List<FieldError> errors) {
    if (!files().isEmpty() && (isNote() || template != null)) {
      errors.add(new FieldError("attachments", "Only a reply can have files."));
    } else {
      checkIds(files(), errors);
    }
  }

  static void checkIds(List<String> files, List<FieldError> errors) {
    if (files.size() > MOST_FILES) {
      errors.add(new FieldError("attachments", "At most 10 files."));
    } else if (files.stream().distinct().count() < files.size()) {
      errors.add(new FieldError("attachments", "The same file twice."));
    } else if (files.stream().anyMatch(id -> !id.matches("[0-9]{1,18}"))) {
      errors.add(new FieldError("attachments", "No uploaded attachment has that id."));
    }
  }

  private void checkMentions(List<FieldError> errors) {
    if (!mentioned().isEmpty() && !isNote()) {
      errors.add(new FieldError("mentions", "Only an internal note can mention somebody."));
    }
    if (mentioned().size() > MOST_MENTIONS) {
      errors.add(new FieldError("mentions", "At most 50 people."));
    }
  }

  private void checkTemplate(List<FieldError> errors) {
    if (template != null && isNote()) {
      errors.add(new FieldError("template", "A note has no template."));
    }
    if (template != null && !words().isEmpty()) {
      errors.add(new FieldError("text", "A template brings its own text."));
    }
  }

  private static void checkMessageId(
      String field, @Nullable String value, List<FieldError> errors) {
    if (value != null && !value.matches("[0-9]{1,18}")) {
      errors.add(new FieldError(field, "No message of this conversation has that id."));
    }
  }

  private static @Nullable Long number(@Nullable String id) {
    return id == null ? null : Long.valueOf(id);
  }
}
