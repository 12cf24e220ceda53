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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.QuantifiedSelect;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Table;
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
    var foundPersons = persons(numbers(ItemType.PERSON));
    var foundDeals = deals(numbers(ItemType.DEAL));
    var foundLeads = leads(uuids());
    var foundOrganizations = organizations(numbers(ItemType.ORGANIZATION));
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
    organizations(distinct(ids))
        .forEach(one -> organizations.put(one.id(), OrganizationRef.of(one)));
  }

  private void loadPersons(Stream<Stream<@Nullable Long>> ids) {
    persons(distinct(ids)).forEach(one -> persons.put(one.id(), one));
  }

  private void loadStages(Stream<@Nullable Long> ids) {
    rows(STAGE, STAGE.COMPANY_ID, STAGE.ID, distinct(Stream.of(ids)))
        .forEach(row -> stages.put(row.getId(), new NamedRef(row.getId(), row.getName())));
  }

  private List<Person> persons(List<Long> ids) {
    return rows(PERSON, PERSON.COMPANY_ID, PERSON.ID, ids).stream().map(Person::of).toList();
  }

  private List<Organization> organizations(List<Long> ids) {
    return rows(ORGANIZATION, ORGANIZATION.COMPANY_ID, ORGANIZATION.ID, ids).stream()
        .map(Organization::of)
        .toList();
  }

  private List<Deal> deals(List<Long> ids) {
    return rows(DEAL, DEAL.COMPANY_ID, DEAL.ID, ids).stream().map(Deal::of).toList();
  }

  private List<Lead> leads(List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : tx.sql().fetch(LEAD, LEAD.COMPANY_ID.eq(tx.company()), LEAD.ID.in(ids)).map(Lead::of);
  }

  /** Most searches find things of one kind, and need not ask for the others. */
  private <R extends Record> List<R> rows(
      Table<R> table, Field<Long> company, Field<Long> id, List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : tx.sql().fetch(table, company.eq(tx.company()), id.eq(any(ids)));
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

  private static QuantifiedSelect<Record1<Long>> any(List<Long> ids) {
    return DSL.any(ids.toArray(Long[]::new));
  }
}
