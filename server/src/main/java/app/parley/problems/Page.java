package app.parley.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list; next is the cursor of the page after it, null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {}
