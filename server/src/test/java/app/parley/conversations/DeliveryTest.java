package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I5: statuses never go backwards. */
class DeliveryTest {
  @ParameterizedTest(name = "{0} hears {1}: moves {2}")
  @CsvSource({
    "QUEUED, SENT, true",
    "SENDING, SENT, true",
    "SENDING, DELIVERED, true",
    "UNCERTAIN, READ, true",
    "FAILED, DELIVERED, true",
    "SENT, DELIVERED, true",
    "DELIVERED, READ, true",
    "READ, DELIVERED, false",
    "DELIVERED, SENT, false",
    "SENT, SENT, false",
    "SENT, FAILED, true",
    "DELIVERED, FAILED, false",
    "READ, FAILED, false",
    "SENT, QUEUED, false",
    "SENT, UNCERTAIN, false",
    "RECEIVED, READ, false",
  })
  void newsMovesAMessageForwardOnly(Delivery stands, Delivery news, boolean moves) {
    assertThat(stands.yieldsTo(news)).isEqualTo(moves);
  }

  @Test
  void theOrderOfReceiptsDoesNotMatter() {
    var receipts = new ArrayList<>(List.of(Delivery.SENT, Delivery.DELIVERED, Delivery.READ));
    var random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(receipts, random);
      var state = Delivery.SENDING;
      for (var news : receipts) {
        state = state.yieldsTo(news) ? news : state;
      }
      assertThat(state).as("after %s", receipts).isEqualTo(Delivery.READ);
    }
  }
}
