package org.bulou.server.hooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Another system on this machine, which answers as a test wants. */
final class Receiver implements AutoCloseable {
  private final ServerSocket socket;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicReference<Answer> answer = new AtomicReference<>(says("204 No Content", ""));

  Receiver(ServerSocket socket) {
    this.socket = socket;
    Thread.ofVirtual().start(this::listen);
  }

  static Receiver open() throws IOException {
    return new Receiver(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  /** A request that arrived; header names in small letters. */
  record Received(String line, Map<String, String> headers, String body) {}

  /** How it answers. */
  @FunctionalInterface
  interface Answer {
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  static Answer says(String status, String headers) {
    return out ->
        out.write(
            ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
  }

  void answer(Answer how) {
    answer.set(how);
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/in?from=bulou";
  }

  int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket line = socket.accept();
        Thread.ofVirtual().start(() -> serve(line));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket line) {
    try (line) {
      received.add(read(line.getInputStream()));
      answer.get().to(line.getOutputStream());
      line.getOutputStream().flush();
    } catch (IOException e) {
      // the other side hung up, which is its right
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Received read(InputStream in) throws IOException {
    String first = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Received(first, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("ended early");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.US_ASCII).strip();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
