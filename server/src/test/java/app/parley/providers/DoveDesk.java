package app.parley.providers;

import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.UPLOAD;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.FileBody;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.media.Pictures;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** A company that sends files by dove, and one conversation in which it does. */
@Component
@Scope("prototype")
final class DoveDesk {
  final Cast cast;
  final long loft;
  final String conversation;
  private final Tenant tenant;
  private final Channels channels;
  private final Mailroom mailroom;
  private final DovePost doves;

  DoveDesk(Casting casting, Tenant tenant, Channels channels, Mailroom mailroom, DovePost doves) {
    this.cast = casting.cast();
    this.tenant = tenant;
    this.channels = channels;
    this.mailroom = mailroom;
    this.doves = doves;
    this.loft = loft(Sharing.COMPANY);
    long id = mailroom.customerWrites(cast.companyId(), loft, "nest-" + Ids.next(), "Hello");
    this.conversation = "/conversations/" + id + "/messages";
  }

  /** Ids of pictures that Ben is about to send. */
  String[] pictures(String... names) {
    return Stream.of(names)
        .map(name -> upload(cast.ben(), loft, name, Pictures.PNG).at("/id"))
        .toArray(String[]::new);
  }

  OutgoingReply carried(String message) {
    var id = Long.parseLong(message);
    await().until(() -> doves.carried.stream().anyMatch(reply -> reply.messageId() == id));
    return doves.carried.stream()
        .filter(reply -> reply.messageId() == id)
        .findFirst()
        .orElseThrow();
  }

  /** As the provider does it: by the address alone. */
  Answer fetched(OutgoingReply carried) {
    return cast.ben().session().without("Cookie").without("X-CSRF-Token").get(path(carried));
  }

  static String path(OutgoingReply carried) {
    return "/" + URI.create(carried.files().getFirst().address()).getPath();
  }

  Answer sends(Member who, String clientId, String text, String... files) {
    var body = new HashMap<String, Object>(Map.of("clientId", clientId, "attachments", files));
    body.put("text", text);
    return who.post(conversation, body);
  }

  static Answer upload(Member who, long channel, String name, byte[] content) {
    return who.session()
        .with("Content-Type", FileBody.TYPE)
        .call("POST", "/attachments", FileBody.of("channel", "" + channel, name, content));
  }

  int uploads() {
    return tenant.in(
        cast.companyId(), tx -> tx.sql().fetchCount(UPLOAD, UPLOAD.COMPANY_ID.eq(tx.company())));
  }

  long pigeons() {
    return mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  long loft(Sharing sharing) {
    var channel =
        new NewChannel(
            DovePost.WORD,
            "loft-" + Ids.next(),
            "Loft",
            cast.ana().id(),
            sharing,
            List.of(),
            Map.of(),
            Map.of("key", "open"));
    return tenant.in(cast.companyId(), tx -> channels.create(tx, channel));
  }
}
