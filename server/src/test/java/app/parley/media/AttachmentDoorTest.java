package app.parley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.conversations.Content.Attached;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.platform.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D-FILE: files go to who may see the conversation, and no browser runs anything in them. */
@ParleyTest
class AttachmentDoorTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final byte[] PICTURE = Pictures.drawn("png", 1_200, 900);

  private final Cast cast;
  private final Mailroom mailroom;
  private final long channel;

  @Autowired
  AttachmentDoorTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.channel = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben());
  }

  @Test
  void aFileIsSavedUnderItsNameAndRunsNowhere() throws Exception {
    var answer = get(cast.ben(), arrived("zdjęcie; \"1\".png"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(PICTURE);
    assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/png");
    assertThat(answer.headers().allValues("Content-Disposition"))
        .containsExactly("attachment; filename*=UTF-8''zdj%C4%99cie%201.png");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy"))
        .containsExactly("same-origin");
    assertThat(answer.headers().allValues("Cache-Control"))
        .containsExactly("private, max-age=31536000, immutable");
  }

  @Test
  void aThumbnailIsShownWhereItIs() throws Exception {
    var answer = get(cast.ben(), arrived(null) + "/thumbnail");

    assertThat(answer.headers().allValues("Content-Disposition")).containsExactly("inline");
    assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/jpeg");
    assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth()).isEqualTo(960);
  }

  @Test
  void nobodyElseFindsIt() throws Exception {
    var path = arrived(null);

    for (var other : Arrays.asList(cast.clara(), cast.hana())) {
      assertThat(get(other, path).statusCode()).isEqualTo(404);
      assertThat(get(other, path + "/thumbnail").statusCode()).isEqualTo(404);
    }
    assertThat(cast.ben().session().without("Cookie").get(path).status()).isEqualTo(401);
    mailroom.share(cast.ana(), channel, Sharing.PRIVATE);
    assertThat(get(cast.ben(), path).statusCode()).isEqualTo(404);
  }

  @Test
  void aFilmIsSentInParts() throws Exception {
    var path = arrived(null);

    var part = get(cast.ben(), path, "Range", "bytes=10-19");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(PICTURE, 10, 20));
    assertThat(part.headers().firstValue("Content-Range"))
        .contains("bytes 10-19/" + PICTURE.length);
    var behind = get(cast.ben(), path, "Range", "bytes=" + PICTURE.length + "-");
    assertThat(behind.statusCode()).isEqualTo(416);
    assertThat(get(cast.ben(), path).headers().firstValue("Accept-Ranges")).contains("bytes");
  }

  @Test
  void whatABrowserHasIsNotSentAgain() throws Exception {
    var path = arrived(null);
    var tag = get(cast.ben(), path).headers().firstValue("ETag").orElseThrow();

    var again = get(cast.ben(), path, "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  private HttpResponse<byte[]> get(Member who, String path, String... header)
      throws IOException, InterruptedException {
    var session = who.session();
    var request = HttpRequest.newBuilder(session.address(path));
    session.headers().forEach(request::header);
    if (header.length > 0) {
      request.headers(header);
    }
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** The path of a picture that came in. */
  private String arrived(@Nullable String name) {
    var file = new Attached(AttachmentKind.IMAGE, name, null, FileHost.file(PICTURE, "image/png"));
    var id = Long.toString(Ids.next());
    long conversation = mailroom.customerSends(cast.companyId(), channel, "+1" + id, id, file);
    var messages = "/conversations/" + conversation + "/messages";
    var url =
        await()
            .until(
                () -> cast.ben().get(messages).at("/items/0/attachments/0/url"),
                found -> !found.isEmpty());
    return url.substring("/api/inbox/v1".length());
  }
}
