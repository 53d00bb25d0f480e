package org.bulou.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without scripts: keeps cookies, follows redirects to GET, fills forms that are really
 * on the page. What works here works without JavaScript.
 */
public final class Browser {
  private static final int MOST_REDIRECTS = 5;

  /** One thread pool for all browsers of the JVM. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String server;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private HttpResponse<byte[]> last;
  private String path = "/";

  /** A browser for a server at this address, without a slash at the end. */
  public Browser(String server) {
    this.server = server;
    headers.put("Accept", "text/html");
    headers.put("Accept-Language", "en");
  }

  /** Sends this header with every request from now on. */
  public Browser header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Holds this cookie from now on. */
  public Browser cookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** The cookies held. */
  public Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  /** Opens a path and follows redirects. */
  public Browser get(String to) {
    return follow(send("GET", to, ""));
  }

  /** Opens a path without following a redirect. */
  public Browser getOnly(String to) {
    return send("GET", to, "");
  }

  /** Fills the form found by a CSS selector and sends it; other fields stay as they are. */
  public Browser submit(String selector, Map<String, String> values) {
    Element form = page().selectFirst(selector);
    if (form == null) {
      throw new AssertionError("no form " + selector + " on the page:\n" + page());
    }
    Map<String, List<String>> fields = fields(form);
    values.forEach(
        (name, value) -> {
          if (form.select("[name=" + name + "]").isEmpty()) {
            throw new AssertionError("no field " + name + " in " + selector);
          }
          fields.put(name, List.of(value));
        });
    return post(form.attr("action"), fields);
  }

  /** Sends fields without a form, as an attacker or a machine would. */
  public Browser post(String to, Map<String, List<String>> fields) {
    String body =
        fields.entrySet().stream()
            .flatMap(
                f -> f.getValue().stream().map(v -> encoded(f.getKey()) + "=" + encoded(sent(v))))
            .collect(Collectors.joining("&"));
    return follow(send("POST", to, body));
  }

  private static Map<String, List<String>> fields(Element form) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Element input : form.select("input[name], textarea[name], select[name]")) {
      boolean off = input.attr("type").matches("checkbox|radio") && !input.hasAttr("checked");
      if (!off) {
        fields.computeIfAbsent(input.attr("name"), n -> new ArrayList<>()).add(value(input));
      }
    }
    return fields;
  }

  private static String value(Element input) {
    if (!input.tagName().equals("select")) {
      return input.val();
    }
    Element chosen = input.selectFirst("option[selected]");
    Element option = chosen == null ? input.selectFirst("option") : chosen;
    return option == null ? "" : option.val();
  }

  private Browser follow(Browser ignored) {
    for (int i = 0; i < MOST_REDIRECTS && status() / 100 == 3; i++) {
      send("GET", location(), "");
    }
    return this;
  }

  private Browser send(String method, String to, String body) {
    URI target = URI.create(server + path).resolve(to);
    HttpRequest.Builder request = HttpRequest.newBuilder(target);
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (method.equals("POST")) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    try {
      last = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    path = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    last.headers().allValues("set-cookie").forEach(this::keep);
    return this;
  }

  private void keep(String setCookie) {
    String pair = setCookie.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    String value = pair.substring(pair.indexOf('=') + 1);
    if (value.isEmpty() || setCookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }

  public int status() {
    return last.statusCode();
  }

  /** The body as sent. */
  public String body() {
    return new String(last.body(), StandardCharsets.UTF_8);
  }

  /** The body as sent, for files. */
  public byte[] bytes() {
    return last.body().clone();
  }

  /** A header of the last answer, or nothing. */
  public String answerHeader(String name) {
    return last.headers().firstValue(name).orElse("");
  }

  /** Where the last answer redirects to. */
  public String location() {
    return answerHeader("location");
  }

  /** The path of the page shown. */
  public String path() {
    return path;
  }

  /** The page shown. */
  public Document page() {
    return Jsoup.parse(body(), server + path);
  }

  /** Its main part as text. */
  public String text() {
    Element main = page().selectFirst("main");
    return main == null ? page().text() : main.text();
  }

  /** Line ends as browsers send them (HTML, "normalize newlines"). */
  private static String sent(String value) {
    return value.replace("\r\n", "\n").replace("\n", "\r\n");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
