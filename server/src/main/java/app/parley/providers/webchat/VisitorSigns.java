package app.parley.providers.webchat;

import static parley.schema.Tables.WEBCHAT_VISITOR;

import app.parley.conversations.Participants;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.providers.CustomerTyping;
import app.parley.providers.WebhookCalls;
import java.time.Clock;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.WebchatVisitorRecord;

/** That a visitor types, has got a line or read it, or left an address. */
@Component
final class VisitorSigns {
  private final Tenant tenant;
  private final WebhookCalls calls;
  private final Visitors visitors;
  private final VisitorLines lines;
  private final VisitorRate rate;
  private final Participants participants;
  private final CustomerTyping screens;
  private final Clock clock;

  VisitorSigns(
      Tenant tenant,
      WebhookCalls calls,
      Visitors visitors,
      VisitorLines lines,
      VisitorRate rate,
      Participants participants,
      CustomerTyping screens,
      Clock clock) {
    this.tenant = tenant;
    this.calls = calls;
    this.visitors = visitors;
    this.lines = lines;
    this.rate = rate;
    this.participants = participants;
    this.screens = screens;
    this.clock = clock;
  }

  /** Told to open screens and kept nowhere; before the first message there is no thread for it. */
  void typing(SiteVisitor visitor) {
    long channel = visitor.channel().id();
    tenant
        .in(visitor.company(), tx -> participants.conversation(tx, channel, visitor.address()))
        .ifPresent(conversation -> screens.typing(visitor.company(), channel, conversation));
  }

  void delivered(SiteVisitor visitor, long upTo) {
    if (upTo > visitor.delivered()) {
      reached(visitor, upTo, VisitorCall.DELIVERY, WEBCHAT_VISITOR.DELIVERED_POSITION);
    }
  }

  void read(SiteVisitor visitor, long upTo) {
    if (upTo > visitor.read()) {
      reached(visitor, upTo, VisitorCall.READ, WEBCHAT_VISITOR.READ_POSITION);
    }
  }

  /** Known at once for the window; the team reads it in the thread. */
  void leftEmail(SiteVisitor visitor, String email) {
    rate.message(visitor.id());
    var id = Long.toString(Ids.next());
    var call = VisitorCall.email(visitor.address(), id, email, clock.instant());
    calls.store(visitor.company(), visitor.channel().id(), call);
    tenant.run(visitor.company(), tx -> visitors.leftEmail(tx, visitor.id(), email));
  }

  private void reached(
      SiteVisitor visitor, long upTo, String kind, TableField<WebchatVisitorRecord, Long> mark) {
    var line = tenant.in(visitor.company(), tx -> lines.at(tx, visitor.id(), upTo));
    if (line.isPresent()) {
      var call = VisitorCall.reached(kind, visitor.address(), line.get(), clock.instant());
      calls.store(visitor.company(), visitor.channel().id(), call);
      tenant.run(
          visitor.company(), tx -> visitors.mark(tx, visitor.id(), mark, line.get().position()));
    }
  }
}
