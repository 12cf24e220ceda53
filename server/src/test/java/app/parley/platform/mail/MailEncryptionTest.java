package app.parley.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.Settings;
import app.parley.platform.Settings.Mail.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.subethamail.smtp.server.SMTPServer;

/** N4 and B13: mail goes encrypted, and only to the server that was meant. */
class MailEncryptionTest {
  private static final Mail SOME =
      new Mail("ben@bramble.example", "<1.2.3@parley.example>", "Hi", "Hi", "<p>Hi</p>", null);
  private static final char[] PASSWORD = "changeit".toCharArray();

  /** For 127.0.0.1. */
  private static final KeyStore SERVER = store("/mail/server.p12");

  /** For another host. */
  private static final KeyStore OTHER = store("/mail/other.p12");

  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private @Nullable SMTPServer server;

  @AfterEach
  void stop() {
    Objects.requireNonNull(server).stop();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void itArrivesEncryptedWhereTheCertificateIsKnownAndForThatServer(Tls tls) {
    serves(tls, SERVER);

    assertThat(send(tls, trusting(SERVER))).isInstanceOf(MailOutcome.Taken.class);
    assertThat(arrived).containsExactly(SOME.to());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aCertificateThatNobodyVouchesForIsRefusedWithTheCause(Tls tls) {
    serves(tls, SERVER);

    assertThat(send(tls, Map.of()))
        .isInstanceOfSatisfying(
            MailOutcome.Later.class,
            later ->
                assertThat(later.detail())
                    .startsWith("The mail server cannot be used: ")
                    .contains("unable to find valid certification path"));
    assertThat(arrived).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aCertificateForAnotherServerIsRefusedWithTheCause(Tls tls) {
    serves(tls, OTHER);

    assertThat(send(tls, trusting(OTHER)))
        .isInstanceOfSatisfying(
            MailOutcome.Later.class,
            later -> assertThat(later.detail()).contains("subject alternative names"));
    assertThat(arrived).isEmpty();
  }

  /** Takes nothing in clear. */
  private void serves(Tls tls, KeyStore certificate) {
    var builder =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((session, from, to, bytes) -> arrived.add(to));
    server =
        (tls == Tls.TLS
                ? builder.serverSocketFactory(context(certificate))
                : builder.startTlsSocketFactory(context(certificate)).requireTLS())
            .build();
    server.start();
  }

  private MailOutcome send(Tls tls, Map<String, ?> more) {
    var settings =
        new Settings.Mail(
            "127.0.0.1",
            Objects.requireNonNull(server).getPortAllocated(),
            null,
            null,
            "parley@parley.example",
            tls,
            Duration.ofMinutes(3));
    return new MailPost(settings, Clock.systemUTC(), Duration.ofSeconds(5), more).send(SOME);
  }

  private static Map<String, ?> trusting(KeyStore certificate) {
    return Map.of(
        "mail.smtp.ssl.socketFactory",
        context(certificate).getSocketFactory(),
        "mail.smtp.socketFactory.fallback",
        "false");
  }

  /** Shows the certificate, and trusts no other. */
  private static SSLContext context(KeyStore certificate) {
    try {
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(certificate, PASSWORD);
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      var trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("mail", certificate.getCertificate("mail"));
      trust.init(trusted);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore store(String name) {
    try (var in = MailEncryptionTest.class.getResourceAsStream(name)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
