package app.parley.backup;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The page that says what an export holds. */
final class IndexPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Export from Parley</title>
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
        td { padding: 0.1rem 2rem 0.1rem 0 }
        td + td { text-align: right }
      </style>
      <h1>Export from Parley</h1>
      <p>Files that end in .jsonl have one JSON object on each line; those that end in .csv open in a spreadsheet.</p>
      """;

  private IndexPage() {}

  static void write(Path folder, List<Line> companies) throws IOException {
    var page = new StringBuilder(HEAD);
    for (var company : companies) {
      page.append("<h2>%s</h2>\n<table>\n".formatted(htmlEscape(company.name())));
      company
          .counts()
          .forEach((file, count) ->
              page.append("<tr><td>%s<td>%,d\n".formatted(cell(company, file, count), count)));
      page.append("</table>\n");
    }
    Files.writeString(folder.resolve("index.html"), page);
  }

  private static String cell(Line company, String file, long count) {
    return count == 0 && file.equals("attachments")
        ? file
        : "<a href=\"%s/%s\">%s</a>".formatted(htmlEscape(company.folder()), file, file);
  }

  /** A company, its folder, and how much is in each file. */
  record Line(String name, String folder, Map<String, Long> counts) {}
}
