package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.Visitor;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class UsersDoorTest {
  private final Casting casting;
  private final Visitor stranger;
  private Cast cast;

  @Autowired
  UsersDoorTest(Casting casting) {
    this.casting = casting;
    stranger = casting.stranger();
    cast = casting.cast();
  }

  @BeforeEach
  void anewCast() {
    cast = casting.cast();
  }

  @Test
  void everyoneSeesTheirColleaguesAndNobodyElse() {
    var names = new HashSet<String>();
    cast.ben()
        .get("/users")
        .json()
        .at("/items")
        .forEach(user -> names.add(user.at("/name").asString()));

    assertThat(names)
        .containsExactlyInAnyOrder("Ana Ruiz", "Ben Okafor", "Clara Martin", "Dev Patel");
  }

  @Test
  void aListIsReadPageByPage() {
    var first = cast.ana().get("/users?limit=3");
    var second = cast.ana().get("/users?limit=3&cursor=" + first.at("/next"));

    assertThat(first.json().at("/items")).hasSize(3);
    assertThat(second.json().at("/items")).hasSize(1);
    assertThat(second.json().at("/next").isNull()).isTrue();
  }

  @Test
  void anAdminAddsAUserWhoCanSignInAtOnce() {
    var email = "eve@" + cast.companyId() + ".example";
    var added = cast.ana().post("/users", newUser(email));

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.at("/role")).isEqualTo("regular");
    assertThat(signIn(email, "eve's own password")).isEqualTo(200);
  }

  @Test
  void anEmailAddressIsTakenOnceInACompanyWhateverItsCase() {
    var answer = cast.ana().post("/users", newUser(cast.ben().email().toUpperCase(Locale.ROOT)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/field")).isEqualTo("email");
  }

  @ParameterizedTest
  @CsvSource({
    "'',eve@here.example,long enough,name",
    "Eve,nonsense,long enough,email",
    "Eve,a b@here.example,long enough,email",
    "Eve,eve@here.example,seven77,password",
  })
  void aBadFieldIsNamed(String name, String email, String password, String field) {
    var answer =
        cast.ana().post("/users", Map.of("name", name, "email", email, "password", password));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void aPasswordMayHave1024BytesAndNotOneMore() {
    var email = "eve@" + cast.companyId() + ".example";
    var long1025 = Map.of("name", "Eve", "email", email, "password", "x".repeat(1025));

    assertThat(cast.ana().post("/users", long1025).at("/errors/0/field")).isEqualTo("password");
    cast.ana().post("/users", Map.of("name", "Eve", "email", email, "password", "x".repeat(1024)));
    assertThat(signIn(email, "x".repeat(1024))).isEqualTo(200);
  }

  @Test
  void aRegularUserChangesOnlyTheirOwnNameAndPassword() {
    assertThat(cast.ben().patch(path(cast.ben()), Map.of("name", "Benjamin")).at("/name"))
        .isEqualTo("Benjamin");
    assertThat(cast.ben().patch(path(cast.ben()), Map.of("role", "admin")).status()).isEqualTo(403);
    assertThat(cast.ben().patch(path(cast.dev()), Map.of("name", "D")).status()).isEqualTo(403);
  }

  @Test
  void onesOwnPasswordChangesWithTheCurrentOneAndEndsTheOtherSessions() {
    var other = cast.ben().signsIn();
    var here = cast.ben().signsIn();
    var change = Map.of("password", "a brand new password");

    assertThat(here.patch(path(cast.ben()), change).at("/errors/0/field"))
        .isEqualTo("currentPassword");
    var both = Map.of("password", "a brand new password", "currentPassword", cast.ben().password());
    assertThat(here.patch(path(cast.ben()), both).status()).isEqualTo(200);

    assertThat(here.get("/me").status()).isEqualTo(200);
    assertThat(other.get("/me").status()).isEqualTo(401);
    assertThat(signIn(cast.ben().email(), cast.ben().password())).isEqualTo(401);
    assertThat(signIn(cast.ben().email(), "a brand new password")).isEqualTo(200);
  }

  @Test
  void anAdminsProgramSetsAColleaguesPasswordAndEndsTheirSessions() {
    var session = cast.ben().signsIn();
    var token = cast.ana().post("/tokens", Map.of("name", "Directory")).at("/token");
    var change = Map.of("password", "set by an admin");

    var answer = stranger.with("x-api-token", token).patch(path(cast.ben()), change);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(session.get("/me").status()).isEqualTo(401);
    assertThat(signIn(cast.ben().email(), "set by an admin")).isEqualTo(200);
  }

  @Test
  void deactivatingAUserEndsTheirSessionsAndTokensAtOnce() {
    var session = cast.clara().signsIn();
    var token = session.post("/tokens", Map.of("name", "Report")).at("/token");

    var answer = cast.ana().patch(path(cast.clara()), Map.of("active", false));

    assertThat(answer.json().at("/active").asBoolean()).isFalse();
    assertThat(session.get("/me").status()).isEqualTo(401);
    assertThat(stranger.with("x-api-token", token).get("/me").status()).isEqualTo(401);
    assertThat(signIn(cast.clara().email(), cast.clara().password())).isEqualTo(401);
  }

  @Test
  void theLastAdminCanNeitherBeDemotedNorDeactivated() {
    assertThat(cast.ana().patch(path(cast.ana()), Map.of("role", "regular")).problem())
        .isEqualTo("conflict");
    assertThat(cast.ana().patch(path(cast.ana()), Map.of("active", false)).problem())
        .isEqualTo("conflict");

    cast.ana().patch(path(cast.ben()), Map.of("role", "admin"));
    assertThat(cast.ana().patch(path(cast.ana()), Map.of("role", "regular")).at("/role"))
        .isEqualTo("regular");
  }

  @Test
  void usersOfAnotherCompanyAreNotThere() {
    assertThat(cast.hana().patch(path(cast.ben()), Map.of("name", "B")).status()).isEqualTo(404);
    assertThat(cast.ben().get("/me").at("/name")).isEqualTo("Ben Okafor");
  }

  @Test
  void signingInGoesByTheNewEmailAddressAfterAChange() {
    var moved = "moved@" + cast.companyId() + ".example";

    cast.ana().patch(path(cast.dev()), Map.of("email", moved));

    assertThat(signIn(moved, cast.dev().password())).isEqualTo(200);
    assertThat(signIn(cast.dev().email(), cast.dev().password())).isEqualTo(401);
  }

  private int signIn(String email, String password) {
    return stranger.post("/session", Map.of("email", email, "password", password)).status();
  }

  private static Map<String, String> newUser(String email) {
    return Map.of("name", "Eve", "email", email, "password", "eve's own password");
  }

  private static String path(Member member) {
    return "/users/" + member.id();
  }
}
