package app.parley.problems;

/** The closed set of refusals: the word of its URN, its HTTP status, and a short title. */
public enum ProblemType {
  INVALID_REQUEST("invalid-request", 400, "The request is not valid"),
  NOT_SIGNED_IN("not-signed-in", 401, "Sign in first"),
  TWO_STEP_NEEDED("two-step-needed", 401, "A code is needed"),
  TWO_STEP_WRONG("two-step-wrong", 401, "The code is wrong"),
  FORBIDDEN("forbidden", 403, "Not allowed"),
  TWO_STEP_REQUIRED("two-step-required", 403, "Set up two-step sign-in first"),
  CLOSED_TO_NEW_CUSTOMERS("closed-to-new-customers", 403, "Not available for new customers"),
  NOT_FOUND("not-found", 404, "Not found"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method"),
  ASSIGNEE_UNAVAILABLE("assignee-unavailable", 409, "Unavailable for new conversations"),
  ASSIGNEE_WITHOUT_ACCESS("assignee-without-access", 409, "No access to this channel"),
  CONVERSATION_CLOSED("conversation-closed", 409, "The conversation is closed"),
  OPTED_OUT("opted-out", 409, "The customer opted out"),
  REPLY_WINDOW_CLOSED("reply-window-closed", 409, "The reply window is closed"),
  SEVERAL_COMPANIES("several-companies", 409, "Say which company"),
  THREAD_MOVED("thread-moved", 409, "The thread moved on"),
  CONFLICT("conflict", 409, "It changed meanwhile"),
  NOT_ACCEPTABLE("not-acceptable", 406, "Nothing here in the form that was asked for"),
  TOO_LARGE("too-large", 413, "The body is too large"),
  ATTACHMENT_TOO_LARGE("attachment-too-large", 413, "The attachment is too large"),
  ATTACHMENT_TYPE_NOT_ALLOWED(
      "attachment-type-not-allowed", 415, "That type of attachment is not allowed"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Send JSON"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
  INTERNAL("internal", 500, "Something failed on our side"),
  UNAVAILABLE("unavailable", 503, "Not available for a moment");

  private final String word;
  private final int status;
  private final String title;

  ProblemType(String word, int status, String title) {
    this.word = word;
    this.status = status;
    this.title = title;
  }

  /** The type that says most for a bare HTTP status. */
  static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> NOT_SIGNED_IN;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? INTERNAL : INVALID_REQUEST;
    };
  }

  public String urn() {
    return "urn:parley:problem:" + word;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
