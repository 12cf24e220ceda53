package app.parley.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is set right before the start.
 *
 * @param columns the field of each column, empty for one that is left out
 */
record ImportChange(@Nullable List<String> columns, @Nullable String duplicates) {}
