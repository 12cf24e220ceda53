package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.inbox.ThreadMessage.Attachment;
import app.parley.media.Uploads;
import app.parley.problems.FileForm;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files on their way to be sent: two parts, the channel's id and the file. */
@RestController
final class UploadDoor {
  private final Uploads uploads;

  UploadDoor(Uploads uploads) {
    this.uploads = uploads;
  }

  @PostMapping("/api/inbox/v1/attachments")
  @ResponseStatus(HttpStatus.CREATED)
  Attachment upload(Principal me, HttpServletRequest request) throws IOException {
    var form = FileForm.of(request);
    var channel = channel(form);
    var file = form.file();
    try (var content = file.getInputStream()) {
      var kept =
          uploads.keep(me.companyId(), me.userId(), channel, file.getSubmittedFileName(), content);
      return Attachment.of(kept);
    }
  }

  private static long channel(FileForm form) throws IOException {
    try {
      return Access.number(form.text("channel"));
    } catch (Refused none) {
      throw Refused.invalid("channel", "There is no such channel for you.");
    }
  }
}
