package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class PreferencesDoorTest {
  private static final String PREFERENCES = "/me/preferences";

  private final Cast cast;

  @Autowired
  PreferencesDoorTest(Casting casting) {
    this.cast = casting.cast();
  }

  @Test
  void whoNeverChoseHasTheUsualOnes() {
    assertThat(cast.ben().get(PREFERENCES).text())
        .isEqualTo(
            "{\"theme\":\"system\",\"language\":null,\"sendWith\":\"ctrl-enter\","
                + "\"afterClosing\":\"next\",\"singleKeys\":true,\"foldedSections\":[\"closed\"]}");
  }

  @Test
  void anyPartCanBeChangedAndTheRestStays() {
    var changed =
        cast.ben()
            .patch(
                PREFERENCES,
                Map.of("theme", "dark", "foldedSections", List.of("others", "mine", "others")));

    assertThat(changed.at("/theme")).isEqualTo("dark");
    assertThat(changed.json().at("/foldedSections").toString()).isEqualTo("[\"mine\",\"others\"]");
    assertThat(cast.ben().patch(PREFERENCES, Map.of("singleKeys", false)).at("/theme"))
        .isEqualTo("dark");
    assertThat(cast.ben().get(PREFERENCES).json().at("/singleKeys").asBoolean()).isFalse();
    assertThat(cast.ana().get(PREFERENCES).at("/theme")).isEqualTo("system");
  }

  @Test
  void aLanguageIsGivenBackToTheBrowserByNull() {
    cast.ben().patch(PREFERENCES, "{\"language\":\"pt-BR\"}");
    assertThat(cast.ben().patch(PREFERENCES, "{}").at("/language")).isEqualTo("pt-BR");

    var answer = cast.ben().patch(PREFERENCES, "{\"language\":null}");

    assertThat(answer.json().at("/language").isNull()).isTrue();
  }

  @Test
  void partsThatAreChangedAtOnceAreAllKept() {
    cast.ben().signsIn();
    var changes =
        List.of("{\"theme\":\"dark\"}", "{\"sendWith\":\"enter\"}", "{\"singleKeys\":false}");

    changes.stream()
        .map(change -> CompletableFuture.supplyAsync(() -> cast.ben().patch(PREFERENCES, change)))
        .toList()
        .forEach(CompletableFuture::join);

    var after = cast.ben().get(PREFERENCES);
    assertThat(after.at("/theme") + after.at("/sendWith") + after.at("/singleKeys"))
        .isEqualTo("darkenterfalse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"theme\":\"pink\"}",
        "{\"theme\":0}",
        "{\"language\":\"the Queen's\"}",
        "{\"language\":7}",
        "{\"sendWith\":true}",
        "{\"afterClosing\":\"leave\"}",
        "{\"singleKeys\":\"false\"}",
        "{\"foldedSections\":\"closed\"}",
        "{\"foldedSections\":[\"spam\"]}",
        "{\"foldedSections\":[null]}",
        "{\"fontSize\":14}",
        "[]"
      })
  void whatIsNoPreferenceIsRefused(String body) {
    var before = cast.ben().get(PREFERENCES).text();

    assertThat(cast.ben().patch(PREFERENCES, body).problem()).isEqualTo("invalid-request");

    assertThat(cast.ben().get(PREFERENCES).text()).isEqualTo(before);
  }
}
