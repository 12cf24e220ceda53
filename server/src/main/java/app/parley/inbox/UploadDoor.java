package app.parley.inbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.inbox.ThreadMessage.Attachment;
import app.parley.media.Uploads;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files on their way to be sent: two parts, the channel's id and the file. */
@RestController
final class UploadDoor {
  private static final int LONGEST_ID = 18;
  private final Uploads uploads;

  UploadDoor(Uploads uploads) {
    this.uploads = uploads;
  }

  @PostMapping("/api/inbox/v1/attachments")
  @ResponseStatus(HttpStatus.CREATED)
  Attachment upload(Principal me, HttpServletRequest request) throws IOException {
    var parts = parts(request);
    var channel = channel(parts);
    var file = parts.get("file");
    if (file == null || file.getSubmittedFileName() == null) {
      throw Refused.invalid("file", "Send a file.");
    }
    try (var content = file.getInputStream()) {
      var kept =
          uploads.keep(me.companyId(), me.userId(), channel, file.getSubmittedFileName(), content);
      return new Attachment(
          kept.id(), kept.kind().word(), kept.name(), kept.type(), kept.size(), null, null, null);
    }
  }

  private static Map<String, Part> parts(HttpServletRequest request) {
    try {
      return request.getParts().stream()
          .collect(Collectors.toMap(Part::getName, Function.identity(), (first, _) -> first));
    } catch (IOException e) {
      throw new Refused(ProblemType.INVALID_REQUEST, "The body is not multipart/form-data.");
    } catch (ServletException e) {
      throw new Refused(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the file as multipart/form-data.");
    } catch (IllegalStateException e) {
      throw new Refused(ProblemType.ATTACHMENT_TOO_LARGE, "A file can have 25 MB at most.");
    }
  }

  private static long channel(Map<String, Part> parts) throws IOException {
    var part = parts.get("channel");
    var id =
        part == null ? "" : new String(part.getInputStream().readNBytes(LONGEST_ID + 1), US_ASCII);
    try {
      return Access.number(id);
    } catch (Refused none) {
      throw Refused.invalid("channel", "There is no such channel for you.");
    }
  }
}
