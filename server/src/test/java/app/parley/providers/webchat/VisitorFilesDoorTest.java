package app.parley.providers.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.UPLOAD;
import static parley.schema.Tables.WEBCHAT_LINE;

import app.parley.Answer;
import app.parley.Casting;
import app.parley.FileBody;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.Visitor;
import app.parley.media.Pictures;
import app.parley.platform.Tenant;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** D-FILE: files go both ways through the chat, and nobody but their two sides finds them. */
@ParleyTest
class VisitorFilesDoorTest {
  private final Shop shop;
  private final SettableClock clock;
  private final Tenant tenant;
  private final Visitor someone;

  @Autowired
  VisitorFilesDoorTest(Casting casting, SettableClock clock, Tenant tenant) {
    this.shop = Shop.open(casting.cast(), casting.stranger());
    this.clock = clock;
    this.tenant = tenant;
    this.someone = shop.someone();
  }

  @Test
  void aVisitorsFileIsInTheThreadAndInTheirWindow() {
    var line = shop.brings(someone, "c1", "mill.png", Pictures.PNG);

    assertThat(line.status()).isEqualTo(200);
    assertThat(line.at("/files/0/name")).isEqualTo("mill.png");
    assertThat(line.at("/files/0/mimeType")).isEqualTo("image/png");
    isThere(line.json().at("/files/0"));
    var file = await().until(this::arrived, found -> !found.isMissingNode());
    assertThat(file.at("/id").asString()).isEqualTo(line.at("/files/0/id"));
    assertThat(file.at("/thumbnail/width").asInt()).isEqualTo(40);
    assertThat(shop.cast().ana().get(path(file.at("/url").asString())).status()).isEqualTo(200);
    isThere(lines().at("/0/files/0"));
  }

  @Test
  void theSameFileIsSentOnceHoweverOftenAndWhenever() {
    var twice =
        IntStream.range(0, 2)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(
                    () -> shop.brings(someone, "c1", "mill.png", Pictures.PNG)))
            .toList();
    twice.forEach(CompletableFuture::join);
    await().until(this::arrived, found -> !found.isMissingNode());
    shop.brings(someone, "c1", "mill.png", Pictures.PNG);
    shop.writes(someone, "c2", "There it is");

    await().untilAsserted(() -> assertThat(shop.thread()).containsExactly("There it is", ""));
    assertThat(lines()).hasSize(2);
    isThere(lines().at("/1/files/0"));
  }

  @Test
  void whatTheTeamSendsIsInTheWindowForAnHourAtATime() {
    shop.writes(someone, "c1", "Which one?");
    await().until(() -> !shop.conversation().isEmpty());
    var ids =
        List.of(uploaded("one.png", Pictures.PNG), uploaded("two.txt", "Two".getBytes(UTF_8)));
    var messages = "/conversations/" + shop.conversation() + "/messages";
    shop.cast()
        .ben()
        .post(messages, Map.of("clientId", "r1", "text", "These two", "attachments", ids));

    await().untilAsserted(() -> assertThat(lines()).hasSize(2));
    var line = lines().at("/0");
    assertThat(line.at("/text").asString()).isEqualTo("These two");
    assertThat(line.at("/files")).hasSize(2);
    assertThat(line.at("/files/1/thumbnail").isNull()).isTrue();
    isThere(line.at("/files/0"));
    clock.forward(Duration.ofHours(1).plusSeconds(1));
    assertThat(fetched(line.at("/files/0/url")).status()).isEqualTo(404);
    isThere(lines().at("/0/files/0"));
  }

  @Test
  void aThumbnailMayStandOnThePagesOfTheSiteAndAFileMayNot() {
    var file = shop.brings(someone, "c1", "mill.png", Pictures.PNG).json().at("/files/0");

    assertThat(fetched(file.at("/thumbnail/url")).header("Cross-Origin-Resource-Policy"))
        .isEqualTo("cross-origin");
    var whole = fetched(file.at("/url"));
    assertThat(whole.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(whole.header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''mill.png");
    assertThat(whole.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
  }

  @Test
  void whatIsNotAllowedIsRefusedAndNothingOfItStays() {
    var page = shop.brings(someone, "c1", "a.png", "<html><script>1</script>".getBytes(UTF_8));
    var large = shop.brings(someone, "c2", "a.txt", "x".repeat(10_000_001).getBytes(UTF_8));
    var nothing = shop.brings(someone, "c3", "a.png", new byte[0]);
    var nobody = shop.brings(shop.page(), "c4", "a.png", Pictures.PNG);
    var elsewhere =
        shop.brings(someone.with("Origin", "https://evil.example"), "c5", "a.png", Pictures.PNG);

    assertThat(page.problem()).isEqualTo("attachment-type-not-allowed");
    assertThat(large.problem()).isEqualTo("attachment-too-large");
    assertThat(large.at("/detail")).isEqualTo("Website chat takes such files up to 10 MB.");
    assertThat(nothing.status()).isEqualTo(415);
    assertThat(nobody.status()).isEqualTo(401);
    assertThat(elsewhere.status()).isEqualTo(403);
    assertThat(shop.brings(someone, "", "a.png", Pictures.PNG).status()).isEqualTo(400);
    assertThat(someone.post(shop.door("/files"), Map.of("clientId", "c6")).status()).isEqualTo(415);
    assertThat(lines()).isEmpty();
  }

  @Test
  void nobodyElsesWindowHasIt() {
    shop.brings(someone, "c1", "mill.png", Pictures.PNG);

    assertThat(shop.someone().get(shop.door("/messages")).json().at("/items")).isEmpty();
  }

  /** C5: a crash before the line was written makes the window send all of it again. */
  @Test
  void whatIsBroughtAgainAfterACrashIsTheSameFileAndGoesWithItsConversation() {
    var first = shop.brings(someone, "c1", "mill.png", Pictures.PNG);
    await().until(this::arrived, found -> !found.isMissingNode());
    long company = shop.cast().companyId();
    tenant.run(
        company,
        tx ->
            tx.sql().deleteFrom(WEBCHAT_LINE).where(WEBCHAT_LINE.COMPANY_ID.eq(company)).execute());

    var again = shop.brings(someone, "c1", "mill.png", Pictures.PNG);

    assertThat(again.at("/files/0/id")).isEqualTo(first.at("/files/0/id"));
    assertThat(uploads()).isEqualTo(1);
    assertThat(shop.cast().ana().delete("/conversations/" + shop.conversation()).status())
        .isEqualTo(204);
    assertThat(uploads()).isZero();
    assertThat(fetched(again.json().at("/files/0/url")).status()).isEqualTo(404);
  }

  private int uploads() {
    return tenant.in(
        shop.cast().companyId(),
        tx -> tx.sql().fetchCount(UPLOAD, UPLOAD.COMPANY_ID.eq(tx.company())));
  }

  @Test
  void manyFilesAtOnceAreTooMany() {
    assertThat(IntStream.range(0, 5 * VisitorRate.FILES_A_MINUTE))
        .anyMatch(number -> shop.brings(someone, "c" + number, "a", new byte[0]).status() == 429);
  }

  private String uploaded(String name, byte[] content) {
    return shop.cast()
        .ben()
        .session()
        .with("Content-Type", FileBody.TYPE)
        .call("POST", "/attachments", FileBody.of("channel", shop.channel(), name, content))
        .at("/id");
  }

  private JsonNode lines() {
    return someone.get(shop.door("/messages")).json().at("/items");
  }

  /** The file in the thread once its bytes are there. */
  private JsonNode arrived() {
    var file = shop.conversation().isEmpty() ? null : shop.file();
    return file == null || file.at("/url").isNull()
        ? shop.cast().ana().get("/me").json().at("/nothing")
        : file;
  }

  private void isThere(JsonNode file) {
    assertThat(fetched(file.at("/url")).status()).isEqualTo(200);
    assertThat(fetched(file.at("/thumbnail/url")).status()).isEqualTo(200);
  }

  /** As a page does it: by the address alone, with nothing that says who asks. */
  private Answer fetched(JsonNode address) {
    return shop.stranger().get("/" + URI.create(address.asString()).getPath());
  }

  private static String path(String url) {
    return url.substring("/api/inbox/v1".length());
  }
}
