package app.parley.simulator.meta;

import app.parley.simulator.http.Form;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Request;
import app.parley.simulator.world.Accounts;
import app.parley.simulator.world.Page;

/** Who calls the Graph API. */
final class GraphToken {

  private final Accounts accounts;

  GraphToken(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * @throws Refused as Meta does when the token is missing, unknown or dead
   */
  Page page(Request request) {
    var token = token(request);
    var page = accounts.pageOfToken(token).orElseThrow(() -> GraphError.deadToken(null));
    if (page.tokenError() != null) {
      throw GraphError.deadToken(page.tokenError());
    }
    checkProof(request.query(), page, token);
    return page;
  }

  /** The page, which must also be the one in the path; {@code me} stands for it. */
  Page owner(Request request) {
    var page = page(request);
    var id = request.part("id");
    if (!id.equals("me") && !id.equals(page.pageId())) {
      throw GraphError.noSuchObject(request.method(), id);
    }
    return page;
  }

  static String token(Request request) {
    return request
        .headers()
        .get("Authorization")
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()))
        .or(() -> request.query().get("access_token"))
        .orElseThrow(GraphError::noToken);
  }

  private static void checkProof(Form query, Page page, String token) {
    var proof = query.get("appsecret_proof");
    if (proof.isPresent() && !proof.get().equals(MetaSignature.proof(page.appSecret(), token))) {
      throw GraphError.wrongProof();
    }
  }
}
