package org.bulou.server.hooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bulou.law.explain.JsonOut;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits: at least once, under an id that stays. The connection is made outside of any
 * transaction; what one was taken for is nobody else's for a minute.
 */
@Component
final class Courier {
  private static final int BATCH = 20;
  private static final int BATCHES = 20;
  private static final int GONE = 410;
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** After each failure; when they are used up it is dead. About three days in all. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private final DeliveryStore store;
  private final HookStore hooks;
  private final Destinations destinations;
  private final WireSource wire;
  private final TransactionTemplate transaction;

  Courier(
      DeliveryStore store,
      HookStore hooks,
      Destinations destinations,
      WireSource wire,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.hooks = hooks;
    this.destinations = destinations;
    this.wire = wire;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One round at an instant. */
  void round(Instant now) {
    for (int i = 0; i < BATCHES; i++) {
      List<Delivery> taken = transaction.execute(s -> store.take(now, LEASE, BATCH));
      if (taken == null || taken.isEmpty()) {
        return;
      }
      try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
        taken.forEach(d -> each.execute(() -> send(d, now)));
      }
    }
  }

  private void send(Delivery d, Instant now) {
    String outcome = outcome(d, now);
    transaction.executeWithoutResult(s -> note(d, outcome, now));
  }

  /** The status that came back, or why there was none. */
  private String outcome(Delivery d, Instant now) {
    return switch (destinations.look(d.endpoint().url())) {
      case Destinations.Found.Refused(String why) -> "refused-" + why;
      case Destinations.Found.Target to -> {
        String body = body(d);
        try {
          yield String.valueOf(
              wire.get().post(to, headers(d, body, now), body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
          yield "no-answer";
        }
      }
    };
  }

  private void note(Delivery d, String outcome, Instant now) {
    int failures = d.attempts() + 1;
    if (outcome.matches("2[0-9]{2}")) {
      store.done(d.id(), "sent", outcome, now);
    } else if (outcome.equals(String.valueOf(GONE)) || failures > WAITS.size()) {
      store.done(d.id(), "dead", outcome, now);
    } else {
      store.later(d.id(), outcome, now.plus(WAITS.get(failures - 1)));
    }
  }

  private Map<String, String> headers(Delivery d, String body, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    String id = "msg_" + d.id().toString().replace("-", "");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put(
        "webhook-signature",
        Signing.of(hooks.secrets(d.endpoint().id(), now), id, now.getEpochSecond(), body));
    return headers;
  }

  /** Number and times; a test compares it with all that may be said. */
  private static String body(Delivery d) {
    return JsonOut.write(
            false,
            o ->
                o.text("type", d.kind())
                    .text("timestamp", d.at().toString())
                    .object(
                        "data",
                        x ->
                            x.text("case", d.caseNumber())
                                .text("due", d.due().map(Instant::toString))))
        .strip();
  }
}
