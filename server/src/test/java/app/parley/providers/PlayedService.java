package app.parley.providers;

import app.parley.Answer;
import app.parley.providers.StandInAccount.Fault;
import java.util.List;
import java.util.Map;

/** A kind of channel whose other side is a service of somebody else. */
interface PlayedService extends Played {
  StandInAccount account();

  /** The account's own token is another one from now on; settings with it. */
  Map<String, Object> renewed();

  /** Settings with credentials that the service refuses, and the field that is to blame. */
  Map<String, Object> refusedSettings();

  String refusedField();

  /** The names of its samples of calls. */
  List<String> samples();

  /** A sample, signed with the channel's secret. */
  Answer calls(Line line, String sample);

  /** A call with a signature of somebody else. */
  Answer forges(Line line);

  /** It refuses one message for good, and how that is told to users. */
  Fault refusal();

  String refusalInWords();

  /** What a channel says whose token was revoked. */
  String revocationInWords();
}
