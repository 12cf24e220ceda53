package app.parley.csv;

import app.parley.crm.ItemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a table can hold, and by which headers it is recognized. */
enum Column {
  ID("id", "nr", "number"),
  NAME("name", "full name", "person", "contact", "organization name", "company name"),
  FIRST_NAME("first_name", "first name", "given name", "vorname"),
  LAST_NAME("last_name", "last name", "family name", "surname", "nachname"),
  EMAIL("email", "e-mail", "emails", "e-mails", "email address", "mail", "e-mail-adresse"),
  PHONE("phone", "phones", "phone number", "mobile", "telephone", "telefon", "handy"),
  TITLE("title", "lead title", "deal title", "lead", "deal", "titel"),
  VALUE("value", "amount", "deal value", "wert", "betrag"),
  CURRENCY("currency", "währung"),
  PERSON("person", "contact person", "person name", "contact", "kontakt"),
  ORGANIZATION("organization", "organisation", "company", "firma", "unternehmen"),
  PIPELINE("pipeline"),
  STAGE("stage", "phase"),
  STATUS("status"),
  LOST_REASON("lost_reason", "lost reason"),
  LABELS("labels", "label"),
  EXPECTED_CLOSE_DATE("expected_close_date", "expected close date", "close date"),
  ARCHIVED("archived", "archiviert"),
  ADDRESS("address", "adresse"),
  OWNER("owner", "besitzer", "responsible");

  private static final Set<Column> OF_PERSONS =
      EnumSet.of(ID, NAME, FIRST_NAME, LAST_NAME, EMAIL, PHONE, ORGANIZATION, OWNER);
  private static final Set<Column> OF_ORGANIZATIONS = EnumSet.of(ID, NAME, ADDRESS, OWNER);
  private static final Set<Column> OF_LEADS =
      EnumSet.of(
          ID,
          TITLE,
          VALUE,
          CURRENCY,
          PERSON,
          ORGANIZATION,
          LABELS,
          EXPECTED_CLOSE_DATE,
          ARCHIVED,
          OWNER);
  private static final Set<Column> OF_DEALS =
      EnumSet.of(
          ID,
          TITLE,
          VALUE,
          CURRENCY,
          PERSON,
          ORGANIZATION,
          PIPELINE,
          STAGE,
          STATUS,
          LOST_REASON,
          EXPECTED_CLOSE_DATE,
          ARCHIVED,
          OWNER);

  private final String word;
  private final List<String> headers;

  Column(String word, String... headers) {
    this.word = word;
    this.headers = List.of(headers);
  }

  String word() {
    return word;
  }

  static Set<Column> of(ItemType type) {
    return switch (type) {
      case PERSON -> OF_PERSONS;
      case ORGANIZATION -> OF_ORGANIZATIONS;
      case LEAD -> OF_LEADS;
      case DEAL -> OF_DEALS;
      case PIPELINE, STAGE, LEAD_LABEL -> Set.of();
    };
  }

  static Optional<Column> named(String word) {
    return Arrays.stream(values()).filter(column -> column.word.equals(word)).findFirst();
  }

  /**
   * What a header of a table of such items most likely means; a number behind it does not matter.
   */
  static Optional<Column> ofHeader(ItemType type, String header) {
    var plain = header.strip().toLowerCase(Locale.ROOT).replaceFirst(" \\d+$", "");
    return of(type).stream()
        .filter(column -> column.word.equals(plain) || column.headers.contains(plain))
        .findFirst();
  }

  /** Whether several columns of a table can be it. */
  boolean isList() {
    return this == EMAIL || this == PHONE || this == LABELS;
  }
}
