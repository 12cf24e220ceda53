package app.parley.simulator.twilio;

import app.parley.simulator.fault.Fault.Target;
import app.parley.simulator.fault.Faults;
import app.parley.simulator.fault.Sabotage;
import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.http.Routes.Handler;
import java.util.Map;
import java.util.function.Supplier;

/** api., messaging. and content.twilio.com in one, under {@code /twilio}. */
final class TwilioApi {

  private interface Call {
    Answer.Whole answer(Request request);
  }

  private static final String ACCOUNTS = "/twilio/2010-04-01/Accounts/";

  private final TwilioSend send;
  private final MessageList list;
  private final MediaList mediaList;
  private final Numbers numbers;
  private final Templates templates;
  private final Typing typing;
  private final Faults faults;
  private final Supplier<String> files;

  TwilioApi(
      TwilioSend send,
      MessageList list,
      MediaList mediaList,
      Numbers numbers,
      Templates templates,
      Typing typing,
      Faults faults,
      Supplier<String> files) {
    this.send = send;
    this.list = list;
    this.mediaList = mediaList;
    this.numbers = numbers;
    this.templates = templates;
    this.typing = typing;
    this.faults = faults;
    this.files = files;
  }

  void addTo(Routes routes) {
    routes
        .on("POST", ACCOUNTS + "{account}/Messages.json", send::send)
        .on("GET", ACCOUNTS + "{account}/Messages.json", guarded(list::list))
        .on("GET", ACCOUNTS + "{account}/Messages/{message}", guarded(list::one))
        .on("GET", ACCOUNTS + "{account}/Messages/{message}/Media.json", guarded(mediaList::list))
        .on("GET", ACCOUNTS + "{account}/Messages/{message}/Media/{media}", this::media)
        .on("GET", ACCOUNTS + "{account}/IncomingPhoneNumbers.json", guarded(numbers::list))
        .on("POST", ACCOUNTS + "{account}/IncomingPhoneNumbers/{number}", guarded(numbers::change))
        .on("GET", ACCOUNTS + "{account}", guarded(numbers::account))
        .on("GET", "/twilio/v1/ContentAndApprovals", guarded(templates::list))
        .on("POST", "/twilio/v2/Indicators/Typing.json", guarded(typing::type));
  }

  /** Media lie elsewhere: the answer leads there, and asks nobody who they are. */
  private Answer media(Request request) {
    var media = request.part("media");
    if (!media.matches("ME[0-9a-f]{32}")) {
      throw TwilioError.notFound(request.target().getPath());
    }
    return new Answer.Whole(
        307, Map.of("Location", files.get() + MediaFiles.path(media)), new byte[0]);
  }

  private Handler guarded(Call call) {
    return request -> {
      var account = request.at().getOrDefault("account", "");
      return Sabotage.orHonest(
          faults.take(account, request.target().getPath(), Target.TWILIO_API),
          () -> call.answer(request),
          TwilioError::ofFault);
    };
  }
}
