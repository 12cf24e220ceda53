package app.parley.providers.webchat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that begins.
 *
 * @param token for the header Authorization, with Bearer before it
 * @param visitor what the browser is to keep; only of one who is new
 * @param hasEmail whether the team can reach them elsewhere
 * @param position after which the stream of events goes on
 * @param unread how many of the team's lines they have not read, at most 100
 * @param lines the latest, newest first
 * @param next before which older ones are asked for; null where there are none
 */
record Beginning(
    String token,
    Proof.@Nullable Known visitor,
    boolean hasEmail,
    long position,
    int unread,
    List<VisitorLine> lines,
    @Nullable Long next) {

  @Override
  public String toString() {
    return "session at " + position;
  }
}
