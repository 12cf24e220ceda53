package app.parley.simulator;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Routes;
import app.parley.simulator.world.Portrait;
import app.parley.simulator.world.SentFiles;
import java.io.IOException;
import java.util.Map;

/** The files of the pages, and those that customers send. */
final class PageFiles {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "jpg", "image/jpeg",
          "png", "image/png",
          "ogg", "audio/ogg",
          "mp4", "video/mp4",
          "pdf", "application/pdf",
          "vcf", "text/vcard; charset=utf-8");

  static void addTo(Routes routes, SentFiles sent) {
    routes
        .on("GET", "/portraits/{person}", request -> portrait(request.part("person")))
        .on("GET", "/files/sent/{number}", request -> sent(sent, request.part("number")))
        .on("GET", "/", request -> file("phone/index.html"))
        .on("GET", "/phone/{name}", request -> file("phone/" + request.part("name")))
        .on("GET", "/mail", request -> file("mail/index.html"))
        .on("GET", "/mail/{name}", request -> file("mail/" + request.part("name")))
        .on("GET", "/files/{name}", request -> file("files/" + request.part("name")));
  }

  private static Answer portrait(String person) throws IOException {
    return Answer.bytes(200, "image/png", Portrait.of(person));
  }

  private static Answer sent(SentFiles files, String number) {
    var file =
        files.at(number).orElseThrow(() -> new Refused(404, "nothing was sent as " + number));
    return Answer.bytes(200, file.type(), file.content());
  }

  static Answer.Whole file(String path) throws IOException {
    var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    try (var in = PageFiles.class.getResourceAsStream("/" + path)) {
      if (in == null || type == null || path.contains("..")) {
        throw new Refused(404, "no file " + path);
      }
      return Answer.bytes(200, type, in.readAllBytes());
    }
  }

  private PageFiles() {}
}
