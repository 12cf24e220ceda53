package app.parley.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the operator set, by environment or parley.properties, checked and complete.
 *
 * @param baseUrl the address under which people and providers reach this server, without a slash at
 *     the end
 * @param databaseUrl absent for the embedded database
 * @param secretKey absent where the key of the data folder is used
 * @param managementPort 0 for a free one
 * @param rateLimit requests of one API token within two seconds
 * @param s3 where files of messages are kept; absent for the data folder
 * @param whatsappTwilioClosedFrom absent where it is never closed to new customers
 * @param backupPassphrase absent where backups go without the secret key
 * @param letIn the email address of a user who is locked out
 */
public record Settings(
    Profile profile,
    int port,
    int managementPort,
    URI baseUrl,
    Path data,
    @Nullable DatabaseUrl databaseUrl,
    @Nullable String secretKey,
    Duration clockOffset,
    int rateLimit,
    @Nullable LocalDate whatsappTwilioClosedFrom,
    @Nullable String backupPassphrase,
    @Nullable String letIn,
    Providers providers,
    Mail mail,
    @Nullable S3 s3) {

  /**
   * The providers' addresses and the operator's own Meta app.
   *
   * @param messengerBase absent for Meta's own address; only an address set here may be on loopback
   * @param twilioBase absent for Twilio's own address
   * @param pushBase where browsers may be reached beside the public https addresses; may be on
   *     loopback
   * @param metaAppSecret absent where each channel brings its own app
   */
  public record Providers(
      @Nullable URI messengerBase,
      @Nullable URI twilioBase,
      @Nullable URI pushBase,
      @Nullable String metaAppSecret,
      @Nullable String metaVerifyToken) {}

  /**
   * How mail leaves.
   *
   * @param host absent where no mail is sent
   * @param quiet how long a conversation must be quiet before someone is told by mail
   */
  public record Mail(
      @Nullable String host,
      int port,
      @Nullable String user,
      @Nullable String password,
      @Nullable String from,
      Tls tls,
      Duration quiet) {

    /** Whether there is a server that takes mails, and somebody whom they come from. */
    public boolean isConfigured() {
      return host != null && from != null;
    }

    public enum Tls {
      NONE,
      STARTTLS,
      TLS
    }
  }

  /**
   * A bucket that speaks as Amazon's S3 does.
   *
   * @param endpoint absent for Amazon's own in that region
   */
  public record S3(
      @Nullable URI endpoint, String region, String bucket, String accessKey, String secretKey) {}

  /** Secrets must not reach a log by way of this record. */
  @Override
  public String toString() {
    return "Settings[%s, %s, %s]".formatted(profile, baseUrl, data);
  }
}
