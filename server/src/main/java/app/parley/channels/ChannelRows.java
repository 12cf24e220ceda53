package app.parley.channels;

import static parley.schema.Tables.CHANNEL;
import static parley.schema.Tables.CHANNEL_SHARE;

import app.parley.platform.Json;
import app.parley.platform.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Channels out of their tables; a company has few, so they are read together. */
final class ChannelRows {
  private ChannelRows() {}

  static List<Channel> all(Tx tx) {
    var users =
        DSL.array(
            DSL.select(CHANNEL_SHARE.USER_ID)
                .from(CHANNEL_SHARE)
                .where(
                    CHANNEL_SHARE.COMPANY_ID.eq(CHANNEL.COMPANY_ID),
                    CHANNEL_SHARE.CHANNEL_ID.eq(CHANNEL.ID)));
    return tx.sql()
        .select(
            CHANNEL.ID,
            CHANNEL.PROVIDER,
            CHANNEL.ACCOUNT,
            CHANNEL.NAME,
            CHANNEL.OWNER_ID,
            CHANNEL.SHARING,
            CHANNEL.SETTINGS,
            CHANNEL.HEALTH,
            CHANNEL.HEALTH_REASON,
            CHANNEL.PAUSED_UNTIL,
            CHANNEL.VERIFIED_AT,
            CHANNEL.OLD_SECRETS_UNTIL,
            CHANNEL.SIGN_IN_ENDS_AT,
            CHANNEL.CREATED_AT,
            users)
        .from(CHANNEL)
        .where(CHANNEL.COMPANY_ID.eq(tx.company()), CHANNEL.REMOVED_AT.isNull())
        .orderBy(CHANNEL.CREATED_AT, CHANNEL.ID)
        .fetch(row -> channel(row, List.of(row.get(users))));
  }

  static Map<String, String> texts(@Nullable JSONB column) {
    var texts = new LinkedHashMap<String, String>();
    var read = Json.read(column, Map.class);
    if (read != null) {
      read.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    }
    return texts;
  }

  private static Channel channel(Record row, List<Long> users) {
    return new Channel(
        row.get(CHANNEL.ID),
        row.get(CHANNEL.PROVIDER),
        row.get(CHANNEL.ACCOUNT),
        row.get(CHANNEL.NAME),
        row.get(CHANNEL.OWNER_ID),
        Sharing.of(row.get(CHANNEL.SHARING)),
        users,
        texts(row.get(CHANNEL.SETTINGS)),
        row.get(CHANNEL.HEALTH),
        row.get(CHANNEL.HEALTH_REASON),
        row.get(CHANNEL.PAUSED_UNTIL),
        row.get(CHANNEL.VERIFIED_AT),
        row.get(CHANNEL.OLD_SECRETS_UNTIL),
        row.get(CHANNEL.SIGN_IN_ENDS_AT),
        row.get(CHANNEL.CREATED_AT));
  }
}
