package org.bulou.law.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bulou.law.architecture.Checkout.TextFile;
import org.junit.jupiter.api.Test;

/**
 * The repository builds anywhere: it names no package registry's host and no folder of one machine.
 */
class RepositoryTest {
  /** Hosts, written in halves so that this file does not name them. */
  private static final Pattern REGISTRY =
      Pattern.compile(
          String.join(
              "|",
              "repo1\\." + "maven",
              "repo\\." + "maven\\.apache",
              "central\\." + "sonatype",
              "registry\\." + "npmjs",
              "deb\\." + "debian",
              "files\\." + "pythonhosted",
              "pypi\\." + "org",
              "static\\." + "crates",
              "proxy\\." + "golang",
              "registry-1\\." + "docker"));

  /**
   * A path that begins in somebody's home or workplace; {@code a/work/b} inside an address is none.
   */
  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\w./*-])/(?:work|root|home/\\w+|Users/\\w+)/");

  @Test
  void shouldNameNoRegistryAndNoMachine() {
    List<TextFile> files = Checkout.textFiles();
    assertTrue(files.size() > 80, () -> "only " + files.size() + " files were found");
    List<String> found = new ArrayList<>();
    for (TextFile file : files) {
      List<String> lines = file.lines();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (REGISTRY.matcher(line).find() || MACHINE.matcher(line).find()) {
          found.add(file.name() + ":" + (i + 1) + ": " + line.strip());
        }
      }
    }
    assertTrue(
        found.isEmpty(),
        () -> "a registry's host or a machine's path:\n" + String.join("\n", found));
  }
}
