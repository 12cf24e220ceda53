package app.parley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.MEDIA;
import static parley.schema.Tables.MEDIA_LEFTOVER;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import app.parley.conversations.Content.Attached;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.platform.Ids;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A company to which customers send files, and what it keeps of them. */
@Component
@Scope("prototype")
final class MediaDesk {
  final Cast cast;
  final Mailroom mailroom;
  final SettableClock clock;
  final LeftoverRounds rounds;
  final Path kept;
  final long channel;
  private final Tenant tenant;

  MediaDesk(
      Casting casting,
      Mailroom mailroom,
      Tenant tenant,
      SettableClock clock,
      LeftoverRounds rounds,
      Settings settings) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.tenant = tenant;
    this.clock = clock;
    this.rounds = rounds;
    this.kept = settings.data().resolve("media").resolve(Long.toString(cast.companyId()));
    this.channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  /** Waits until all that was left is looked at. */
  void look() {
    clock.forward(Leftovers.LATER);
    await()
        .untilAsserted(() -> {
          rounds.lookAround();
          assertThat(left()).isZero();
        });
  }

  /** As one that is about to store it does. */
  void expects(String hash) {
    tenant.run(
        cast.companyId(),
        tx ->
            tx.sql()
                .insertInto(MEDIA_LEFTOVER)
                .values(tx.company(), hash, clock.instant().plus(Leftovers.LATER), false)
                .execute());
  }

  private int left() {
    return tenant.in(
        cast.companyId(),
        tx -> tx.sql().fetchCount(MEDIA_LEFTOVER, MEDIA_LEFTOVER.COMPANY_ID.eq(tx.company())));
  }

  int rows() {
    return tenant.in(
        cast.companyId(), tx -> tx.sql().fetchCount(MEDIA, MEDIA.COMPANY_ID.eq(tx.company())));
  }

  long files() {
    if (!Files.exists(kept)) {
      return 0;
    }
    try (var all = Files.walk(kept)) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String refused(String address) {
    return problem(sends(address));
  }

  /** Its word, and the sentence behind it. */
  String problem(long conversation) {
    var file = await().until(() -> file(conversation), one -> !one.at("/problem").isNull());
    return file.at("/problemCode").asString() + ": " + file.at("/problem").asString();
  }

  JsonNode arrived(long conversation) {
    return await().until(() -> file(conversation), file -> !file.at("/url").isNull());
  }

  JsonNode file(long conversation) {
    return cast.ben()
        .get("/conversations/" + conversation + "/messages")
        .json()
        .at("/items/0/attachments/0");
  }

  long sends(String address) {
    return sends(channel, address);
  }

  long sends(long through, String address) {
    var message = "m-" + Ids.next();
    return mailroom.customerSends(
        cast.companyId(), through, "+" + Ids.next(), message, attached(address));
  }

  static Attached attached(String address) {
    return new Attached(AttachmentKind.FILE, "file", "image/png", address);
  }
}
