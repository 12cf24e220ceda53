package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.platform.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R2: one moment, however long it takes to read. */
@ParleyTest
class SnapshotTest {
  @Autowired private Settings settings;
  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(strings = {"statement_timeout", "idle_in_transaction_session_timeout"})
  void theDatabasesOwnLimitsDoNotEndIt(String limit) throws Exception {
    var place = Place.withDatabase(data, settings, "with_limits");
    place.execute("alter database with_limits set %s = '1s'".formatted(limit));
    try (var connection = place.connect()) {
      assertThat(Place.rows(connection, "show " + limit)).containsExactly("1s");
      Snapshot.begin(connection);

      assertThat(Place.rows(connection, "show " + limit)).containsExactly("0");
    }
  }

  @Test
  void whatIsWrittenMeanwhileIsNotInIt() throws Exception {
    var place = Place.withDatabase(data, settings, "with_limits");
    place.execute("create table person (id bigint)");
    try (var connection = place.connect()) {
      Snapshot.begin(connection);
      assertThat(Place.rows(connection, "select id from person")).isEmpty();
      place.execute("insert into person values (1)");

      assertThat(Place.rows(connection, "select id from person")).isEmpty();
    }
  }
}
