package org.bulou.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;

/**
 * A witness over HTTP: {@code POST /add-checkpoint} and {@code GET /<origin hash>/checkpoint}.
 * Plain HTTP; whoever opens it to a network puts a TLS proxy before it. The time comes from
 * outside.
 */
public final class WitnessServer implements AutoCloseable {
  private static final Pattern MONITOR = Pattern.compile("/([0-9a-f]{64})/checkpoint");

  private final Witness witness;
  private final InstantSource clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WitnessServer(Witness witness, InstantSource clock, HttpServer server) {
    this.witness = witness;
    this.clock = clock;
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param address port 0 takes a free one
   */
  public static WitnessServer start(Witness witness, InetSocketAddress address, InstantSource clock)
      throws IOException {
    HttpServer http = HttpServer.create(address, 0);
    WitnessServer server = new WitnessServer(witness, clock, http);
    http.setExecutor(server.threads);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer;
      try {
        answer = answer(exchange);
      } catch (UncheckedIOException | Refusal e) {
        // Its own files: nothing was cosigned, or nothing of it was said.
        answer = Answer.refused(500, "the witness cannot read or write what it has cosigned");
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String method = exchange.getRequestMethod();
    if (path.equals("/add-checkpoint")) {
      if (!method.equals("POST")) {
        return Answer.refused(405, "POST was expected");
      }
      byte[] body = read(exchange);
      return body.length > SignedNote.LARGEST
          ? Answer.refused(413, "the request is larger than 1 MiB")
          : witness.add(body, clock.instant());
    }
    Matcher monitor = MONITOR.matcher(path);
    return method.equals("GET") && monitor.matches()
        ? witness.latest(monitor.group(1))
        : Answer.refused(404, "POST /add-checkpoint or GET /<origin hash>/checkpoint was expected");
  }

  private static byte[] read(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      return in.readNBytes(SignedNote.LARGEST + 1);
    }
  }

  /** Stops, letting requests end. */
  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
