package org.bulou.server.hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One request to systems that misbehave, on this machine only. */
class WireTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private final Wire wire = new Wire((SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE);

  private static Destinations.Found.Target target(String url) {
    return assertInstanceOf(
        Destinations.Found.Target.class,
        new Destinations(InetAddress::getAllByName, true, true).look(url));
  }

  private static int post(Wire by, String url) throws IOException {
    return by.post(
        target(url), Map.of("webhook-id", "msg_1"), "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldSendARequestAndReadTheStatus() throws IOException {
    try (Receiver other = Receiver.open()) {
      other.answer(
          out ->
              out.write(
                  "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
                      .getBytes(StandardCharsets.US_ASCII)));
      assertEquals(200, post(wire, other.url()));
      Receiver.Received got = other.received().getFirst();
      assertEquals("POST /in?from=bulou HTTP/1.1", got.line());
      assertEquals("127.0.0.1:" + other.port(), got.headers().get("host"));
      assertEquals("msg_1", got.headers().get("webhook-id"));
      assertEquals("{\"a\":1}", got.body());
    }
  }

  @Test
  void shouldFollowNoRedirect() throws IOException {
    try (Receiver trap = Receiver.open();
        Receiver other = Receiver.open()) {
      for (String status : List.of("301 Moved", "302 Found", "307 Temporary", "308 Permanent")) {
        other.answer(Receiver.says(status, "Location: " + trap.url() + "\r\n"));
        assertEquals(Integer.parseInt(status.substring(0, 3)), post(wire, other.url()));
      }
      assertEquals(List.of(), trap.received());
    }
  }

  @Test
  void shouldNotWaitForWhoNeverAnswersNorForWhoAnswersBitByBit() throws IOException {
    try (Receiver other = Receiver.open()) {
      for (Receiver.Answer slow :
          List.<Receiver.Answer>of(
              out -> Thread.sleep(Duration.ofSeconds(30)),
              out -> {
                for (int i = 0; i < 300; i++) {
                  out.write('H');
                  out.flush();
                  Thread.sleep(100);
                }
              })) {
        other.answer(slow);
        long start = System.nanoTime();
        assertThrows(IOException.class, () -> post(wire, other.url()));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(Duration.ofSeconds(6)) < 0, took::toString);
      }
    }
  }

  @Test
  void shouldReadLittleOfWhoNeverStops() throws IOException {
    AtomicInteger written = new AtomicInteger();
    try (Receiver other = Receiver.open()) {
      byte[] much = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
      other.answer(
          out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100_000; i++) {
              out.write(much);
              written.incrementAndGet();
            }
          });
      assertEquals(200, post(wire, other.url()), "the body is not read");
      other.answer(
          out -> {
            for (int i = 0; i < 100_000; i++) {
              out.write(much);
              written.incrementAndGet();
            }
          });
      assertThrows(IOException.class, () -> post(wire, other.url()));
      assertTrue(written.get() < 10_000, () -> written + " times eight thousand bytes");
      other.answer(out -> out.write("no http at all\n".getBytes(StandardCharsets.US_ASCII)));
      assertThrows(IOException.class, () -> post(wire, other.url()));
    }
  }

  /** A name server that answers otherwise the second time: nobody asks it a second time. */
  @Test
  void shouldConnectToTheAddressThatWasLookedAt() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    InetAddress one = InetAddress.ofLiteral("127.0.0.1");
    InetAddress two = InetAddress.ofLiteral("127.0.0.2");
    try (ServerSocket first = new ServerSocket(0, 50, one);
        Receiver other = new Receiver(first);
        Receiver trap = new Receiver(new ServerSocket(first.getLocalPort(), 50, two))) {
      Destinations rebinding =
          new Destinations(
              host -> new InetAddress[] {asked.getAndIncrement() == 0 ? one : two}, true, true);
      String url = "http://rebinding.example:" + first.getLocalPort() + "/";
      var to = assertInstanceOf(Destinations.Found.Target.class, rebinding.look(url));
      assertEquals(204, wire.post(to, Map.of(), new byte[0]));
      assertEquals(1, asked.get());
      assertEquals(1, other.received().size());
      assertEquals(List.of(), trap.received());
      assertTrue(
          other.received().getFirst().headers().get("host").startsWith("rebinding.example:"));
    }
  }

  @Test
  void shouldAskTheEnvironmentForNoProxy() throws IOException {
    try (Receiver proxy = Receiver.open();
        Receiver other = Receiver.open()) {
      List<String> names = List.of("http.proxyHost", "https.proxyHost", "socksProxyHost");
      try {
        for (String name : names) {
          System.setProperty(name, "127.0.0.1");
          System.setProperty(name.replace("Host", "Port"), String.valueOf(proxy.port()));
        }
        System.setProperty("http.nonProxyHosts", "");
        assertEquals(204, post(wire, other.url()));
      } finally {
        System.clearProperty("http.nonProxyHosts");
        names.forEach(n -> System.clearProperty(n));
        names.forEach(n -> System.clearProperty(n.replace("Host", "Port")));
      }
      assertEquals(List.of(), proxy.received());
    }
  }

  @Test
  void shouldBelieveOnlyACertificateForTheName(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("keys.p12");
    keytool(
        "-genkeypair",
        "-alias",
        "own",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        new String(PASSWORD));
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, PASSWORD);
    anchors.setCertificateEntry("own", keys.getCertificate("own"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(anchors);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    try (Receiver other =
        new Receiver(
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")))) {
      String named = "https://localhost:" + other.port() + "/";
      Wire trusting = new Wire(tls.getSocketFactory(), Duration.ofSeconds(10));
      assertEquals(204, post(trusting, named));
      assertThrows(SSLException.class, () -> post(wire, named), "nobody vouches for it");
      String unnamed = "https://127.0.0.1:" + other.port() + "/";
      assertThrows(SSLException.class, () -> post(trusting, unnamed), "another's name");
      assertEquals(1, other.received().size(), "nothing was said before");
    }
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    assertEquals(0, new ProcessBuilder(command).start().waitFor());
  }
}
