package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.accounts.UserNumbers;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Page;
import app.parley.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Merging persons with a look before it and a way back; the compatible API has neither. */
@RestController
@RequestMapping("/api/inbox/v1/person-merges")
final class PersonMergesDoor {
  private final Tenant tenant;
  private final PersonMerges merges;
  private final MergeSketch sketch;
  private final UserNumbers users;

  PersonMergesDoor(Tenant tenant, PersonMerges merges, MergeSketch sketch, UserNumbers users) {
    this.tenant = tenant;
    this.merges = merges;
    this.sketch = sketch;
    this.users = users;
  }

  @GetMapping
  Page<PersonMerge> list(Principal me, @RequestParam(required = false) @Nullable String person) {
    long kept = id("person", person);
    return tenant.in(
        me.companyId(),
        tx -> {
          Items.find(tx, ItemType.PERSON, Long.toString(kept));
          return new Page<>(merges.of(tx, kept), null);
        });
  }

  @GetMapping("/preview")
  MergePreview preview(
      Principal me,
      @RequestParam(required = false) @Nullable String keep,
      @RequestParam(required = false) @Nullable String merge) {
    long kept = id("keep", keep);
    long merged = id("merge", merge);
    return tenant.in(me.companyId(), tx -> sketch.of(tx, kept, merged));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PersonMerge merge(Principal me, Body<Two> body) {
    var two = body.read();
    long kept = id("keep", two.keep());
    long merged = id("merge", two.merge());
    return tenant.in(
        me.companyId(), tx -> merges.merge(tx, users.of(tx, me.userId()), kept, merged));
  }

  @PostMapping("/{id}/undo")
  PersonMerge undo(Principal me, @PathVariable String id) {
    return tenant.in(
        me.companyId(), tx -> merges.undo(tx, users.of(tx, me.userId()), Items.number(id)));
  }

  private static long id(String name, @Nullable String text) {
    if (text == null || !text.matches("[0-9]{1,15}")) {
      throw Refused.invalid(name, "Give a person's id.");
    }
    return Long.parseLong(text);
  }

  /** The one that stays, and the one that goes. */
  record Two(String keep, String merge) {}
}
