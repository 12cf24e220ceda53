package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guides are read by people who follow their links. */
class GuidesTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> MADE = Set.of(".git", "target", "node_modules", "dist", "data");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @Test
  void everyRelativeLinkLeadsToAFileAndItsHeading() throws IOException {
    var links = new ArrayList<Link>();
    for (var guide : guides()) {
      links.addAll(linksOf(guide));
    }
    assertThat(links).as("need links for this test to mean anything").hasSizeGreaterThan(20);
    assertThat(links.stream().filter(link -> !link.leadsSomewhere())).isEmpty();
  }

  private static List<Path> guides() throws IOException {
    var guides = new ArrayList<Path>();
    Files.walkFileTree(
        REPOSITORY,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
            var made = MADE.contains(folder.getFileName().toString());
            return made && !folder.equals(REPOSITORY)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            if (file.toString().endsWith(".md")) {
              guides.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return guides;
  }

  private static List<Link> linksOf(Path guide) throws IOException {
    return LINK.matcher(Files.readString(guide))
        .results()
        .map(match -> match.group(1))
        .filter(target -> !target.contains(":"))
        .map(target -> new Link(guide, target))
        .toList();
  }

  private record Link(Path guide, String target) {
    boolean leadsSomewhere() {
      var parts = target.split("#", 2);
      var file = parts[0].isEmpty() ? guide : guide.resolveSibling(parts[0]).normalize();
      return Files.exists(file) && (parts.length == 1 || hasHeading(file, parts[1]));
    }

    private static boolean hasHeading(Path file, String anchor) {
      try {
        return HEADING
            .matcher(Files.readString(file))
            .results()
            .anyMatch(heading -> anchorOf(heading.group(1)).equals(anchor));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    /** As code hosts make them: lower case, without punctuation, with dashes for spaces. */
    private static String anchorOf(String heading) {
      return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }
  }
}
