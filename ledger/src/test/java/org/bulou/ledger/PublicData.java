package org.bulou.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Public test data too big for the repository, in the folder named by {@code BULOU_DATA}. */
public final class PublicData {
  private PublicData() {}

  /** A folder of it; the test is skipped, with the reason, where it is absent. */
  public static Path folder(String name) {
    Path data =
        Optional.ofNullable(System.getenv("BULOU_DATA"))
            .map(Path::of)
            .orElse(Path.of("../../shared/data"));
    Path folder = data.resolve(name);
    assumeTrue(Files.isDirectory(folder), "no folder " + name + " at BULOU_DATA");
    return folder;
  }

  /** Every file below a folder, in the order of names. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
