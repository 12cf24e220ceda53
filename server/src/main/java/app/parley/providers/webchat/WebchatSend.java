package app.parley.providers.webchat;

import app.parley.channels.ConnectedChannel;
import app.parley.conversations.Delivery;
import app.parley.platform.Tenant;
import app.parley.providers.OutgoingReply;
import app.parley.providers.OutgoingReply.OutgoingFile;
import app.parley.providers.Provider.LookUp;
import app.parley.providers.SendOutcome;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Puts a reply among its visitor's lines. It stands there once, by our id of it, however often that
 * is tried; so an attempt whose outcome nobody knows is simply made again.
 */
@Component
final class WebchatSend {
  private final Tenant tenant;
  private final VisitorLines lines;
  private final VisitorStreams streams;

  WebchatSend(Tenant tenant, VisitorLines lines, VisitorStreams streams) {
    this.tenant = tenant;
    this.lines = lines;
    this.streams = streams;
  }

  SendOutcome send(OutgoingReply reply, ConnectedChannel channel) {
    long visitor = VisitorAddress.id(reply.address());
    var words = words(reply);
    try {
      var line = tenant.in(channel.companyId(), tx -> lines.append(tx, visitor, words));
      streams.wake(visitor);
      return line.<SendOutcome>map(one -> new SendOutcome.Taken(providerId(reply), one.at()))
          .orElseGet(() ->
              new SendOutcome.Failed(
                  new Delivery.Failure("visitor-unknown", "This visitor is not known any more.")));
    } catch (DataAccessException e) {
      return new SendOutcome.NotTaken("It could not be stored for the visitor.");
    }
  }

  LookUp lookUp(OutgoingReply reply, ConnectedChannel channel) {
    long visitor = VisitorAddress.id(reply.address());
    return tenant
        .in(channel.companyId(), tx -> lines.find(tx, visitor, words(reply)))
        .<LookUp>map(line -> new LookUp.Found(providerId(reply), line.at()))
        .orElseGet(LookUp.NotThere::new);
  }

  private static VisitorLines.Words words(OutgoingReply reply) {
    var author = reply.author() == null ? null : FirstName.of(reply.author());
    var files = reply.files().stream().map(OutgoingFile::id).toList();
    return new VisitorLines.Words(
        true, Long.toString(reply.messageId()), reply.text(), author, files);
  }

  private static String providerId(OutgoingReply reply) {
    return "reply:" + reply.messageId();
  }
}
