package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.CONVERSATION;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Explained;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.Statistics;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page costs must not grow with what lies behind it. */
@ParleyTest
@Tag("long")
class ConversationPlansTest {
  private static final int LIMIT = 50;

  /** Each row of a page is put beside the names of three channels and of four colleagues. */
  private static final int NAMES = 4;

  private static final Instant LAST = Instant.parse("2026-09-08T00:00:00Z");
  private static final Instant MIDDLE = Instant.parse("2026-06-01T00:00:00Z");

  private final Cast cast;
  private final Mailroom mailroom;
  private final Viewers viewers;
  private final ConversationLists lists;
  private final Tenant tenant;
  private final Statistics statistics;
  private final ManyConversations many;

  @Autowired
  ConversationPlansTest(
      Casting casting,
      Mailroom mailroom,
      Viewers viewers,
      ConversationLists lists,
      Tenant tenant,
      Statistics statistics,
      ManyConversations many) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.viewers = viewers;
    this.lists = lists;
    this.tenant = tenant;
    this.statistics = statistics;
    this.many = many;
  }

  @BeforeEach
  void thousandsOfConversationsInThreeChannels() {
    for (var channel = 0; channel < 3; channel++) {
      many.fill(cast, mailroom.channel(cast.ana(), Sharing.COMPANY));
    }
    statistics.learn("participant_search");
  }

  @ParameterizedTest
  @EnumSource(Section.class)
  void aPageOfASectionTouchesItsLengthTimesTheChannelsInEveryOrder(Section section) {
    for (var sort : Sort.values()) {
      for (var stretch : Stretch.of(sort)) {
        var middle = new ListCursor(sort, stretch.number(), LAST, MIDDLE, 0);
        for (var after : new ListCursor[] {null, middle}) {
          var plan = plan(wanted(section, sort, after), stretch);
          assertThat(plan.text())
              .as(sort + " " + stretch.number())
              .doesNotContain("Seq Scan on conv");
          assertThat(plan.mostTouched()).as(plan.text()).isLessThanOrEqualTo(NAMES * (LIMIT + 1));
          assertThat(plan.mostPassed()).as(plan.text()).isLessThanOrEqualTo(NAMES * (LIMIT + 1));
        }
      }
    }
  }

  @Test
  void theRowsOfAPageAreFoundByTheirKeys() {
    var plan =
        tenant.in(
            cast.companyId(),
            tx -> {
              var ids = tx.sql().select(CONVERSATION.ID).from(CONVERSATION).limit(LIMIT);
              var viewer = viewers.of(tx, cast.ben().principal());
              return Explained.of(
                  tx, ConversationCards.query(tx, viewer, ids.fetch(CONVERSATION.ID)));
            });
    assertThat(plan.mostTouched()).as(plan.text()).isLessThanOrEqualTo(NAMES * (LIMIT + 1));
  }

  @Test
  void aSearchForAParticipantGoesByTheIndexOfPartsOfWords() {
    var plan =
        statistics.planOf(
            "conversations_named", cast.companyId(), "'%mila%'", "array[1::bigint]", "100");
    assertThat(plan).contains("Index Scan on participant_search_words");
  }

  @Test
  void aSearchForOneOrTwoLettersGoesByTheIndexOfBeginnings() {
    var plan =
        statistics.planOf(
            "conversations_beginning",
            cast.companyId(),
            "'''mi'':*'",
            "array[1::bigint]",
            "array[1::bigint, 2]",
            "100");
    assertThat(plan).contains("Index Scan on participant_search_beginnings");
  }

  @Test
  void aSearchForWordsOfMessagesGoesByTheirIndexSpanBySpan() {
    statistics.learn("message");
    var plan =
        statistics.planOf(
            "messages_saying",
            cast.companyId(),
            "'''order'' & ''yirga'':*'",
            "array[1::bigint]",
            "array[1::bigint, 2]",
            "100");
    assertThat(plan).contains("Index Scan on message_words");
  }

  private static Wanted wanted(Section section, Sort sort, @Nullable ListCursor after) {
    return new Wanted(section, null, null, false, false, null, sort, after, LIMIT);
  }

  private Explained plan(Wanted wanted, Stretch stretch) {
    return tenant.in(
        cast.companyId(),
        tx -> {
          var viewer = viewers.of(tx, cast.ben().principal());
          var keys = lists.plan(tx, viewer, wanted, LAST, null).keys(stretch, LIMIT + 1);
          return keys.map(query -> Explained.of(tx, query)).orElseThrow();
        });
  }
}
