package org.bulou.server.hooks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP request to addresses that were checked, over a connection of our own: no library between
 * resolves a name again, follows a redirect, asks the environment for a proxy, keeps a cookie or
 * reads an answer to its end. Only the status is read, within a few seconds in all.
 */
final class Wire {
  private static final int MOST_HEAD = 16 * 1024;
  private static final int MOST_ADDRESSES = 3;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
  private final SSLSocketFactory tls;
  private final Duration patience;

  /**
   * A way out.
   *
   * @param tls whose certificates are believed
   * @param patience how long a request may take from the first to the last byte
   */
  Wire(SSLSocketFactory tls, Duration patience) {
    this.tls = tls;
    this.patience = patience;
  }

  /** Sends a JSON body and gives the status that came back. */
  int post(Destinations.Found.Target to, Map<String, String> headers, byte[] body)
      throws IOException {
    try (Socket plain = connected(to)) {
      Thread guard = Thread.ofVirtual().start(() -> closeAfter(plain));
      try {
        Socket line = to.tls() ? secured(plain, to) : plain;
        OutputStream out = line.getOutputStream();
        out.write(request(to, headers, body));
        out.flush();
        return status(new BufferedInputStream(line.getInputStream()));
      } finally {
        guard.interrupt();
      }
    }
  }

  /** Closes the connection when the time is over, whatever it waits for. */
  private void closeAfter(Socket socket) {
    try {
      Thread.sleep(patience);
      socket.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it ended in time
    } catch (IOException e) {
      // Nothing is left to be closed.
    }
  }

  private Socket connected(Destinations.Found.Target to) throws IOException {
    IOException last = new IOException("no address");
    int millis = Math.toIntExact(patience.dividedBy(2).toMillis());
    for (InetAddress address : to.addresses().stream().limit(MOST_ADDRESSES).toList()) {
      Socket socket = new Socket(Proxy.NO_PROXY);
      try {
        socket.setSoTimeout(millis);
        socket.connect(new InetSocketAddress(address, to.port()), millis);
        return socket;
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw last;
  }

  /** The certificate has to be one for the name that was asked for. */
  private Socket secured(Socket plain, Destinations.Found.Target to) throws IOException {
    String host = to.url().getHost().replaceAll("[\\[\\]]", "");
    SSLSocket line = (SSLSocket) tls.createSocket(plain, host, to.port(), true);
    SSLParameters parameters = line.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    line.setSSLParameters(parameters);
    line.startHandshake();
    return line;
  }

  private static byte[] request(
      Destinations.Found.Target to, Map<String, String> headers, byte[] body) {
    URI url = to.url();
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
    head.append("Host: ").append(url.getHost());
    if (url.getPort() >= 0) {
      head.append(':').append(url.getPort());
    }
    head.append("\r\nContent-Type: application/json\r\nUser-Agent: Bulou\r\nConnection: close\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** The status of the answer, past those that only say one is coming. */
  private static int status(InputStream in) throws IOException {
    Budget left = new Budget(MOST_HEAD);
    while (true) {
      Matcher line = STATUS.matcher(line(in, left));
      if (!line.matches()) {
        throw new IOException("no HTTP");
      }
      int status = Integer.parseInt(line.group(1));
      if (status >= 200) {
        return status;
      }
      String header; // of a status that is not the last
      do {
        header = line(in, left);
      } while (!header.isEmpty());
    }
  }

  private static String line(InputStream in, Budget left) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("ended early");
      }
      left.spend();
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  /** How much of an answer is read at most. */
  private static final class Budget {
    private int left;

    Budget(int bytes) {
      this.left = bytes;
    }

    void spend() throws IOException {
      if (--left < 0) {
        throw new IOException("too long");
      }
    }
  }
}
