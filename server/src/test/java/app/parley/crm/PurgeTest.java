package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.ITEM_WORDS;
import static parley.schema.Tables.LEAD_CONVERSION;
import static parley.schema.Tables.LINK;
import static parley.schema.Tables.NOTE;
import static parley.schema.Tables.PERSON;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.feed.FeedHeads;
import app.parley.platform.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deleted items are kept for thirty days, and gone for good after them. */
@ParleyTest
class PurgeTest {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Tenant tenant;
  private final FeedHeads heads;
  private final DeletedItems deleted;
  private final Mailroom mailroom;
  private final Cast cast;
  private final Member ana;
  private final String person;

  @Autowired
  PurgeTest(
      Tenant tenant, FeedHeads heads, DeletedItems deleted, Mailroom mailroom, Casting casting) {
    this.tenant = tenant;
    this.heads = heads;
    this.deleted = deleted;
    this.mailroom = mailroom;
    cast = casting.cast();
    ana = cast.ana();
    person =
        made("persons", Map.of("name", "Marta", "emails", List.of(Map.of("value", "m@x.example"))));
  }

  @Test
  void anItemIsKeptForThirtyDays() {
    ana.delete("//api/v2/persons/" + person);
    purgeAt(deletedAt().plus(KEPT).minusMillis(1));
    assertThat(count(PERSON)).isEqualTo(1);
    assertThat(ana.post("/deleted-items/person/" + person + "/restore", "").status())
        .isEqualTo(204);
  }

  @Test
  void andGoneAtThatInstant() {
    ana.delete("//api/v2/persons/" + person);
    purgeAt(deletedAt().plus(KEPT));
    assertThat(count(PERSON)).isZero();
    assertThat(count(ITEM_WORDS)).isZero();
    assertThat(ana.post("/deleted-items/person/" + person + "/restore", "").status())
        .isEqualTo(404);
  }

  @Test
  void itsNotesAndLinksGoAndWhatNamesItLetsGo() {
    var organization = made("organizations", Map.of("name", "Lumen"));
    ana.patch("//api/v2/persons/" + person, Map.of("org_id", number(organization)));
    var deal = made("deals", Map.of("title", "Roaster", "person_id", number(person)));
    var lead = Map.of("title", "Coffee", "person_id", number(person));
    var leadId = ana.post("//api/v1/leads", lead).at("/data/id");
    note(Map.of("person_id", number(person)));
    note(Map.of("person_id", number(person), "deal_id", number(deal)));
    var conversation = linkedConversation();
    ana.delete("//api/v2/persons/" + person);
    ana.delete("//api/v2/organizations/" + organization);
    purgeAt(deletedAt().plus(KEPT).plusSeconds(5));

    assertThat(count(PERSON)).isZero();
    assertThat(count(LINK)).isZero();
    assertThat(count(NOTE)).isEqualTo(1);
    assertThat(ana.get("/conversations/" + conversation).json().get("links")).isEmpty();
    var left = ana.get("//api/v2/deals/" + deal).json().get("data");
    assertThat(left.get("person_id").isNull()).isTrue();
    assertThat(ana.get("//api/v1/notes?deal_id=" + deal).json().get("data")).hasSize(1);
    var archived = ana.patch("//api/v1/leads/" + leadId, Map.of("is_archived", true));
    assertThat(archived.status()).as(archived.text()).isEqualTo(200);
  }

  @Test
  void aConvertedLeadAndAMergedPersonArePurgedToo() {
    var lead = Map.of("title", "Coffee", "person_id", number(person));
    var leadId = ana.post("//api/v1/leads", lead).at("/data/id");
    ana.post("//api/v2/leads/" + leadId + "/convert/deal", Map.of());
    var other = made("persons", Map.of("name", "Martha"));
    ana.post("/person-merges", Map.of("keep", person, "merge", other));
    purgeAt(Instant.now().plus(Duration.ofDays(300)));
    assertThat(count(LEAD_CONVERSION)).isZero();
    assertThat(count(PERSON)).isEqualTo(1);
    var deal = ana.get("//api/v2/deals").json().at("/data/0");
    assertThat(deal.get("source_lead_id").isNull()).isTrue();
  }

  @Test
  void moreThanFitIntoOneTransactionGoToo() {
    for (int i = 0; i <= DeletedItems.AT_ONCE; i++) {
      ana.delete("//api/v2/deals/" + made("deals", Map.of("title", "Deal " + i)));
    }
    purgeAt(Instant.now().plus(Duration.ofDays(300)));
    assertThat(ana.get("//api/v2/deals?status=deleted").json().get("data")).isEmpty();
  }

  @Test
  void aCompanyIsLookedThroughOnceADay() {
    ana.delete("//api/v2/persons/" + person);
    var due = deletedAt().plus(KEPT);
    purgeAt(due.minusMillis(1));
    purgeAt(due.plus(Duration.ofHours(23)));
    assertThat(count(PERSON)).isEqualTo(1);
    purgeAt(due.plus(Duration.ofHours(24)));
    assertThat(count(PERSON)).isZero();
  }

  private void purgeAt(Instant at) {
    new Purge(heads, deleted, tenant, Clock.fixed(at, ZoneOffset.UTC)).purge(cast.companyId());
  }

  private Instant deletedAt() {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql()
                .select(PERSON.DELETED_AT)
                .from(PERSON)
                .where(PERSON.COMPANY_ID.eq(tx.company()))
                .fetchSingle(PERSON.DELETED_AT));
  }

  private int count(Table<?> table) {
    return tenant.in(cast.companyId(), tx -> tx.sql().fetchCount(table));
  }

  private long linkedConversation() {
    long channel = mailroom.channel(ana, Sharing.COMPANY);
    long conversation = mailroom.customerWrites(cast.companyId(), channel, "+48555010244", "Hi");
    ana.post("/conversations/" + conversation + "/links", Map.of("type", "person", "id", person));
    return conversation;
  }

  private void note(Map<String, ?> of) {
    var note = new java.util.HashMap<String, Object>(of);
    note.put("content", "Likes espresso");
    assertThat(ana.post("//api/v1/notes", note).status()).isEqualTo(200);
  }

  private String made(String list, Map<String, ?> item) {
    return ana.post("//api/v2/" + list, item).json().at("/data/id").toString();
  }

  private static long number(String id) {
    return Long.parseLong(id);
  }
}
