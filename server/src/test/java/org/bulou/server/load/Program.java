package org.bulou.server.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as people start it: {@code ./bulou demo} in a process of its own. */
final class Program implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private final Process process;
  private final int port;
  private final Duration toFirstPage;

  private Program(Process process, int port, Duration toFirstPage) {
    this.process = process;
    this.port = port;
    this.toFirstPage = toFirstPage;
  }

  /**
   * Builds the program and its AOT cache where they are missing, without starting a server.
   *
   * @param root the checkout
   */
  static void prepare(Path root) throws IOException, InterruptedException {
    Process help = command(root, "", List.of("demo", "--help")).start();
    if (help.waitFor() != 0) {
      throw new IllegalStateException("./bulou demo --help failed");
    }
    // The cache is made in the background and would be measured otherwise.
    for (int i = 0; i < 180 && !Files.exists(root.resolve("server/target/bulou.aot")); i++) {
      Thread.sleep(1000);
    }
  }

  /** Starts it and waits until its first page has come. */
  static Program start(Path root, Path data, String javaOptions)
      throws IOException, InterruptedException {
    int port = freePort();
    long begin = System.nanoTime();
    Process process =
        command(
                root,
                javaOptions,
                List.of("demo", "--data", data.toString(), "--port", String.valueOf(port)))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    firstPage(process, port);
    return new Program(process, port, Duration.ofNanos(System.nanoTime() - begin));
  }

  private static ProcessBuilder command(Path root, String javaOptions, List<String> words)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(root.resolve("bulou").toString()), words.stream()).toList());
    builder.environment().put("BULOU_JAVA_OPTS", javaOptions);
    Path log = Files.createDirectories(root.resolve(".bulou")).resolve("load.log");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return builder;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void firstPage(Process process, int port) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/report")).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end && process.isAlive()) {
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // Nobody listens yet.
        }
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("no page; see .bulou/load.log");
  }

  String address() {
    return "http://localhost:" + port;
  }

  Duration toFirstPage() {
    return toFirstPage;
  }

  /**
   * Kibibytes of memory that the program and its PostgreSQL hold.
   *
   * @param what {@code Rss} counts memory shared by several processes once for each, {@code Pss}
   *     once in all
   */
  long memory(String what, Path data) throws IOException {
    long postmaster =
        Long.parseLong(
            Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
                .getFirst()
                .strip());
    ProcessHandle database = ProcessHandle.of(postmaster).orElseThrow();
    List<ProcessHandle> all =
        Stream.of(
                Stream.of(process.toHandle()),
                process.descendants(),
                Stream.of(database),
                database.descendants())
            .flatMap(s -> s)
            .distinct()
            .toList();
    long sum = 0;
    for (ProcessHandle one : all) {
      sum += kibibytes(one.pid(), what);
    }
    return sum;
  }

  private static long kibibytes(long pid, String what) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith(what + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
  }

  @Override
  public String toString() {
    return address();
  }
}
