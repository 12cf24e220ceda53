package app.parley.simulator.http;

/** A call that is answered with an error; the answer is ready to send. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Answer.Whole answer;

  public Refused(Answer.Whole answer) {
    super(answer.text(), null, false, false);
    this.answer = answer;
  }

  /** A control call's error: {@code {"error": "..."}}. */
  public Refused(int status, String why) {
    this(Answer.json(status, Json.object().put("error", why)));
  }

  public Answer.Whole answer() {
    return answer;
  }
}
