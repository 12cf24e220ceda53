package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  /** The floors of ARCHITECTURE.md, from the ground up; rooms on one floor are strangers. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("platform"),
          List.of("problems", "feed", "audit", "backup"),
          List.of("accounts", "compat"),
          List.of("availability", "channels", "crm", "savedreplies"),
          List.of("conversations", "csv", "notes"),
          List.of("media"),
          List.of("providers", "links", "notifications"),
          List.of("inbox"),
          List.of("live"),
          List.of("demo"));

  private static final ApplicationModules ROOMS = ApplicationModules.of(Parley.class);

  @Test
  void roomsUseOnlyWhatTheyMay() {
    ROOMS.verify();
  }

  @Test
  void everyRoomNamesTheRoomsItUses() {
    assertThat(ROOMS).allSatisfy(room -> assertThat(floor(room)).isNotNegative());
  }

  @Test
  void roomsUseLowerFloorsOnly() {
    for (var room : ROOMS) {
      var used = room.getDirectDependencies(ROOMS).uniqueModules();
      assertThat(used)
          .as(room.getIdentifier() + " uses")
          .allSatisfy(other -> assertThat(floor(other)).isLessThan(floor(room)));
    }
  }

  private static int floor(ApplicationModule room) {
    var name = room.getIdentifier().toString();
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(name)) {
        return floor;
      }
    }
    return -1;
  }
}
