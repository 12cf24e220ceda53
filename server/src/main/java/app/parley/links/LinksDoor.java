package app.parley.links;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the panel beside a conversation ties it to (rule L1). */
@RestController
@RequestMapping("/api/inbox/v1/conversations/{conversation}/links")
final class LinksDoor {
  private final Tenant tenant;
  private final Access access;
  private final LinkedItems items;
  private final Links links;

  LinksDoor(Tenant tenant, Access access, LinkedItems items, Links links) {
    this.tenant = tenant;
    this.access = access;
    this.items = items;
    this.links = links;
  }

  @PostMapping
  ResponseEntity<Link> link(Principal me, @PathVariable String conversation, Body<NewLink> body) {
    tenant.run(me.companyId(), tx -> access.conversation(tx, me.userId(), conversation));
    var wish = body.read();
    var made =
        tenant.in(
            me.companyId(),
            tx -> {
              long id = access.conversation(tx, me.userId(), conversation).id();
              return links.add(tx, me, id, items.of(tx, me, wish));
            });
    return ResponseEntity.status(made.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(made.link());
  }

  @DeleteMapping("/{link}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlink(Principal me, @PathVariable String conversation, @PathVariable String link) {
    tenant.run(
        me.companyId(),
        tx -> {
          long id = access.conversation(tx, me.userId(), conversation).id();
          links.remove(tx, me, id, Ids.parse(link).orElseThrow(Refused::notFound));
        });
  }
}
