package org.bulou.server.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for pages at a fixed rate whether or not the earlier ones have answered, and times each from
 * the moment it was due: a server that stalls is charged for everybody who waited (no coordinated
 * omission).
 */
final class OpenLoop {
  private final URI server;
  private final String cookie;
  private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

  /** A page that was asked for: of which kind, for how many nanoseconds, with which status. */
  record Answer(String kind, long nanos, int status) {}

  /** A page to ask for. */
  record Ask(String kind, String path) {}

  OpenLoop(String server, String cookie) {
    this.server = URI.create(server);
    this.cookie = cookie;
  }

  /** Asks for the pages in turn, so many a second, and returns when the last has answered. */
  List<Answer> run(List<Ask> pages, int perSecond, Duration length) {
    long gap = Duration.ofSeconds(1).toNanos() / perSecond;
    long count = length.toSeconds() * perSecond;
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long due = begin + i * gap;
        LockSupport.parkNanos(due - System.nanoTime());
        Ask page = pages.get(i % pages.size());
        people.execute(() -> ask(client, page, due));
      }
    }
    return List.copyOf(answers);
  }

  private void ask(HttpClient client, Ask page, long due) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(page.path()))
            .header("Cookie", cookie)
            .header("Accept", "text/html")
            .timeout(Duration.ofMinutes(1))
            .build();
    int status;
    try {
      status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      status = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    answers.add(new Answer(page.kind(), System.nanoTime() - due, status));
  }
}
