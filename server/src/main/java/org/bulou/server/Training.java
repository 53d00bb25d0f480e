package org.bulou.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * A start whose only purpose is that the JVM writes down, for its AOT cache, what a start and the
 * first pages load. Asked for by the launcher ({@code -Dbulou.train=true}).
 */
final class Training {
  private static final List<String> PAGES = List.of("/", "/sign-in", "/people", "/no/such/page");

  private Training() {}

  static boolean wanted() {
    return Boolean.getBoolean("bulou.train");
  }

  /** Opens the pages a stranger can see; what they answer does not matter. */
  static void visit(String address) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + page)).build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException e) {
      // A cache without these pages is still a cache.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
