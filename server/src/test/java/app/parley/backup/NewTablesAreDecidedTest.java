package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables that a room will make: what of them a restore must know. */
@ParleyTest
class NewTablesAreDecidedTest {
  /**
   * What waits to be done in the world outside may have been done. Whose outcome the aftermath of a
   * restore leaves unknown.
   */
  private static final Set<String> SETTLED = Set.of("outbox");

  /** What may be fetched twice without anybody noticing. */
  private static final Set<String> HARMLESS = Set.of("media");

  @Autowired private DSLContext database;

  @Test
  void aQueueIsLeftOutOrSettledOrHarmless() {
    var queues =
        database
            .fetch(
                """
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'fence'
                """)
            .map(row -> row.get(0, String.class));
    assertThat(queues).contains("outbox");
    assertThat(queues)
        .allMatch(queue ->
            SETTLED.contains(queue)
                || HARMLESS.contains(queue)
                || Catalogue.LEFT_OUT.contains(queue));
  }
}
