package app.parley.compat;

/** How much of a list of version 1 is wanted, and from where on. */
public record OffsetPaging(int start, int limit) {}
