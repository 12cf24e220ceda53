package app.parley.providers;

import app.parley.channels.Channel;
import app.parley.channels.Sharing;
import app.parley.platform.Tx;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a channel, with every field understood.
 *
 * @param settings all of them, the changed ones among those that were there
 */
record WantedChange(
    @Nullable String name,
    @Nullable Sharing sharing,
    List<Long> users,
    @Nullable Long owner,
    @Nullable Map<String, String> settings) {

  /** Takes the form to note there what is wrong. */
  static WantedChange read(
      Tx tx,
      ChannelForm form,
      Channel channel,
      ChannelChange change,
      @Nullable Map<String, String> settings) {
    var sharing = form.sharing(change.sharing(), channel.sharing());
    var kept = sharing == Sharing.USERS ? channel.users() : List.<Long>of();
    var owner = change.owner();
    return new WantedChange(
        change.name() == null ? null : form.name(change.name()),
        change.changesSharing() ? sharing : null,
        change.users() == null ? kept : form.users(tx, change.users(), sharing),
        owner == null ? null : form.user(tx, "owner", owner).map(user -> user.id()).orElse(null),
        settings);
  }
}
