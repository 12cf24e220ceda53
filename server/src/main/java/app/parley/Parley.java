package app.parley;

import app.parley.platform.CannotStart;
import app.parley.platform.DataFolder;
import app.parley.platform.SettingsReading;
import app.parley.platform.database.Database;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Parley {

  public static void main(String[] arguments) throws InterruptedException {
    try {
      start(arguments);
    } catch (CannotStart e) {
      StartFailure.tell(e);
      System.exit(1);
    }
  }

  private static void start(String[] arguments) throws InterruptedException {
    var settings = SettingsReading.of(System.getenv(), Path.of("parley.properties"));
    var folder = DataFolder.claim(settings.data());
    var application = new SpringApplication(Parley.class);
    application.addInitializers(new Groundwork(settings, folder, Database.starting(settings)));
    application.run(arguments);
  }
}
