package app.parley.providers.twilio;

import app.parley.media.FileType;
import app.parley.media.SendableFiles;
import app.parley.media.SendableFiles.Allowance;
import app.parley.media.SendableFiles.OneMessage;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Twilio's documentation of media lists for WhatsApp, and for MMS, of which one takes ten
 * files of 5 MB together.
 */
@Configuration(proxyBeanMethods = false)
class TwilioFiles {
  private static final long PICTURE = 5_000_000;
  private static final long ON_WHATSAPP = 16_000_000;
  private static final long BY_MMS = 500_000;

  @Bean
  SendableFiles whatsappByTwilioSendableFiles() {
    return new SendableFiles(
        TwilioKind.WHATSAPP.word(),
        "WhatsApp",
        OneMessage.OF_A_FILE_WITH_TEXT,
        List.of(
            new Allowance(Set.of(FileType.PNG, FileType.JPEG), PICTURE),
            new Allowance(
                Set.of(
                    FileType.OGG,
                    FileType.AMR,
                    FileType.AAC,
                    FileType.M4A,
                    FileType.MP3,
                    FileType.MP4,
                    FileType.PDF,
                    FileType.DOC,
                    FileType.DOCX,
                    FileType.PPTX,
                    FileType.XLSX,
                    FileType.VCF),
                ON_WHATSAPP)));
  }

  @Bean
  SendableFiles smsByTwilioSendableFiles() {
    return new SendableFiles(
        TwilioKind.SMS.word(),
        "SMS",
        new OneMessage(true, 10, PICTURE),
        List.of(
            new Allowance(Set.of(FileType.PNG, FileType.JPEG, FileType.GIF), PICTURE),
            new Allowance(
                Set.of(
                    FileType.OGG,
                    FileType.AMR,
                    FileType.MP3,
                    FileType.MP4,
                    FileType.MOV,
                    FileType.WEBM,
                    FileType.PDF,
                    FileType.TXT,
                    FileType.CSV,
                    FileType.VCF),
                BY_MMS)));
  }
}
