package org.bulou.law.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a recorded text; {@code -Dbulou.record=true} records it anew. */
final class Golden {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "org", "bulou", "law", "explain", "golden");

  private Golden() {}

  static void check(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("bulou.record")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
      return;
    }
    assertEquals(Files.readString(file), text, name + "; record it anew with -Dbulou.record=true");
  }
}
