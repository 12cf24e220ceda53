package app.parley.csv;

import app.parley.crm.Deal;
import app.parley.crm.ItemTitles;
import app.parley.crm.ItemType;
import app.parley.crm.Lead;
import app.parley.crm.Organization;
import app.parley.crm.Person;
import app.parley.crm.Vocabulary;
import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Items as lines of tables, in the order of {@link #headers}. */
record Lines(Tx tx, Vocabulary words, Team team) {

  /** Headers that an import recognizes. */
  static List<String> headers(ItemType type) {
    return Column.of(type).stream()
        .map(column -> column.word().replace('_', ' '))
        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
        .toList();
  }

  List<List<String>> persons(List<Person> persons) {
    var titles = titles(persons, person -> refs(null, person.orgId()));
    return lines(
        ItemType.PERSON,
        persons,
        (person, column) ->
            switch (column) {
              case ID -> text(person.id());
              case NAME -> person.name();
              case FIRST_NAME -> text(person.firstName());
              case LAST_NAME -> text(person.lastName());
              case EMAIL -> ContactCell.write(person.emails());
              case PHONE -> ContactCell.write(person.phones());
              case ORGANIZATION -> organization(titles, person.orgId());
              case OWNER -> team.email(person.ownerId());
              default -> "";
            });
  }

  List<List<String>> organizations(List<Organization> organizations) {
    return lines(
        ItemType.ORGANIZATION,
        organizations,
        (organization, column) ->
            switch (column) {
              case ID -> text(organization.id());
              case NAME -> organization.name();
              case ADDRESS ->
                  organization.address() == null ? "" : text(organization.address().value());
              case OWNER -> team.email(organization.ownerId());
              default -> "";
            });
  }

  List<List<String>> leads(List<Lead> leads) {
    var titles = titles(leads, lead -> refs(lead.personId(), lead.organizationId()));
    return lines(
        ItemType.LEAD,
        leads,
        (lead, column) ->
            switch (column) {
              case ID -> text(lead.id());
              case TITLE -> lead.title();
              case VALUE -> lead.value() == null ? "" : lead.value().amount().toPlainString();
              case CURRENCY -> lead.value() == null ? "" : lead.value().currency();
              case PERSON -> person(titles, lead.personId());
              case ORGANIZATION -> organization(titles, lead.organizationId());
              case LABELS ->
                  lead.labelIds().stream()
                      .map(id -> words.labels().getOrDefault(id, ""))
                      .collect(Collectors.joining("; "));
              case EXPECTED_CLOSE_DATE -> text(lead.expectedCloseDate());
              case ARCHIVED -> lead.isArchived() ? "yes" : "no";
              case OWNER -> team.email(lead.ownerId());
              default -> "";
            });
  }

  List<List<String>> deals(List<Deal> deals) {
    var titles = titles(deals, deal -> refs(deal.personId(), deal.orgId()));
    return lines(
        ItemType.DEAL,
        deals,
        (deal, column) ->
            switch (column) {
              case ID -> text(deal.id());
              case TITLE -> deal.title();
              case VALUE -> deal.value().toPlainString();
              case CURRENCY -> deal.currency();
              case PERSON -> person(titles, deal.personId());
              case ORGANIZATION -> organization(titles, deal.orgId());
              case PIPELINE -> words.pipelines().getOrDefault(deal.pipelineId(), "");
              case STAGE -> stage(deal.stageId());
              case STATUS -> deal.status();
              case LOST_REASON -> text(deal.lostReason());
              case EXPECTED_CLOSE_DATE -> text(deal.expectedCloseDate());
              case ARCHIVED -> deal.isArchived() ? "yes" : "no";
              case OWNER -> team.email(deal.ownerId());
              default -> "";
            });
  }

  private <T> List<List<String>> lines(ItemType type, List<T> items, Cells<T> cells) {
    return items.stream()
        .map(item -> Column.of(type).stream().map(column -> cells.of(item, column)).toList())
        .toList();
  }

  private <T> Map<ItemRef, String> titles(List<T> items, Function<T, List<ItemRef>> refs) {
    var all = new HashSet<ItemRef>();
    items.forEach(item -> all.addAll(refs.apply(item)));
    return ItemTitles.of(tx, all);
  }

  private static List<ItemRef> refs(@Nullable Long person, @Nullable Long organization) {
    var refs = new ArrayList<ItemRef>();
    if (person != null) {
      refs.add(ItemType.PERSON.item(person));
    }
    if (organization != null) {
      refs.add(ItemType.ORGANIZATION.item(organization));
    }
    return refs;
  }

  private static String person(Map<ItemRef, String> titles, @Nullable Long id) {
    return id == null ? "" : titles.getOrDefault(ItemType.PERSON.item(id), "");
  }

  private static String organization(Map<ItemRef, String> titles, @Nullable Long id) {
    return id == null ? "" : titles.getOrDefault(ItemType.ORGANIZATION.item(id), "");
  }

  private String stage(long id) {
    return words.stages().stream()
        .filter(stage -> stage.id() == id)
        .map(Vocabulary.NamedStage::name)
        .findFirst()
        .orElse("");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private interface Cells<T> {
    String of(T item, Column column);
  }
}
