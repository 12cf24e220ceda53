package app.parley.crm;

import static parley.schema.Tables.ORGANIZATION;

import app.parley.compat.CursorPage;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.Objects;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.OrganizationRecord;

/** The organizations of a company. */
@Component
public final class Organizations {
  private static final int LONGEST_NAME = 255;
  private static final Shelf<OrganizationRecord> SHELF = new Shelf<>(ORGANIZATION);

  private final References references;
  private final ItemNews news;

  Organizations(References references, ItemNews news) {
    this.references = references;
    this.news = news;
  }

  /** Throws not-found, for deleted ones too. */
  public Organization get(Tx tx, long id) {
    return Organization.of(SHELF.get(tx, id));
  }

  /** Makes an organization of a body, owned by the caller where it names nobody. */
  public Organization add(Tx tx, long caller, Fields in) {
    var now = news.now();
    var row = new OrganizationRecord();
    fill(tx, row, in, caller);
    row.setAddTime(Objects.requireNonNullElse(in.time("add_time", now), now));
    row.setUpdateTime(now);
    in.check();
    row.setId(SHELF.insert(tx, row));
    var organization = Organization.of(row);
    news.created(tx, ItemType.ORGANIZATION, organization.id(), organization.words());
    return organization;
  }

  Organization change(Tx tx, long id, Fields in) {
    var row = SHELF.lock(tx, id);
    fill(tx, row, in, row.getOwnerId());
    row.setUpdateTime(news.now());
    in.check();
    SHELF.update(tx, id, row);
    return saved(tx, row);
  }

  void delete(Tx tx, long id) {
    SHELF.lock(tx, id);
    SHELF.delete(tx, id, news.now());
    news.deleted(tx, ItemType.ORGANIZATION, id);
  }

  void restore(Tx tx, long id, Instant deletedAfter) {
    saved(tx, SHELF.restore(tx, id, deletedAfter, news.now()));
  }

  CursorPage<Organization> page(Tx tx, Params asked) {
    var owner = asked.number("owner_id");
    var which = owner == null ? DSL.noCondition() : ORGANIZATION.OWNER_ID.eq(owner);
    return SHELF.page(tx, asked, which, Organization::of);
  }

  private Organization saved(Tx tx, OrganizationRecord row) {
    var organization = Organization.of(row);
    news.updated(tx, ItemType.ORGANIZATION, organization.id(), organization.words());
    return organization;
  }

  private void fill(Tx tx, OrganizationRecord row, Fields in, long caller) {
    row.setName(in.text("name", row.getName(), LONGEST_NAME));
    row.setOwnerId(references.owner(tx, in, "owner_id", row.getOwnerId(), caller));
    var before = Json.read(row.getAddress(), PostalAddress.class);
    var address = PostalAddress.read(in, "address", before);
    row.setAddress(address == null ? null : Json.column(address));
  }
}
