package app.parley;

import app.parley.platform.CannotStart;
import app.parley.platform.DataFolder;
import app.parley.platform.SettingsReading;
import app.parley.platform.UnfinishedRestore;
import app.parley.platform.database.Database;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Parley {

  /** Serves; or, where there are words, does what they say and ends. */
  public static void main(String[] words) throws InterruptedException {
    try {
      if (words.length > 0) {
        Commands.run(words);
        System.exit(0);
      }
      start();
    } catch (CannotStart e) {
      StartFailure.tell(e);
      System.exit(1);
    }
  }

  private static void start() throws InterruptedException {
    var settings = SettingsReading.of(System.getenv(), Path.of("parley.properties"));
    UnfinishedRestore.refuse(settings.data());
    var folder = DataFolder.claim(settings.data());
    var application = new SpringApplication(Parley.class);
    application.addInitializers(new Groundwork(settings, folder, Database.starting(settings)));
    application.run();
  }
}
