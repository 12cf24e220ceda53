package app.parley.crm;

import app.parley.accounts.NumberedUser;
import app.parley.accounts.Role;
import app.parley.compat.WireTime;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A user as version 1 shows them. */
@JsonNaming(SnakeCaseStrategy.class)
record Colleague(
    long id,
    String name,
    String defaultCurrency,
    String locale,
    int lang,
    String email,
    @Nullable String phone,
    boolean activated,
    boolean activeFlag,
    @JsonProperty("is_deleted") boolean isDeleted,
    @Nullable String lastLogin,
    String created,
    @Nullable String modified,
    boolean hasCreatedCompany,
    List<Access> access,
    String timezoneName,
    String timezoneOffset,
    int roleId,
    @Nullable String iconUrl,
    @JsonProperty("is_you") boolean isYou) {

  static Colleague of(NumberedUser numbered, long caller) {
    var user = numbered.user();
    return new Colleague(
        numbered.number(),
        user.name(),
        Currencies.DEFAULT,
        "en_US",
        1,
        user.email(),
        null,
        true,
        user.active(),
        false,
        null,
        WireTime.plain(numbered.createdAt()),
        null,
        false,
        access(user.role() == Role.ADMIN),
        "UTC",
        "+00:00",
        1,
        null,
        user.id() == caller);
  }

  private static List<Access> access(boolean isAdmin) {
    var access = new ArrayList<Access>();
    access.add(new Access("sales", isAdmin, "sales"));
    access.add(new Access("global", isAdmin, "global"));
    if (isAdmin) {
      access.add(new Access("account_settings", true, "account_settings"));
    }
    return access;
  }

  /** What the user may do in a part of the account. */
  record Access(String app, boolean admin, @JsonProperty("permission_set_id") String set) {}
}
