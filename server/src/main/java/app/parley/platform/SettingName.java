package app.parley.platform;

import java.util.Arrays;

/** The names that the environment and parley.properties may hold, each with PARLEY_ before it. */
enum SettingName {
  PORT,
  MANAGEMENT_PORT,
  BASE_URL,
  DATA,
  PROFILE,
  DATABASE_URL,
  SECRET_KEY,
  CLOCK_OFFSET,
  RATE_LIMIT,
  WHATSAPP_TWILIO_CLOSED_FROM,
  MESSENGER_API_BASE,
  TWILIO_API_BASE,
  PUSH_API_BASE,
  LET_IN,
  META_APP_SECRET,
  META_VERIFY_TOKEN,
  SMTP_HOST,
  SMTP_PORT,
  SMTP_USER,
  SMTP_PASSWORD,
  SMTP_FROM,
  SMTP_TLS,
  MAIL_QUIET,
  BACKUP_PASSPHRASE,
  MEDIA_STORE,
  S3_ENDPOINT,
  S3_REGION,
  S3_BUCKET,
  S3_ACCESS_KEY,
  S3_SECRET_KEY,
  /** Ports of the demo's companions, which the launcher starts. */
  SIMULATOR_PORT,
  MAIL_CATCHER_PORT;

  static final String PREFIX = "PARLEY_";

  String text() {
    return PREFIX + name();
  }

  static boolean isKnown(String text) {
    return Arrays.stream(values()).anyMatch(name -> name.text().equals(text));
  }
}
