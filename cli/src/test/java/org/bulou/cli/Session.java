package org.bulou.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of the program in this process. */
record Session(int code, String out, String err) {

  /** Runs a command against the shipped law, in English, 100 columns wide. */
  static Session of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(args));
    if (!all.contains("--law")) {
      all.addAll(List.of("--law", "../law-data"));
    }
    int code =
        new Bulou(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("LANG", "en_GB.UTF-8", "COLUMNS", "100"))
            .run(all.toArray(String[]::new));
    return new Session(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
