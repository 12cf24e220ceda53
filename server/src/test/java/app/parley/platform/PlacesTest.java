package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
  private final Places places = new Places(2);

  @Test
  void aTurnIsOverHoweverSoonPlacesAreFreeAgain() {
    var turn = places.turn(1);
    for (int number = 0; number < 2; number++) {
      assertThat(turn.take()).isTrue();
      turn.giveBack();
    }

    assertThat(turn.take()).isFalse();
    assertThat(places.turn(1).take()).as("in the next turn").isTrue();
  }

  @Test
  void whatIsTakenStaysTakenInTheNextTurn() {
    places.turn(1).take();
    places.turn(1).take();

    var turn = places.turn(1);

    assertThat(turn.take()).isFalse();
    turn.giveBack();
    assertThat(turn.take()).isTrue();
  }

  @Test
  void oneChannelTakesNothingFromAnother() {
    places.turn(1).take();
    places.turn(1).take();

    assertThat(places.turn(2).take()).isTrue();
  }
}
