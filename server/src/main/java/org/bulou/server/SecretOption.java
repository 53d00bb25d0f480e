package org.bulou.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;

/**
 * A secret that stands in a file or in the environment, never on the command line, which everybody
 * on the machine can read.
 *
 * @param option the option that names the file
 * @param file the file; it wins
 * @param variable the variable of the environment
 */
record SecretOption(String option, Optional<Path> file, String variable) {

  /** The secret, if there is one. */
  Optional<String> in(Map<String, String> environment) {
    return file.map(this::read).or(() -> Optional.ofNullable(environment.get(variable)));
  }

  private String read(Path from) {
    try {
      return Files.readString(from).strip();
    } catch (IOException e) {
      throw new StartFailure(
          Kind.USAGE,
          "无法读取 " + option + " `" + from + "`",
          option + " `" + from + "` cannot be read");
    }
  }
}
