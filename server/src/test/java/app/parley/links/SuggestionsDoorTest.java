package app.parley.links;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** L1: a person whose phone or e-mail equals the participant's is suggested. */
@ParleyTest
class SuggestionsDoorTest {
  private final Mailroom mailroom;
  private final Cast cast;
  private final Member ana;
  private final long channel;

  @Autowired
  SuggestionsDoorTest(Casting casting, Mailroom mailroom) {
    this.mailroom = mailroom;
    cast = casting.cast();
    ana = cast.ana();
    channel = mailroom.channel(ana, Sharing.COMPANY);
  }

  @Test
  void whoHasTheNumberInWhateverFormIsSuggestedUntilLinked() {
    var plain = person("phones", "0048 555 010 244");
    var national = person("phones", "(555) 010-244");
    person("phones", "+48 555 010 245");
    var conversation = from("+48555010244");
    var path = "/conversations/" + conversation + "/suggestions";
    assertThat(ana.get(path).json().get("items"))
        .extracting(item -> item.get("id").asString())
        .containsExactly(plain, national);
    assertThat(ana.get(path).at("/items/0/phones/0")).isEqualTo("0048 555 010 244");
    ana.post("/conversations/" + conversation + "/links", Map.of("type", "person", "id", plain));
    assertThat(ana.get(path).at("/items/0/id")).isEqualTo(national);
    assertThat(cast.hana().get(path).status()).isEqualTo(404);
  }

  @Test
  void anAddressIsTheSameInAnyCase() {
    var marta = person("emails", "Marta@Lumen.example");
    var path = "/conversations/" + from("marta@lumen.EXAMPLE") + "/suggestions";
    assertThat(ana.get(path).at("/items/0/id")).isEqualTo(marta);
    ana.delete("//api/v2/persons/" + marta);
    assertThat(ana.get(path).json().get("items")).isEmpty();
  }

  private long from(String address) {
    return mailroom.customerWrites(cast.companyId(), channel, address, "Hello");
  }

  private String person(String field, String value) {
    var points = List.of(Map.of("value", value));
    return ana.post("//api/v2/persons", Map.of("name", "Marta", field, points))
        .json()
        .at("/data/id")
        .toString();
  }
}
