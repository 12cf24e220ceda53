package app.parley.channels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when on a kind of provider is closed to new customers (S3); contributed as a bean by the
 * provider's package.
 *
 * @param from the first day, in UTC, on which it is closed; null for never
 */
public record CatalogueClosing(String provider, @Nullable LocalDate from) {}
