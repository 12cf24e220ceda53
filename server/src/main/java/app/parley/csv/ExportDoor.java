package app.parley.csv;

import app.parley.accounts.Principal;
import app.parley.compat.Params;
import app.parley.crm.ItemType;
import app.parley.platform.Tenant;
import app.parley.platform.spreadsheet.TableOut;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists of items as CSV files, which go out while they are read. */
@RestController
final class ExportDoor {
  private final Tenant tenant;
  private final Table table;

  ExportDoor(Tenant tenant, Table table) {
    this.tenant = tenant;
    this.table = table;
  }

  @GetMapping("/api/inbox/v1/exports/{type}.csv")
  void export(Principal me, @PathVariable String type, Params asked, HttpServletResponse response)
      throws IOException {
    var itemType =
        ItemType.of(type).filter(one -> !Column.of(one).isEmpty()).orElseThrow(Refused::notFound);
    var first = part(me, itemType, asked, null);
    try (var out = TableOut.to(response, type + "s.csv")) {
      out.line(Lines.headers(itemType));
      first.lines().forEach(out::line);
      for (var next = first.next(); next != null; ) {
        var part = part(me, itemType, asked, next);
        part.lines().forEach(out::line);
        next = part.next();
      }
    }
  }

  private Table.Part part(Principal me, ItemType type, Params asked, @Nullable String from) {
    return tenant.in(me.companyId(), tx -> table.part(tx, type, asked, from));
  }
}
