package app.parley.providers.messenger;

import static app.parley.providers.messenger.Calls.ACCOUNT;
import static app.parley.providers.messenger.Calls.CUSTOMER;
import static app.parley.providers.messenger.Calls.happened;
import static app.parley.providers.messenger.Calls.messaging;
import static app.parley.providers.messenger.Calls.only;
import static app.parley.providers.messenger.Calls.sample;
import static app.parley.providers.messenger.Calls.split;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.Delivery;
import app.parley.conversations.Incoming;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.ProviderEvent.Ignored;
import app.parley.providers.ProviderEvent.NotUnderstood;
import app.parley.providers.ProviderEvent.Trouble;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessengerEventsTest {
  private static final String MID_18 =
      "m_CUrAFfE71BcbzNSNih-k0wx-w3KRn13UwdiVgPXvA_0qAGhX9PvUadCaK_EdcCxFLfSKHyr1tD4";

  @Test
  void aReactionIsOnTheMessageItNames() {
    assertThat(happened("16-reaction.json"))
        .isEqualTo(new Incoming.Reaction(CUSTOMER, MID_18, "❤", at(815)));
  }

  @Test
  void aWithdrawnReactionHasNoEmoji() {
    assertThat(happened("17-unreact.json"))
        .isEqualTo(new Incoming.Reaction(CUSTOMER, MID_18, null, at(816)));
  }

  @Test
  void aReactionWithoutEmojiIsShownByItsWord() {
    var call =
        messaging("\"reaction\":{\"mid\":\"m_1\",\"action\":\"react\",\"reaction\":\"sad\"}");

    assertThat(((Incoming.Reaction) happened(call)).emoji()).isEqualTo("😢");
  }

  @Test
  void anEchoBelongsToTheCustomerThoughThePageSentIt() {
    var echo = (Incoming.Echo) happened("18-echo-own-app.json");

    assertThat(echo.address()).isEqualTo(CUSTOMER);
    assertThat(echo.providerId()).isEqualTo(MID_18);
    assertThat(echo.content().text()).isEqualTo("Yes, in size M.");
    assertThat(echo.reference()).as("another program's metadata is no reference").isNull();
  }

  @Test
  void ourOwnMetadataGivesTheReference() {
    var call =
        messaging(
            "\"message\":{\"mid\":\"m_1\",\"is_echo\":true,\"metadata\":\"parley:msg:4711\",\"text\":\"x\"}");

    assertThat(((Incoming.Echo) happened(call)).reference()).isEqualTo("4711");
  }

  @Test
  void aMessageOfThePageIsAnEchoAlsoWithoutTheFlag() {
    var call =
        Calls.call(
            "{\"object\":\"page\",\"entry\":[{\"id\":\""
                + ACCOUNT
                + "\",\"messaging\":[{\"sender\":{\"id\":\""
                + ACCOUNT
                + "\"},\"recipient\":{\"id\":\"55\"},\"message\":{\"mid\":\"m_1\",\"text\":\"from the page inbox\"}}]}]}");

    assertThat(happened(call))
        .isInstanceOf(Incoming.Echo.class)
        .extracting(Incoming::address)
        .isEqualTo("55");
  }

  @Test
  void anEchoedTemplateShowsItsTextAndButtons() {
    var echo = (Incoming.Echo) happened("34-template-echo.json");

    assertThat(echo.content().text()).isEqualTo("How can we help?\n[Talk to a person]");
  }

  @Test
  void aDeliveryCountsForTheNamedAndForAllBefore() {
    assertThat(happened("20-delivery.json"))
        .isEqualTo(
            new Incoming.Watermark(
                CUSTOMER,
                Delivery.DELIVERED,
                Instant.ofEpochMilli(1_795_330_817_500L),
                List.of(
                    MID_18,
                    "m_LR5ggaGGpznVVu42jurjRjlpk0CL-Zze7l2shHnheEzRu3jc8MMZ_-iA9vEJ-ZgH8n1jFKn1ojo")));
  }

  @Test
  void aDeliveryMayNameNoMessageOrNoTime() {
    var untilOnly =
        (Incoming.Watermark) happened(messaging("\"delivery\":{\"watermark\":1795330817500}"));
    var namedOnly = (Incoming.Watermark) happened(messaging("\"delivery\":{\"mids\":[\"m_1\"]}"));

    assertThat(untilOnly.providerIds()).isEmpty();
    assertThat(namedOnly.providerIds()).containsExactly("m_1");
    assertThat(namedOnly.until()).as("covers no message by time").isEqualTo(Instant.EPOCH);
    assertThat(only(messaging("\"delivery\":{\"mids\":[]}")).meaning())
        .isInstanceOf(NotUnderstood.class);
  }

  @Test
  void readingCountsForAllBefore() {
    assertThat(happened("21-read.json"))
        .isEqualTo(
            new Incoming.Watermark(
                CUSTOMER, Delivery.READ, Instant.ofEpochMilli(1_795_330_819_500L), List.of()));
  }

  @Test
  void anEditBringsTheNewText() {
    var edit = (Incoming.Edit) happened("22-message-edit.json");

    assertThat(edit.text()).isEqualTo("Hello, is the GREEN one still available?");
    assertThat(edit.providerId()).startsWith("m_8hcfL_IQ");
  }

  @Test
  void eachEditIsAnEventOfItsOwnHoweverItsNumberIsWritten() {
    var first = only(messaging("\"message_edit\":{\"mid\":\"m_1\",\"text\":\"a\",\"num_edit\":1}"));
    var again =
        only(messaging("\"message_edit\":{\"mid\":\"m_1\",\"text\":\"a\",\"num_edit\":\"1\"}"));
    var second =
        only(messaging("\"message_edit\":{\"mid\":\"m_1\",\"text\":\"b\",\"num_edit\":2}"));

    assertThat(again.key()).isEqualTo(first.key());
    assertThat(second.key()).isNotEqualTo(first.key());
  }

  @Test
  void aMessageTakenBackIsRemoved() {
    var call = messaging("\"message\":{\"mid\":\"m_3\",\"is_deleted\":true}");

    assertThat(happened(call)).isEqualTo(new Incoming.Removal(CUSTOMER, "m_3", at(800)));
    assertThat(only(call).key())
        .isNotEqualTo(only(messaging("\"message\":{\"mid\":\"m_3\"}")).key());
  }

  @Test
  void aReferralOpensTheWindowWithoutAMessage() {
    assertThat(happened("29-referral.json"))
        .isEqualTo(new Incoming.WindowOpened(CUSTOMER, at(828)));
  }

  @Test
  void aPluginOnAWebSiteOpensTheWindowWithoutAMessage() {
    assertThat(happened(messaging("\"optin\":{\"ref\":\"shop\"}")))
        .isInstanceOf(Incoming.WindowOpened.class);
  }

  @Test
  void aPermissionForNotificationsIsIgnoredWithAReason() {
    var call =
        messaging(
            "\"optin\":{\"type\":\"notification_messages\",\"payload\":\"news\","
                + "\"notification_messages_token\":\"5\"}");

    assertThat(reason(only(call)))
        .isEqualTo("Parley sends no notifications of the kind that this permits.");
  }

  @Test
  void aPluginThatDoesNotKnowThePersonYetIsIgnoredWithAReason() {
    var call =
        Calls.call(
            "{\"object\":\"page\",\"entry\":[{\"id\":\"%s\",\"messaging\":[{\"sender\":"
                    .formatted(ACCOUNT)
                + "{\"user_ref\":\"r_1\"},\"timestamp\":1795330830000,\"optin\":{\"ref\":\"shop\"}}]}]}");

    assertThat(reason(only(call))).isEqualTo("Facebook does not say yet who this person is.");
  }

  @Test
  void handingTheThreadOverIsIgnoredWithAReason() {
    assertThat(reason(only(sample("30-pass-thread-control.json"))))
        .isEqualTo("Which app answers the conversation is settled between the apps of the page.");
  }

  @Test
  void whatThePolicyTeamDoesIsTroubleOfThePageItself() {
    for (var spelling : List.of("policy_enforcement", "policy-enforcement")) {
      assertThat(only(policy(spelling, "block")).meaning())
          .isEqualTo(new Trouble("Facebook's policy team acted on the page (block): Spam."));
      assertThat(reason(only(policy(spelling, "unblock"))))
          .isEqualTo("Facebook's policy team acted on the page (unblock): Spam.");
    }
  }

  private static ProviderCall policy(String spelling, String action) {
    return Calls.call(
        """
        {"object":"page","entry":[{"id":"%s","messaging":[{"recipient":{"id":"%s"},\
        "timestamp":1795330830000,"%s":{"action":"%s","reason":"Spam."}}]}]}\
        """
            .formatted(ACCOUNT, ACCOUNT, spelling, action));
  }

  @Test
  void whatIsUnknownIsIgnoredWithAReason() {
    var events = split(sample("32-unknown-event-and-feed-change.json"));

    assertThat(events).extracting(ProviderEvent::kind).containsExactly("brand_new_event", "change");
    assertThat(events)
        .extracting(MessengerEventsTest::reason)
        .containsExactly(
            "Parley does not know events of this kind.",
            "Something changed on the page that is no message.");
  }

  private static Instant at(int second) {
    return Instant.ofEpochMilli(1_795_330_000_000L + second * 1000L);
  }

  private static String reason(ProviderEvent event) {
    return ((Ignored) event.meaning()).reason();
  }
}
