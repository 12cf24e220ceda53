package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Search over names, addresses, numbers and titles (rules L1, P1). */
@ParleyTest
class SearchDoorTest {
  private final Cast cast;
  private final Member ana;

  @Autowired
  SearchDoorTest(Casting casting) {
    cast = casting.cast();
    ana = cast.ana();
  }

  @BeforeEach
  void people() {
    person("Marta Kowalska", "marta@lumen.example", "+48 555 010 244");
    person("Marta Nowak", "nowak@studio.example", "0555 010 300");
    person("Omar 100% Haddad", "omar@haddad.example", "+971 55 501 0288");
    ana.post("//api/v2/organizations", Map.of("name", "Studio Lumen", "address", "Gdańsk"));
    ana.post("//api/v2/deals", Map.of("title", "Lumen machines"));
  }

  @Test
  void personsAreFoundByPartsOfNamesEmailsAndPhones() {
    assertThat(persons("marta", "")).containsExactly("Marta Kowalska", "Marta Nowak");
    assertThat(persons("KOWAL", "")).containsExactly("Marta Kowalska");
    assertThat(persons("studio.ex", "")).containsExactly("Marta Nowak");
    assertThat(persons("+48 (555) 010-244", "")).containsExactly("Marta Kowalska");
    assertThat(persons("0555010300", "")).containsExactly("Marta Nowak");
    assertThat(persons("ma", "")).hasSize(2);
  }

  @Test
  void signsOfThePatternAreSearchedAsTheyAre() {
    assertThat(persons("100%", "")).containsExactly("Omar 100% Haddad");
    assertThat(persons("%%", "")).isEmpty();
    assertThat(persons("m_rta", "")).isEmpty();
    assertThat(persons("\\\\", "")).isEmpty();
  }

  @Test
  void fieldsAndExactnessNarrowASearch() {
    assertThat(persons("marta", "&fields=email")).containsExactly("Marta Kowalska");
    assertThat(persons("marta", "&exact_match=true")).isEmpty();
    assertThat(persons("marta nowak", "&exact_match=true")).containsExactly("Marta Nowak");
    assertThat(ana.get("//api/v2/persons/search?term=m").status()).isEqualTo(400);
    assertThat(ana.get("//api/v2/persons/search?term=ma&fields=shoe").status()).isEqualTo(400);
  }

  @Test
  void allItemsAreSearchedAtOnce() {
    var found = ana.get("//api/v2/itemSearch?term=lumen");
    var types = new ArrayList<String>();
    found.json().at("/data/items").forEach(hit -> types.add(hit.at("/item/type").stringValue()));
    assertThat(types).containsExactlyInAnyOrder("person", "organization", "deal");
    assertThat(found.json().at("/data/related_items")).isEmpty();
    var deals = ana.get("//api/v2/itemSearch?term=lumen&item_types=deal");
    assertThat(deals.json().at("/data/items")).hasSize(1);
    assertThat(deals.at("/data/items/0/item/stage/name")).isEqualTo("Qualified");
    assertThat(ana.get("//api/v2/itemSearch?term=lumen&item_types=shoe").status()).isEqualTo(400);
  }

  @Test
  void aSearchGoesOnAtItsCursor() {
    var first = ana.get("//api/v2/persons/search?term=marta&limit=1");
    var cursor = first.at("/additional_data/next_cursor");
    var second = ana.get("//api/v2/persons/search?term=marta&limit=1&cursor=" + cursor);
    assertThat(second.at("/data/items/0/item/name")).isEqualTo("Marta Nowak");
    assertThat(second.json().at("/additional_data/next_cursor").isNull()).isTrue();
  }

  @Test
  void leadsAreFoundByVersionOneFromAStart() {
    var marta = ana.get("//api/v2/persons/search?term=kowalska").json();
    var person = marta.at("/data/items/0/item/id").longValue();
    for (var title : List.of("Lumen one", "Lumen two")) {
      ana.post("//api/v1/leads", Map.of("title", title, "person_id", person));
    }
    var second = ana.get("//v1/leads/search?term=lumen&start=1&limit=1");
    assertThat(second.json().at("/data/items")).hasSize(1);
    assertThat(second.at("/data/items/0/item/emails/0")).isEqualTo("marta@lumen.example");
    assertThat(second.json().at("/additional_data/pagination/start").intValue()).isEqualTo(1);
    var first = ana.get("//v1/leads/search?term=lumen&limit=1").json();
    assertThat(first.at("/additional_data/pagination/next_start").intValue()).isEqualTo(1);
    assertThat(ana.get("//v1/leads/search?term=lumen&start=9").json().at("/data/items")).isEmpty();
  }

  @Test
  void whatAnItemDoesNotHaveIsNullAndOtherTypesAreFoundNowhere() {
    var deal = ana.get("//api/v2/deals/search?term=lumen").json().at("/data/items/0/item");
    assertThat(deal.get("organization").isNull()).isTrue();
    assertThat(deal.has("phones")).isFalse();
    var organizations = ana.get("//api/v2/organizations/search?term=lumen");
    assertThat(organizations.at("/data/items/0/item/address")).isEqualTo("Gdańsk");
    var products = ana.get("//api/v2/itemSearch?term=lumen&item_types=product,deal");
    assertThat(products.json().at("/data/items")).hasSize(1);
  }

  @Test
  void aCursorThatNobodyGaveOutHarmsNothing() {
    var before = Base64.getUrlEncoder().withoutPadding().encodeToString(filled((byte) -1));
    var beyond = Base64.getUrlEncoder().withoutPadding().encodeToString(filled((byte) 127));
    var all = "//api/v2/persons/search?term=marta&cursor=";
    assertThat(ana.get(all + before).json().at("/data/items")).hasSize(2);
    assertThat(ana.get(all + beyond).json().at("/data/items")).isEmpty();
  }

  @Test
  void renamedDeletedAndForeignItemsAreNotFound() {
    var id = ana.get("//api/v2/persons/search?term=kowalska").json().at("/data/items/0/item/id");
    ana.patch("//api/v2/persons/" + id, Map.of("name", "Marta Zielinska"));
    assertThat(persons("kowalska", "")).isEmpty();
    assertThat(persons("zielinska", "")).hasSize(1);
    ana.delete("//api/v2/persons/" + id);
    assertThat(persons("zielinska", "")).isEmpty();
    assertThat(cast.hana().get("//api/v2/itemSearch?term=lumen").json().at("/data/items"))
        .isEmpty();
  }

  private void person(String name, String email, String phone) {
    var person = Map.of("name", name, "emails", List.of(email), "phones", List.of(phone));
    assertThat(ana.post("//api/v2/persons", person).status()).isEqualTo(200);
  }

  private static byte[] filled(byte value) {
    var bytes = new byte[2 * Long.BYTES];
    Arrays.fill(bytes, value);
    return bytes;
  }

  private List<String> persons(String term, String more) {
    var names = new ArrayList<String>();
    var asked = URLEncoder.encode(term, StandardCharsets.UTF_8);
    ana.get("//api/v2/persons/search?term=" + asked + more)
        .json()
        .at("/data/items")
        .forEach(hit -> names.add(hit.at("/item/name").stringValue()));
    return names;
  }
}
