package org.bulou.server.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;

/** Sends a form with files the way browsers do; the helper for plain forms knows no files. */
public final class Multipart {
  private static final String BOUNDARY = "----formBoundaryQ7w2";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public Multipart field(String name, String value) {
    return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
  }

  Multipart raw(String name, byte[] value) {
    return part("name=\"" + name + "\"", "", value);
  }

  public Multipart fields(Map<String, String> fields) {
    fields.forEach(this::field);
    return this;
  }

  public Multipart file(String name, String type, byte[] content) {
    return part(
        "name=\"files\"; filename=\"" + name + "\"", "Content-Type: " + type + "\r\n", content);
  }

  Multipart part(String disposition, String more, byte[] content) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more);
    write("\r\n");
    body.writeBytes(content);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Posts with the browser's cookies and the form token of the page it shows. */
  public HttpResponse<String> post(TestServer server, Browser browser, String path) {
    field("_csrf", browser.page().select("[name=_csrf]").last().val());
    return send(server, browser.cookies(), path);
  }

  HttpResponse<String> send(TestServer server, Map<String, String> cookies, String path) {
    write("--" + BOUNDARY + "--\r\n");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
