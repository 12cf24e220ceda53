package app.parley.accounts;

import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own API tokens. */
@RestController
@RequestMapping("/api/inbox/v1/tokens")
final class TokensDoor {
  private final Tenant tenant;
  private final ApiTokens tokens;

  TokensDoor(Tenant tenant, ApiTokens tokens) {
    this.tenant = tenant;
    this.tokens = tokens;
  }

  @GetMapping
  Tokens list(Principal me) {
    return tenant.in(me.companyId(), tx -> new Tokens(tokens.of(tx, me.userId())));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ApiTokens.Issued issue(Principal me, Body<NewToken> body) {
    var name = body.read().name();
    return tenant.in(me.companyId(), tx -> tokens.issue(tx, me, name));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Principal me, @PathVariable String id) {
    long token = Ids.parse(id).orElseThrow(Refused::notFound);
    tenant.run(me.companyId(), tx -> tokens.revoke(tx, me, token));
  }

  record NewToken(String name) {}

  record Tokens(List<ApiTokens.Listed> items) {}
}
