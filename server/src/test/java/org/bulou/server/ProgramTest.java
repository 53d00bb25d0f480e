package org.bulou.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulou.server.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/** The program as a process of its own: started, refused, killed, started again. */
class ProgramTest {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");

  /** A started program and the file it prints to. */
  private record Program(Process process, Path output) {
    String said() throws IOException {
      return Files.readString(output);
    }

    /** The address it prints once its pages can be reached. */
    String address() throws IOException, InterruptedException {
      for (int i = 0; i < 1200; i++) {
        Matcher found = ADDRESS.matcher(said());
        if (found.find()) {
          return found.group();
        }
        assertTrue(process.isAlive(), () -> "ended: " + output);
        Thread.sleep(100);
      }
      throw new AssertionError("no address in two minutes: " + said());
    }

    int ended() throws InterruptedException {
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), "still running");
      return process.exitValue();
    }
  }

  private static Program program(Path data, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Dbulou.home=" + Path.of("target", "program-home").toAbsolutePath()));
    command.addAll(List.of(BulouServer.class.getName(), "serve", "--lang", "en"));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of(more));
    Path output = Files.createTempFile(Path.of("target"), "program", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File(output.toString()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Program(process, output);
  }

  private static int status(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void shouldStartAgainAfterItWasKilledAndStopCleanly() throws Exception {
    Path data = TestPostgres.freshFolder();
    Program first = program(data, "--port", "0");
    String address = first.address();
    assertEquals(200, status(address + "sign-in"));
    first.process().destroyForcibly().waitFor();
    assertTrue(Files.exists(data.resolve("postgresql/cluster/postmaster.pid")), "left behind");

    Program second = program(data, "--port", "0");
    assertEquals(200, status(second.address() + "sign-in"));
    assertTrue(second.said().contains("/welcome/"), "still no administrator: a new link");
    second.process().destroy();
    second.ended();
    assertFalse(Files.exists(data.resolve("postgresql/cluster/postmaster.pid")), "stopped");
    String log = Files.readString(data.resolve("log/bulou.log"));
    String token = second.said().replaceAll("(?s).*/welcome/(\\S+).*", "$1");
    assertFalse(log.contains(token), "no secret in the log");
  }

  @Test
  void shouldSayThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Program refused = program(TestPostgres.freshFolder(), "--port", port);
      assertEquals(75, refused.ended());
      assertEquals(
          "bulou: port " + port + " is taken or not allowed; name another one with --port",
          refused.said().strip());
    }
  }

  @Test
  void shouldSayThatTheDatabaseIsDown() throws Exception {
    Program refused =
        program(
            TestPostgres.freshFolder(), "--port", "0", "--db", "jdbc:postgresql://127.0.0.1:1/x");
    assertEquals(75, refused.ended());
    String said = refused.said();
    assertTrue(said.startsWith("bulou: the database cannot be reached"), said);
    assertEquals(1, said.strip().lines().count(), said);
  }

  @Test
  void shouldRefuseWrongOptions() throws Exception {
    Program refused = program(TestPostgres.freshFolder(), "--port", "70000");
    assertEquals(2, refused.ended());
    assertTrue(refused.said().contains("between 0 and 65535"), refused.said());
    Program odd = program(TestPostgres.freshFolder(), "--db", "jdbc:mysql://x");
    assertEquals(2, odd.ended());
  }
}
