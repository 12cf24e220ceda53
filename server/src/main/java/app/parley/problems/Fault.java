package app.parley.problems;

import app.parley.platform.Ids;
import java.util.List;
import java.util.Map;

/** A failure of our own: the answer and the log line share this number and nothing else. */
record Fault(long id) {
  static Fault next() {
    return new Fault(Ids.next());
  }

  String urn() {
    return "urn:parley:fault:" + id;
  }

  Refusal refusal() {
    var type = ProblemType.INTERNAL;
    var detail = "Something failed on our side. The log has it under number " + id + ".";
    return new Refusal(
        new Problem(type.urn(), type.title(), type.status(), detail, urn(), List.of(), Map.of()),
        Map.of());
  }
}
