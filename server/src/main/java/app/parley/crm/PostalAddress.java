package app.parley.crm;

import app.parley.compat.Fields;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Where an organization is: the whole in one line, and its parts as far as they are known. */
public record PostalAddress(
    @Nullable String value,
    @Nullable String country,
    @JsonProperty("admin_area_level_1") @Nullable String region,
    @JsonProperty("admin_area_level_2") @Nullable String district,
    @Nullable String locality,
    @Nullable String sublocality,
    @Nullable String route,
    @JsonProperty("street_number") @Nullable String streetNumber,
    @JsonProperty("postal_code") @Nullable String postalCode) {
  private static final int LONGEST = 255;

  /** Of a body's object, or of a plain text. */
  static @Nullable PostalAddress read(Fields in, String name, @Nullable PostalAddress before) {
    var given = in.inside(name);
    if (!in.has(name) || given == null) {
      return in.has(name) ? null : before;
    }
    if (!given.isObject()) {
      var text = in.optionalText(name, null, LONGEST);
      return text == null ? null : line(text);
    }
    var parts = Fields.of(given);
    var address =
        new PostalAddress(
            parts.optionalText("value", null, LONGEST),
            parts.optionalText("country", null, LONGEST),
            parts.optionalText("admin_area_level_1", null, LONGEST),
            parts.optionalText("admin_area_level_2", null, LONGEST),
            parts.optionalText("locality", null, LONGEST),
            parts.optionalText("sublocality", null, LONGEST),
            parts.optionalText("route", null, LONGEST),
            parts.optionalText("street_number", null, LONGEST),
            parts.optionalText("postal_code", null, LONGEST));
    parts.check();
    return address;
  }

  private static PostalAddress line(String value) {
    return new PostalAddress(value, null, null, null, null, null, null, null, null);
  }
}
