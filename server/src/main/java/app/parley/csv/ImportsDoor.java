package app.parley.csv;

import app.parley.accounts.Principal;
import app.parley.accounts.UserNumbers;
import app.parley.crm.ItemType;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.platform.spreadsheet.TableOut;
import app.parley.problems.Body;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.schema.tables.records.CsvImportRecord;

/** Files of persons, organizations, leads and deals on their way in. */
@RestController
@RequestMapping("/api/inbox/v1/imports")
final class ImportsDoor {
  private static final int LARGEST = 10 * 1024 * 1024;
  private static final int LONGEST_NAME = 255;

  private final Tenant tenant;
  private final Imports imports;
  private final ImportCards cards;
  private final UserNumbers users;

  ImportsDoor(Tenant tenant, Imports imports, ImportCards cards, UserNumbers users) {
    this.tenant = tenant;
    this.imports = imports;
    this.cards = cards;
    this.users = users;
  }

  /** The body is the file itself. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ImportCard upload(
      Principal me,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String name,
      HttpServletRequest request)
      throws IOException {
    var itemType =
        ItemType.of(type == null ? "" : type)
            .filter(one -> !Column.of(one).isEmpty())
            .orElseThrow(() -> Refused.invalid("type", "One of person, organization, lead, deal."));
    var plain = name == null ? "" : name.strip();
    if (plain.length() > LONGEST_NAME || plain.indexOf(0) >= 0) {
      throw Refused.invalid("name", "At most " + LONGEST_NAME + " characters.");
    }
    var content = content(request);
    return card(me, tx -> imports.upload(tx, users.of(tx, me.userId()), itemType, plain, content));
  }

  @GetMapping("/{id}")
  ImportCard one(Principal me, @PathVariable String id) {
    return card(me, tx -> imports.get(tx, id));
  }

  @PatchMapping("/{id}")
  ImportCard change(Principal me, @PathVariable String id, Body<ImportChange> body) {
    tenant.run(me.companyId(), tx -> imports.get(tx, id));
    var change = body.read();
    return card(me, tx -> imports.change(tx, id, change));
  }

  @PostMapping("/{id}/start")
  ImportCard start(Principal me, @PathVariable String id) {
    return card(me, tx -> imports.start(tx, id));
  }

  @GetMapping("/{id}/errors.csv")
  void failures(Principal me, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    var lines = tenant.in(me.companyId(), tx -> FailedRows.of(tx, imports.get(tx, id)));
    try (var table = TableOut.to(response, "errors.csv")) {
      lines.forEach(table::line);
    }
  }

  private ImportCard card(Principal me, Function<Tx, CsvImportRecord> work) {
    return tenant.in(me.companyId(), tx -> cards.of(tx, work.apply(tx)));
  }

  private static byte[] content(HttpServletRequest request) throws IOException {
    var type = request.getContentType();
    if (type == null || !MediaType.valueOf("text/csv").isCompatibleWith(media(type))) {
      throw new Refused(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the file itself as text/csv.");
    }
    var content = request.getInputStream().readNBytes(LARGEST + 1);
    if (content.length > LARGEST) {
      throw new Refused(ProblemType.TOO_LARGE, "A file can be 10 MiB at most.");
    }
    return content;
  }

  private static MediaType media(String type) {
    try {
      return MediaType.parseMediaType(type);
    } catch (IllegalArgumentException e) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }
}
