package app.parley.crm;

import static parley.schema.Tables.ORGANIZATION;

import app.parley.compat.CursorPage;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.crm.ItemHistory.Made;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import java.time.Instant;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.OrganizationRecord;

/** The organizations of a company. */
@Component
public final class Organizations {
  private static final int LONGEST_NAME = 255;
  private static final Shelf<OrganizationRecord> SHELF = new Shelf<>(ORGANIZATION);

  private final References references;
  private final ItemHistory history;
  private final ItemNews news;

  Organizations(References references, ItemHistory history, ItemNews news) {
    this.references = references;
    this.history = history;
    this.news = news;
  }

  /** Throws not-found, for deleted ones too. */
  public Organization get(Tx tx, long id) {
    return Organization.of(SHELF.get(tx, id));
  }

  /** What it is called, also when it is deleted. */
  String name(Tx tx, long id) {
    return SHELF.find(tx, id).map(OrganizationRecord::getName).orElse("");
  }

  /** Makes an organization of a body, owned by the caller where it names nobody. */
  public Organization add(Tx tx, long caller, Fields in) {
    var row = new OrganizationRecord();
    fill(tx, row, in, caller);
    row.setUpdateTime(news.now());
    in.check();
    row.setId(SHELF.insert(tx, row));
    var organization = Organization.of(row);
    news.created(tx, ItemType.ORGANIZATION, organization.id(), organization.words());
    return organization;
  }

  /**
   * Throws Refused for what {@link #add}, or {@link #change} where an id is given, would refuse.
   */
  public void check(Tx tx, long caller, @Nullable Long id, Fields in) {
    fill(tx, id == null ? new OrganizationRecord() : SHELF.get(tx, id), in, caller);
    in.check();
  }

  /** Changes what the body names; the history tells it under the caller's number. */
  public Organization change(Tx tx, long caller, long id, Fields in) {
    var row = SHELF.lock(tx, id);
    fill(tx, row, in, row.getOwnerId());
    row.setUpdateTime(news.now());
    in.check();
    history.owner(
        tx,
        new Made(caller, row.getUpdateTime()),
        ItemType.ORGANIZATION.item(id),
        row.original(ORGANIZATION.OWNER_ID),
        row.getOwnerId());
    SHELF.update(tx, id, row);
    return saved(tx, row);
  }

  void delete(Tx tx, long id) {
    SHELF.lockToDelete(tx, id);
    SHELF.delete(tx, id, news.now());
    news.deleted(tx, ItemType.ORGANIZATION, id);
  }

  void restore(Tx tx, long id, Instant deletedAfter) {
    saved(tx, SHELF.restore(tx, id, deletedAfter, news.now()));
  }

  /** A page as version 2 asks for it. */
  public CursorPage<Organization> page(Tx tx, Params asked) {
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
    row.setAddTime(news.added(in, row.getAddTime()));
    row.setOwnerId(references.owner(tx, in, "owner_id", row.getOwnerId(), caller));
    var before = Json.read(row.getAddress(), PostalAddress.class);
    var address = PostalAddress.read(in, "address", before);
    row.setAddress(address == null ? null : Json.column(address));
  }
}
