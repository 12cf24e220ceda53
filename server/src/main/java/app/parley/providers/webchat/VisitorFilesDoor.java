package app.parley.providers.webchat;

import app.parley.channels.ConnectedChannel;
import app.parley.problems.FileForm;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A visitor's file, in two parts: the visitor's own id of it, and the file. */
@RestController
final class VisitorFilesDoor {
  private final VisitorSessions sessions;
  private final VisitorWriting writing;

  VisitorFilesDoor(VisitorSessions sessions, VisitorWriting writing) {
    this.sessions = sessions;
    this.writing = writing;
  }

  /** Answers once it is on disk; the same client id again is the same line. */
  @PostMapping("/webchat/{channel}/files")
  VisitorLine bring(
      @RequestAttribute(WebchatGate.CHANNEL) ConnectedChannel channel,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      HttpServletRequest request)
      throws IOException {
    var visitor = sessions.visitor(channel, token);
    var form = FileForm.of(request);
    var errors = new ArrayList<FieldError>();
    var clientId = form.text("clientId");
    VisitorMessage.checkId(clientId, errors);
    Refused.ifAny(errors);
    var file = form.file();
    try (var content = file.getInputStream()) {
      return writing.bring(visitor, clientId, file.getSubmittedFileName(), content);
    }
  }
}
