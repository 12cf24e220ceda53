package app.parley.media;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.MediaRecord;

/** What a file turned out to be. */
record Finding(String hash, FileType type, long size, @Nullable Small small) {

  /** Its thumbnail. */
  record Small(String hash, Thumbnail thumbnail) {}

  List<String> hashes() {
    return Stream.of(hash, small == null ? null : small.hash())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  static Finding of(MediaRecord row) {
    var small =
        row.getThumbnailHash() == null
            ? null
            : new Small(
                row.getThumbnailHash(),
                new Thumbnail(
                    FileType.ofWord(row.getThumbnailType()), row.getWidth(), row.getHeight()));
    return new Finding(row.getHash(), FileType.ofWord(row.getType()), row.getSize(), small);
  }

  void writeTo(MediaRecord row) {
    row.setHash(hash);
    row.setType(type.word());
    row.setSize(size);
    if (small != null) {
      row.setThumbnailHash(small.hash());
      row.setThumbnailType(small.thumbnail().type().word());
      row.setWidth(small.thumbnail().width());
      row.setHeight(small.thumbnail().height());
    }
  }
}
