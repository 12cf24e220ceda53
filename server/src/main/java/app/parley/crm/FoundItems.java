package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.LEAD;
import static parley.schema.Tables.ORGANIZATION;
import static parley.schema.Tables.PERSON;
import static parley.schema.Tables.STAGE;

import app.parley.crm.FoundItem.NamedRef;
import app.parley.crm.FoundItem.OrganizationRef;
import app.parley.crm.ItemSearch.Hit;
import app.parley.platform.Tx;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What was found, in full: one query for each kind of thing. */
final class FoundItems {
  private final Tx tx;
  private final List<Hit> hits;
  private final Map<Long, Person> persons = new HashMap<>();
  private final Map<Long, OrganizationRef> organizations = new HashMap<>();
  private final Map<Long, NamedRef> stages = new HashMap<>();

  private FoundItems(Tx tx, List<Hit> hits) {
    this.tx = tx;
    this.hits = hits;
  }

  /** In the order of the hits, those that are wanted. */
  static List<Result> of(Tx tx, List<Hit> hits, Predicate<FoundItem> wanted) {
    var items = new FoundItems(tx, hits).load();
    var results = new ArrayList<Result>();
    for (var hit : hits) {
      var item = items.get(key(hit.type().word(), hit.id()));
      if (item != null && wanted.test(item)) {
        results.add(new Result(hit.score(), item));
      }
    }
    return results;
  }

  private static String key(String type, Object id) {
    return type + " " + id;
  }

  private Map<String, FoundItem> load() {
    var foundPersons =
        tx.sql()
            .selectFrom(PERSON)
            .where(PERSON.COMPANY_ID.eq(tx.company()), PERSON.ID.eq(any(numbers(ItemType.PERSON))))
            .fetch(Person::of);
    var foundDeals =
        tx.sql()
            .selectFrom(DEAL)
            .where(DEAL.COMPANY_ID.eq(tx.company()), DEAL.ID.eq(any(numbers(ItemType.DEAL))))
            .fetch(Deal::of);
    var foundLeads =
        tx.sql()
            .selectFrom(LEAD)
            .where(LEAD.COMPANY_ID.eq(tx.company()), LEAD.ID.in(uuids()))
            .fetch(Lead::of);
    var foundOrganizations =
        tx.sql()
            .selectFrom(ORGANIZATION)
            .where(
                ORGANIZATION.COMPANY_ID.eq(tx.company()),
                ORGANIZATION.ID.eq(any(numbers(ItemType.ORGANIZATION))))
            .fetch(Organization::of);
    loadOrganizations(
        Stream.of(
            foundPersons.stream().map(Person::orgId),
            foundDeals.stream().map(Deal::orgId),
            foundLeads.stream().map(Lead::organizationId)));
    loadPersons(
        Stream.of(
            foundDeals.stream().map(Deal::personId), foundLeads.stream().map(Lead::personId)));
    loadStages(foundDeals.stream().map(Deal::stageId));

    var all = new ArrayList<FoundItem>();
    foundPersons.forEach(one -> all.add(FoundPerson.of(one, get(organizations, one.orgId()))));
    foundOrganizations.forEach(one -> all.add(FoundOrganization.of(one)));
    foundDeals.forEach(one ->
        all.add(
            FoundDeal.of(
                one,
                get(stages, one.stageId()),
                NamedRef.of(get(persons, one.personId())),
                get(organizations, one.orgId()))));
    foundLeads.forEach(one ->
        all.add(
            FoundLead.of(
                one, get(persons, one.personId()), get(organizations, one.organizationId()))));
    var byKey = new HashMap<String, FoundItem>();
    all.forEach(item -> byKey.put(key(item.type(), item.id()), item));
    return byKey;
  }

  private void loadOrganizations(Stream<Stream<@Nullable Long>> ids) {
    tx.sql()
        .selectFrom(ORGANIZATION)
        .where(ORGANIZATION.COMPANY_ID.eq(tx.company()), ORGANIZATION.ID.eq(any(distinct(ids))))
        .forEach(row -> organizations.put(row.getId(), OrganizationRef.of(Organization.of(row))));
  }

  private void loadPersons(Stream<Stream<@Nullable Long>> ids) {
    tx.sql()
        .selectFrom(PERSON)
        .where(PERSON.COMPANY_ID.eq(tx.company()), PERSON.ID.eq(any(distinct(ids))))
        .forEach(row -> persons.put(row.getId(), Person.of(row)));
  }

  private void loadStages(Stream<@Nullable Long> ids) {
    tx.sql()
        .selectFrom(STAGE)
        .where(STAGE.COMPANY_ID.eq(tx.company()), STAGE.ID.eq(any(distinct(Stream.of(ids)))))
        .forEach(row -> stages.put(row.getId(), new NamedRef(row.getId(), row.getName())));
  }

  private static List<Long> distinct(Stream<Stream<@Nullable Long>> ids) {
    return ids.flatMap(some -> some).filter(Objects::nonNull).distinct().toList();
  }

  private List<Long> numbers(ItemType type) {
    return hits.stream()
        .filter(hit -> hit.type() == type)
        .map(hit -> Long.parseLong(hit.id()))
        .toList();
  }

  private List<UUID> uuids() {
    return hits.stream()
        .filter(hit -> hit.type() == ItemType.LEAD)
        .map(hit -> UUID.fromString(hit.id()))
        .toList();
  }

  private static <T> @Nullable T get(Map<Long, T> all, @Nullable Long id) {
    return id == null ? null : all.get(id);
  }

  /** An item and how well it fits. */
  record Result(@JsonProperty("result_score") double score, FoundItem item) {}

  private static QuantifiedSelect<Record1<Long>> any(Collection<Long> ids) {
    return DSL.any(ids.toArray(Long[]::new));
  }
}
