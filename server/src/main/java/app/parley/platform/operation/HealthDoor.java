package app.parley.platform.operation;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Live: the process answers. Ready: it has started wholly, and its database answers and has every
 * table.
 */
@RestController
class HealthDoor {
  private static final int DATABASE_SECONDS = 2;
  private static final String RETRY_SECONDS = "2";

  private final ApplicationAvailability availability;
  private final DataSource database;

  HealthDoor(ApplicationAvailability availability, DataSource database) {
    this.availability = availability;
    this.database = database;
  }

  @GetMapping("/health/live")
  Health live() {
    return new Health("up");
  }

  @GetMapping("/health/ready")
  ResponseEntity<Health> ready() {
    if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
      return unready("starting or ending");
    }
    try (var connection = database.getConnection()) {
      if (!connection.isValid(DATABASE_SECONDS)) {
        return unready("the database does not answer");
      }
      return SchemaTables.areAllThere(connection)
          ? ResponseEntity.ok(new Health("up"))
          : unready("the schema is not whole");
    } catch (SQLException e) {
      return unready("the database is away");
    }
  }

  private static ResponseEntity<Health> unready(String why) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .body(new Health(why));
  }

  record Health(String status) {}
}
