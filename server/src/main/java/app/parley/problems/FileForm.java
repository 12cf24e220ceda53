package app.parley.problems;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A body of multipart/form-data with a file in it; of parts of one name the first counts. */
public final class FileForm {
  private static final int LONGEST_TEXT = 200;
  private final Map<String, Part> parts;

  private FileForm(Map<String, Part> parts) {
    this.parts = parts;
  }

  /** Throws Refused for a body of another form, and for one that is too large. */
  public static FileForm of(HttpServletRequest request) {
    try {
      return new FileForm(
          request.getParts().stream()
              .collect(Collectors.toMap(Part::getName, Function.identity(), (first, _) -> first)));
    } catch (IOException e) {
      throw new Refused(ProblemType.INVALID_REQUEST, "The body is not multipart/form-data.");
    } catch (ServletException e) {
      throw new Refused(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the file as multipart/form-data.");
    } catch (IllegalStateException e) {
      throw new Refused(ProblemType.ATTACHMENT_TOO_LARGE, "A file can have 25 MB at most.");
    }
  }

  /** The part "file", which has a name; throws Refused where there is none. */
  public Part file() {
    var file = parts.get("file");
    if (file == null || file.getSubmittedFileName() == null) {
      throw Refused.invalid("file", "Send a file.");
    }
    return file;
  }

  /** A short part's text; empty where there is none. */
  public String text(String name) throws IOException {
    var part = parts.get(name);
    return part == null ? "" : new String(part.getInputStream().readNBytes(LONGEST_TEXT), UTF_8);
  }
}
