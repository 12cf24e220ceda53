package app.parley.notes;

import app.parley.accounts.Principal;
import app.parley.compat.Envelope;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Notes, version 1. */
@RestController
@RequestMapping({"/api/v1/notes", "/v1/notes"})
final class NotesDoor {
  private final Tenant tenant;
  private final ItemNotes notes;

  NotesDoor(Tenant tenant, ItemNotes notes) {
    this.tenant = tenant;
    this.notes = notes;
  }

  @GetMapping
  Envelope<List<Note>> list(Principal me, Params asked) {
    return tenant.in(me.companyId(), tx -> notes.page(tx, me, asked));
  }

  @PostMapping
  Envelope<Note> add(Principal me, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(tenant.in(me.companyId(), tx -> notes.add(tx, me, in)));
  }

  @GetMapping("/{id}")
  Envelope<Note> one(Principal me, @PathVariable long id) {
    return Envelope.of(tenant.in(me.companyId(), tx -> notes.get(tx, me, id)));
  }

  @PutMapping("/{id}")
  Envelope<Note> change(Principal me, @PathVariable long id, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(tenant.in(me.companyId(), tx -> notes.change(tx, me, id, in)));
  }

  @DeleteMapping("/{id}")
  Envelope<Boolean> delete(Principal me, @PathVariable long id) {
    tenant.run(me.companyId(), tx -> notes.delete(tx, id));
    return Envelope.of(true);
  }
}
