package app.parley.links;

import app.parley.Cast;
import app.parley.Member;
import app.parley.channels.Sharing;
import app.parley.conversations.Content;
import app.parley.conversations.Delivery;
import app.parley.conversations.Incoming;
import app.parley.links.HistoryModel.Said;
import app.parley.links.HistoryModel.Thread;
import app.parley.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What people say and do in the threads, in the program and in the model alike. */
final class Talk {
  private static final String REMOVED = "<i>Removed</i>";

  private final HistoryTools tools;
  private final Member ana;
  private final Member ben;
  private final HistoryModel model;
  private final Random random;
  private final long channel;
  private int asides;

  Talk(HistoryTools tools, Cast cast, HistoryModel model, Random random) {
    this.tools = tools;
    this.ana = cast.ana();
    this.ben = cast.ben();
    this.model = model;
    this.random = random;
    channel = tools.mailroom().channel(ana, Sharing.COMPANY);
  }

  Thread begins(String address) {
    var now = tools.clock().instant();
    var message = message(address, "hello", now);
    var thread = new Thread(arrives(message, now), address);
    say(thread, message, now);
    return thread;
  }

  List<Said> ours(Thread thread) {
    return thread.said.stream().filter(said -> said.providerId == null).toList();
  }

  List<Said> theirs(Thread thread) {
    return thread.said.stream().filter(said -> said.providerId != null).toList();
  }

  void writes(Thread thread, Instant at) {
    var message = message(thread.address, "m" + thread.said.size(), at);
    arrives(message, at);
    thread.open = true;
    say(thread, message, at);
  }

  void replies(Thread thread) {
    if (thread.open) {
      var text = "r" + thread.said.size();
      var body = Map.of("clientId", text, "text", text, "humanAgent", true);
      var made = ana.post("/conversations/" + thread.id + "/messages", body);
      if (made.status() == 201) {
        var row = tools.desk().message(ana, made.at("/id"));
        model.said(thread, new Said(null, row.getId(), row.getCreatedAt(), text));
      }
    }
  }

  void turns(Thread thread, Said reply) {
    if (reply.failed) {
      ana.post("/conversations/" + thread.id + "/messages/" + reply.id + "/retry", Map.of());
    } else {
      var failure = new Delivery.Failure(null, "Refused");
      var now = tools.clock().instant();
      tools
          .tenant()
          .run(ana.companyId(), tx -> tools.sendings().failed(tx, reply.id, failure, now));
    }
    reply.failed = !reply.failed;
  }

  void changes(Thread thread, Said said) {
    var now = tools.clock().instant();
    var id = Objects.requireNonNull(said.providerId);
    if (said.text.equals(REMOVED)) {
      arrives(new Incoming.Reaction(thread.address, id, "♥", now), now);
    } else if (random.nextInt(3) == 0) {
      arrives(new Incoming.Removal(thread.address, id, now), now);
      said.text = REMOVED;
    } else {
      said.text += "+";
      arrives(new Incoming.Edit(thread.address, id, said.text, now), now);
    }
  }

  /** A note among colleagues, and a message whose time at the provider is days ago. */
  void happensAside(Thread thread) {
    if (random.nextBoolean()) {
      var body = Map.of("clientId", "n" + ++asides, "text", "Among us", "note", true);
      ana.post("/conversations/" + thread.id + "/messages", body);
    } else {
      var now = tools.clock().instant();
      var late = message(thread.address, "late" + ++asides, now.minus(Duration.ofDays(3)));
      arrives(late, now);
      thread.open = true;
      say(thread, late, now);
    }
  }

  void moves(Thread thread) {
    if (thread.open && random.nextInt(3) == 0) {
      tools.mailroom().closes(ana, thread.id);
      thread.open = false;
    } else {
      var to = random.nextInt(3) == 0 ? null : random.nextBoolean() ? ana : ben;
      tools.mailroom().assigns(ana, thread.id, to);
      thread.assignee = to == null ? null : to.name();
    }
  }

  void isCalled(Thread thread, String name) {
    tools.tenant().run(ana.companyId(), tx -> tools.participants().introduce(tx, thread.id, name));
    thread.participant = name;
  }

  private void say(Thread thread, Incoming.Message message, Instant at) {
    var text = Objects.requireNonNull(message.content().text());
    model.said(thread, new Said(message.providerId(), 0, at, text));
  }

  private long arrives(Incoming incoming, Instant at) {
    return tools.mailroom().arrives(ana.companyId(), channel, incoming, at);
  }

  private static Incoming.Message message(String address, String text, Instant at) {
    return new Incoming.Message(
        address, null, "p-" + Ids.next(), at, Content.text(text), null, true);
  }
}
