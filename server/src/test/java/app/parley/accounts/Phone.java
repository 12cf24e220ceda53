package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Member;
import app.parley.Visitor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The authenticator app of somebody who has just turned two-step sign-in on. */
public record Phone(String secret, List<String> recoveryCodes) {
  public static Phone of(Member user, Visitor session, Clock clock) {
    var begun = session.post("/me/two-step", Map.of("password", user.password()));
    assertThat(begun.status()).as(begun.text()).isEqualTo(201);
    var secret = begun.at("/secret");
    var code = Map.of("code", Totp.code(secret, clock.instant()));
    var confirmed = session.post("/me/two-step/confirm", code);
    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    var codes = confirmed.json().at("/recoveryCodes").valueStream().map(JsonNode::asString);
    return new Phone(secret, codes.toList());
  }

  String code(Clock clock) {
    return Totp.code(secret, clock.instant());
  }
}
