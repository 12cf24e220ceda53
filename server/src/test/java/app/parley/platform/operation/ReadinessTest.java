package app.parley.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;

/** R4: whoever asks is told to come back while there is no database to work with. */
@ParleyTest
class ReadinessTest {
  private final ApplicationAvailability availability;
  private final PGSimpleDataSource database = new PGSimpleDataSource();

  @Autowired
  ReadinessTest(ApplicationAvailability availability, HikariDataSource pool) {
    this.availability = availability;
    database.setUrl(pool.getJdbcUrl());
    database.setUser(pool.getUsername());
    database.setPassword(pool.getPassword());
  }

  @Test
  void aWholeDatabaseIsReady() {
    assertThat(new HealthDoor(availability, database).ready().getStatusCode().value())
        .isEqualTo(200);
  }

  @Test
  void aDatabaseThatIsAwayIsNot() {
    database.setUrl("jdbc:postgresql://127.0.0.1:1/parley");

    unreadyAs("the database is away");
  }

  @Test
  void aSchemaWithoutItsTablesIsNot() {
    database.setCurrentSchema("pg_catalog");

    unreadyAs("the schema is not whole");
  }

  private void unreadyAs(String why) {
    var answer = new HealthDoor(availability, database).ready();

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("2");
    assertThat(answer.getBody()).isEqualTo(new HealthDoor.Health(why));
  }
}
