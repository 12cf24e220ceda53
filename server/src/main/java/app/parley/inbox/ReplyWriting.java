package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.AttachedFiles;
import app.parley.conversations.Author;
import app.parley.conversations.Drafts;
import app.parley.conversations.NoteRequest;
import app.parley.conversations.Notes;
import app.parley.conversations.Replies;
import app.parley.conversations.VisibleConversation;
import app.parley.conversations.Written;
import app.parley.media.Uploads;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import app.parley.providers.Templates;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** A user's reply or note, where they may write. */
@Component
final class ReplyWriting {
  private final Tenant tenant;
  private final Access access;
  private final Replies replies;
  private final Notes notes;
  private final Mentions mentions;
  private final Drafts drafts;
  private final Templates templates;
  private final Uploads uploads;

  ReplyWriting(
      Tenant tenant,
      Access access,
      Replies replies,
      Notes notes,
      Mentions mentions,
      Drafts drafts,
      Templates templates,
      Uploads uploads) {
    this.tenant = tenant;
    this.access = access;
    this.replies = replies;
    this.notes = notes;
    this.mentions = mentions;
    this.drafts = drafts;
    this.templates = templates;
    this.uploads = uploads;
  }

  Written write(Principal me, String conversation, NewReply wanted) {
    if (wanted.template() != null) {
      return template(me, conversation, wanted, wanted.template());
    }
    return with(
        me,
        conversation,
        (tx, where) -> {
          var written = write(tx, me, where, wanted);
          if (written.created()) {
            drafts.became(tx, where, me.userId(), wanted.tab(), wanted.words());
          }
          return written;
        });
  }

  private Written write(Tx tx, Principal me, VisibleConversation where, NewReply wanted) {
    if (!wanted.isNote() && wanted.files().isEmpty()) {
      return replies.write(tx, where, wanted.reply(), author(me));
    }
    var before = replies.written(tx, where, wanted.clientId());
    return before.orElseGet(
        () -> wanted.isNote() ? note(tx, me, where, wanted) : files(tx, me, where, wanted));
  }

  /** Uploads are messages' files from now on; whoever sends them twice at once finds them gone. */
  private Written files(Tx tx, Principal me, VisibleConversation where, NewReply wanted) {
    var files = uploads.take(tx, me.userId(), where.channelId(), wanted.fileIds());
    if (files.isEmpty()) {
      return replies
          .written(tx, where, wanted.clientId())
          .orElseThrow(() -> Refused.invalid("attachments", "No uploaded attachment has that id."));
    }
    var parts = uploads.parts(where.facts().provider(), wanted.words(), files);
    var written = replies.write(tx, where, wanted.reply(parts), author(me));
    for (var file : files) {
      AttachedFiles.byId(tx, file.id()).ifPresent(one -> uploads.became(tx, file, one));
    }
    return written;
  }

  private Written note(Tx tx, Principal me, VisibleConversation where, NewReply wanted) {
    var named = mentions.of(tx, where, wanted.mentioned());
    return notes.write(
        tx, where, new NoteRequest(wanted.clientId(), wanted.words(), named), author(me));
  }

  /** The provider may have to be asked for the template, between two transactions. */
  private Written template(
      Principal me, String conversation, NewReply wanted, NewReply.Template asked) {
    var before =
        with(me, conversation, (tx, where) -> replies.written(tx, where, wanted.clientId()));
    return before.orElseGet(() -> {
      var filling = filling(me, conversation, asked);
      var reply = wanted.reply(filling.text(), filling.use());
      return with(me, conversation, (tx, where) -> replies.write(tx, where, reply, author(me)));
    });
  }

  private TemplateFilling filling(Principal me, String conversation, NewReply.Template asked) {
    var channel = with(me, conversation, (tx, where) -> where.channelId());
    var template =
        templates
            .sendable(me.companyId(), channel, asked.id())
            .orElseThrow(
                () -> Refused.invalid("template.id", "This channel has no such template."));
    return TemplateFilling.of(template, asked.variables());
  }

  private <T> T with(
      Principal me, String conversation, BiFunction<Tx, VisibleConversation, T> work) {
    return tenant.in(
        me.companyId(), tx -> work.apply(tx, access.conversation(tx, me.userId(), conversation)));
  }

  private static Author author(Principal me) {
    return new Author(me.userId(), me.name());
  }
}
