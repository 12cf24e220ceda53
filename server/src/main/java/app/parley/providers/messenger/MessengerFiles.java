package app.parley.providers.messenger;

import app.parley.media.FileType;
import app.parley.media.SendableFiles;
import app.parley.media.SendableFiles.Allowance;
import app.parley.media.SendableFiles.OneMessage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the Send API takes by address: 8 MB of a picture, 25 MB of anything else. */
@Configuration(proxyBeanMethods = false)
class MessengerFiles {
  private static final long PICTURE = 8_000_000;
  private static final long ANY = 25_000_000;

  @Bean
  SendableFiles messengerSendableFiles() {
    var pictures = Set.of(FileType.PNG, FileType.JPEG, FileType.GIF, FileType.WEBP);
    var others = EnumSet.complementOf(EnumSet.copyOf(pictures));
    others.remove(FileType.OTHER);
    return new SendableFiles(
        MessengerProvider.WORD,
        "Facebook Messenger",
        OneMessage.OF_A_FILE,
        List.of(new Allowance(pictures, PICTURE), new Allowance(others, ANY)));
  }
}
