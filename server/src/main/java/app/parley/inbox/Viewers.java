package app.parley.inbox;

import static parley.schema.Tables.APP_USER;

import app.parley.accounts.Principal;
import app.parley.channels.Channels;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import org.springframework.stereotype.Component;

/** What a user may see at this moment. */
@Component
final class Viewers {
  private final Channels channels;

  Viewers(Channels channels) {
    this.channels = channels;
  }

  Viewer of(Tx tx, Principal principal) {
    var user = principal.userId();
    var joined =
        tx.sql()
            .select(APP_USER.CREATED_AT)
            .from(APP_USER)
            .where(APP_USER.COMPANY_ID.eq(tx.company()), APP_USER.ID.eq(user))
            .fetchOne(APP_USER.CREATED_AT);
    if (joined == null) {
      throw Refused.notFound();
    }
    return new Viewer(user, joined, channels.visibleTo(tx, user));
  }
}
