package app.parley.providers.webchat;

import app.parley.media.FileType;
import app.parley.media.SendableFiles;
import app.parley.media.SendableFiles.Allowance;
import app.parley.media.SendableFiles.OneMessage;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which files go through the chat, of the team and of visitors: all that we know, to 10 MB. */
@Configuration(proxyBeanMethods = false)
class WebchatFiles {
  private static final long LARGEST = 10_000_000;
  private static final int MOST_IN_A_LINE = 10;

  static final SendableFiles RULES =
      new SendableFiles(
          WebchatProvider.WORD,
          "Website chat",
          new OneMessage(true, MOST_IN_A_LINE, Long.MAX_VALUE),
          List.of(new Allowance(EnumSet.complementOf(EnumSet.of(FileType.OTHER)), LARGEST)));

  @Bean
  SendableFiles webchatSendableFiles() {
    return RULES;
  }
}
