package app.parley.simulator.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as it stands on the customer's phone.
 *
 * @param state sending, sent, failed; for the team's also delivered, read
 */
public record Bubble(
    String id,
    Author author,
    String kind,
    String text,
    List<String> media,
    @Nullable String reaction,
    Instant at,
    String state) {

  public enum Author {
    CUSTOMER,
    TEAM
  }

  public static Bubble ofCustomer(
      String id, String kind, String text, List<String> media, Instant at) {
    return new Bubble(id, Author.CUSTOMER, kind, text, media, null, at, "sending");
  }

  public static Bubble ofTeam(String id, String kind, String text, List<String> media, Instant at) {
    return new Bubble(id, Author.TEAM, kind, text, media, null, at, "sent");
  }

  public boolean byTeam() {
    return author == Author.TEAM;
  }

  public Bubble in(String newState) {
    return new Bubble(id, author, kind, text, media, reaction, at, newState);
  }

  public Bubble with(String newText, @Nullable String newReaction) {
    return new Bubble(id, author, kind, newText, media, newReaction, at, state);
  }
}
