package app.parley.savedreplies;

import app.parley.accounts.Principal;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved replies over HTTP. */
@RestController
@RequestMapping("/api/inbox/v1/saved-replies")
final class SavedRepliesDoor {
  private final Tenant tenant;
  private final SavedReplies replies;
  private final SavedReplyRows rows;

  SavedRepliesDoor(Tenant tenant, SavedReplies replies, SavedReplyRows rows) {
    this.tenant = tenant;
    this.replies = replies;
    this.rows = rows;
  }

  @GetMapping
  All list(Principal me) {
    return tenant.in(me.companyId(), tx -> new All(rows.all(tx)));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SavedReply add(Principal me, Body<Wording> body) {
    var wording = body.read();
    wording.checkWhole();
    var name = Objects.requireNonNull(wording.name());
    var text = Objects.requireNonNull(wording.text());
    return tenant.in(me.companyId(), tx -> replies.add(tx, me, name, text));
  }

  @PatchMapping("/{id}")
  SavedReply change(Principal me, @PathVariable String id, Body<Wording> body) {
    long reply = Ids.parse(id).orElseThrow(Refused::notFound);
    tenant.run(me.companyId(), tx -> replies.changeable(tx, me, reply));
    var wording = body.read();
    wording.checkParts();
    return tenant.in(
        me.companyId(), tx -> replies.change(tx, me, reply, wording.name(), wording.text()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Principal me, @PathVariable String id) {
    long reply = Ids.parse(id).orElseThrow(Refused::notFound);
    tenant.run(me.companyId(), tx -> replies.remove(tx, me, reply));
  }

  record All(List<SavedReply> items) {}
}
