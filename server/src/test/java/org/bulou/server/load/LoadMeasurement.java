package org.bulou.server.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bulou.law.source.Language;
import org.bulou.server.platform.Settings;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/**
 * Prints how long a start takes, how much memory ten thousand cases take, and how fast pages come
 * at fifty a second. A measurement ({@code ./verify load}), not a test: it fails only when a page
 * does.
 */
class LoadMeasurement {
  private static final int CASES = Integer.getInteger("bulou.load.cases", 10_000);
  private static final int SECONDS = Integer.getInteger("bulou.load.seconds", 60);
  private static final int PER_SECOND = 50;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Path root = Path.of("..").toAbsolutePath().normalize();
  private final Path data = TestPostgres.freshFolder();

  @Test
  void measure() throws IOException, InterruptedException {
    fill();
    Program.prepare(root);
    start("without the AOT cache", "-XX:AOTMode=off");
    start("first page", "");
    try (Program program = Program.start(root, data, "")) {
      say("memory at rest, %s".formatted(memory(program)));
      work(program, "lin", ManyCases.PER_PERSON);
      work(program, "gu", CASES);
      say("memory after the load, %s".formatted(memory(program)));
    }
  }

  private void fill() {
    Settings settings =
        new Settings(
            data,
            "127.0.0.1",
            0,
            -1,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            true,
            Language.EN);
    try (TestServer server = TestServer.on(settings)) {
      new ManyCases(server).grow(CASES);
    }
    say("%,d cases".formatted(CASES));
  }

  private void start(String what, String javaOptions) throws IOException, InterruptedException {
    try (Program program = Program.start(root, data, javaOptions)) {
      say("%s after %.1f s".formatted(what, program.toFirstPage().toMillis() / 1000.0));
    }
  }

  private String memory(Program program) throws IOException {
    return Files.exists(Path.of("/proc/self/smaps_rollup"))
        ? "program and PostgreSQL: RSS %d MB, PSS %d MB"
            .formatted(program.memory("Rss", data) / 1024, program.memory("Pss", data) / 1024)
        : "not measured: this system has no /proc";
  }

  private static void work(Program program, String who, int cases) {
    Browser browser = new Browser(program.address());
    browser.get("/demo").submit("#be-" + who, Map.of());
    List<String> paths =
        browser.get("/cases").page().select("a[href^=/cases/2]").eachAttr("href").stream()
            .distinct()
            .toList();
    List<OpenLoop.Ask> pages =
        paths.stream()
            .flatMap(
                p -> Stream.of(new OpenLoop.Ask("case", p), new OpenLoop.Ask("board", "/board")))
            .toList();
    OpenLoop loop = new OpenLoop(program.address(), "session=" + browser.cookies().get("session"));
    loop.run(pages, PER_SECOND, WARM_UP);
    List<OpenLoop.Answer> answers =
        new OpenLoop(program.address(), "session=" + browser.cookies().get("session"))
            .run(pages, PER_SECOND, Duration.ofSeconds(SECONDS));
    say("%s takes part in %,d cases; %d pages a second:".formatted(who, cases, PER_SECOND));
    for (String kind : List.of("case", "board")) {
      print(kind, answers.stream().filter(a -> a.kind().equals(kind)).toList());
    }
  }

  private static void print(String kind, List<OpenLoop.Answer> answers) {
    assertEquals(
        0, answers.stream().filter(a -> a.status() != 200).count(), kind + " pages failed");
    long[] nanos = answers.stream().mapToLong(OpenLoop.Answer::nanos).sorted().toArray();
    say(
        "  %s page: %d answers, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms"
            .formatted(kind, nanos.length, at(nanos, 0.50), at(nanos, 0.99), at(nanos, 1)));
  }

  private static double at(long[] sorted, double part) {
    return sorted[(int) Math.max(0, Math.ceil(sorted.length * part) - 1)] / 1e6;
  }

  private static void say(String line) {
    OUT.println("load: " + line);
  }
}
