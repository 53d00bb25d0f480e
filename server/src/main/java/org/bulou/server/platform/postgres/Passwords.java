package org.bulou.server.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.bulou.server.platform.SecretFile;

/**
 * The passwords of our own database, made once and kept in a file only we can read.
 *
 * @param superuser of the role that may do everything; used once, to make the other
 * @param application of the role the program works with
 */
record Passwords(String superuser, String application) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Reads the file, or makes it when the folder is new. On disk before it is used. */
  static Passwords in(Path keys) {
    Path file = keys.resolve("postgresql.passwords");
    try {
      if (!Files.exists(file)) {
        SecretFile.write(file, bytes(fresh() + "\n" + fresh() + "\n"));
      }
      List<String> lines = Files.readAllLines(file);
      return new Passwords(lines.get(0), lines.get(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String fresh() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Says nothing, so that no log can show it. */
  @Override
  public String toString() {
    return "Passwords";
  }
}
