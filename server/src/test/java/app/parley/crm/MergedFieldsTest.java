package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** L7: what a person is who took another one in. */
class MergedFieldsTest {
  private static final ContactPoint WORK = new ContactPoint("marta@lumen.example", true, "work");
  private static final ContactPoint SHOUTED = new ContactPoint("MARTA@lumen.example", true, "home");
  private static final ContactPoint HOME = new ContactPoint("marta@nowak.example", true, "home");

  @Test
  void addressesAreUnitedWithoutDoublesAndWithOnePrimary() {
    var one = MergedFields.of(person(null, WORK), person(null, SHOUTED, HOME));
    assertThat(one.emails())
        .containsExactly(WORK, new ContactPoint("marta@nowak.example", false, "home"));
  }

  @Test
  void phonesAreTheSameHoweverTheyAreWritten() {
    var plus = new ContactPoint("+48 555 010 244", true, "work");
    var zeros = new ContactPoint("0048-555010244", false, "mobile");
    assertThat(plus.key()).isEqualTo(zeros.key());
  }

  @Test
  void anEmptyFieldIsFilledAndAFullOneStays() {
    assertThat(MergedFields.of(person(null), person(7L)).orgId()).isEqualTo(7);
    assertThat(MergedFields.of(person(3L), person(7L)).orgId()).isEqualTo(3);
  }

  @Test
  void withoutWhatWasTakenAPersonIsWhatTheyWere() {
    var kept = person(null, WORK);
    var one = MergedFields.of(kept, person(7L, SHOUTED, HOME));
    var grown = person(one.orgId(), one.emails().toArray(ContactPoint[]::new));
    var apart = MergedFields.without(grown, one.taken());
    assertThat(apart.emails()).isEqualTo(kept.emails());
    assertThat(apart.orgId()).isNull();
  }

  @Test
  void whatWasChangedSinceIsLeftAlone() {
    var one = MergedFields.of(person(null, WORK), person(7L, HOME));
    var moved = person(9L, WORK);
    assertThat(MergedFields.without(moved, one.taken()).orgId()).isEqualTo(9);
    assertThat(MergedFields.without(moved, one.taken()).emails()).containsExactly(WORK);
  }

  private static Person person(@Nullable Long organization, ContactPoint... emails) {
    var now = Instant.EPOCH;
    return new Person(
        1,
        "Marta",
        null,
        null,
        1,
        organization,
        List.of(emails),
        List.of(),
        now,
        now,
        false,
        3,
        List.of(),
        null,
        Map.of());
  }
}
