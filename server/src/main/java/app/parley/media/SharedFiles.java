package app.parley.media;

import static parley.schema.Tables.MEDIA;

import app.parley.conversations.AttachedFiles;
import app.parley.media.SharedFile.Small;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows customers the files of their own conversation. Asks nobody's rights. */
@Component
public final class SharedFiles {
  private final MediaLinks links;

  SharedFiles(MediaLinks links) {
    this.links = links;
  }

  /** By their ids; those that are not kept, or are gone, are missing. */
  public Map<Long, SharedFile> of(Tx tx, Collection<Long> ids) {
    var found = new HashMap<Long, SharedFile>();
    if (ids.isEmpty()) {
      return found;
    }
    UploadRows.brought(tx, ids)
        .forEach(file -> found.put(file.id(), shared(tx, file.id(), file.name(), file.finding())));
    var names = AttachedFiles.names(tx, ids);
    tx.sql()
        .selectFrom(MEDIA)
        .where(
            MEDIA.COMPANY_ID.eq(tx.company()), MEDIA.ATTACHMENT_ID.in(ids), MEDIA.HASH.isNotNull())
        .forEach(row -> {
          long id = row.getAttachmentId();
          found.put(id, shared(tx, id, names.get(id), Finding.of(row)));
        });
    return found;
  }

  private SharedFile shared(Tx tx, long id, @Nullable String name, Finding file) {
    var url = links.address(tx.company(), id);
    var small = file.small() == null ? null : file.small().thumbnail();
    return new SharedFile(
        id,
        name == null ? file.type().fallbackName() : name,
        file.type().word(),
        file.size(),
        url,
        small == null
            ? null
            : new Small(url + MediaLinkDoor.THUMBNAIL, small.width(), small.height()));
  }
}
