package org.bulou.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * A start whose only purpose is that the JVM writes down, for its AOT cache, what a start and the
 * first pages load. Asked for by the launcher ({@code -Dbulou.train=true}), and by {@code ./verify}
 * to see the packaged program start.
 */
final class Training {
  private static final List<String> PAGES = List.of("/sign-in", "/", "/people", "/no/such/page");

  private Training() {}

  static boolean wanted() {
    return Boolean.getBoolean("bulou.train");
  }

  /** Opens the pages a stranger can see; false when the first of them did not come. */
  static boolean visit(String address) {
    int first = 0;
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + page)).build();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        first = first == 0 ? status : first;
      }
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return first == 200;
  }
}
