package app.parley.compat;

import org.jspecify.annotations.Nullable;

/** How much of a list of version 2 is wanted, from where on, and in which order. */
public record CursorPaging(
    int limit, @Nullable CursorKey after, String sortBy, boolean descending) {}
