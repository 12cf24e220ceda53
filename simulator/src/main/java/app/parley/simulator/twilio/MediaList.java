package app.parley.simulator.twilio;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;

/** {@code GET Messages/{message}/Media.json}: which files a message has. */
final class MediaList {

  private final Messages messages;
  private final TwilioSignIn signIn;

  MediaList(Messages messages, TwilioSignIn signIn) {
    this.messages = messages;
    this.signIn = signIn;
  }

  Answer.Whole list(Request request) {
    var account = signIn.owner(request);
    var message =
        messages
            .get(request.part("message"))
            .filter(one -> one.accountSid().equals(account.accountSid()))
            .orElseThrow(() -> TwilioError.notFound(request.target().getPath()));
    var items = Json.array();
    for (var address : message.media()) {
      var sid = address.substring(address.lastIndexOf('/') + 1);
      items.add(
          Json.object()
              .put("account_sid", account.accountSid())
              .put("content_type", MediaFiles.contentType(sid))
              .put("parent_sid", message.sid())
              .put("sid", sid));
    }
    var answer = Json.object();
    answer.set("media_list", items);
    return Answer.json(200, answer.putNull("next_page_uri").put("page", 0));
  }
}
