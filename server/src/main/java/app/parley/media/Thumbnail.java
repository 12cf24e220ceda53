package app.parley.media;

/** A painted one, with its own measures in pixels. */
record Thumbnail(FileType type, int width, int height) {}
