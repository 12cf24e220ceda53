package app.parley.links;

import com.fasterxml.jackson.annotation.JsonFormat;

/** A link as the inbox API shows it, with its newest history note. */
record Link(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    String type,
    Item item,
    @JsonFormat(shape = JsonFormat.Shape.STRING) long noteId) {
  record Item(String id, String title) {}
}
