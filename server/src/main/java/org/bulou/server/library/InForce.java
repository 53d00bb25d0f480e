package org.bulou.server.library;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bulou.law.source.Language;
import org.bulou.law.source.SourceException;
import org.bulou.server.platform.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps this node at the edition in force: says at the start which one it is, and looks every few
 * seconds whether another node put a new one in force.
 */
@Component
public class InForce implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(InForce.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private final EditionStore store;
  private final EditionReader reader;
  private final Library library;
  private Optional<ScheduledExecutorService> looking = Optional.empty();
  private int order;

  InForce(EditionStore store, EditionReader reader, Library library) {
    this.store = store;
    this.reader = reader;
    this.library = library;
    Optional<Edition> first = store.inForce();
    order = first.map(InForce::order).orElse(0);
    // The start does not wait for the law, and neither does the sign-in page.
    first.ifPresentOrElse(
        e -> Thread.ofPlatform().daemon().name("law").start(() -> begin(e)), library::useShipped);
  }

  /** Whoever follows meanwhile waits, so that the older one is never used last. */
  private synchronized void begin(Edition first) {
    use(first);
  }

  /** Exchanges the law when another edition is in force than the one in use. */
  public synchronized void follow() {
    store
        .inForce()
        .filter(e -> order(e) != order)
        .ifPresent(
            e -> {
              order = order(e);
              if (use(e)) {
                LOG.info("law exchanged: edition {}", e.number());
                library.compile();
              }
            });
  }

  private boolean use(Edition e) {
    try {
      library.use(reader.read(e));
      return true;
    } catch (SourceException broken) {
      unreadable(
          e,
          broken.problems().getFirst().show(Language.ZH),
          broken.problems().getFirst().show(Language.EN),
          broken);
    } catch (RuntimeException broken) {
      unreadable(e, String.valueOf(broken.getMessage()), String.valueOf(broken), broken);
    }
    return false;
  }

  private void unreadable(Edition e, String zh, String en, RuntimeException why) {
    LOG.error("the edition of the law in force, {}, cannot be read", e.number(), why);
    StartFailure failure =
        new StartFailure(
            StartFailure.Kind.MISFIT,
            "生效中的第 " + e.number() + " 版法律无法读取，本程序不会改用别的版本：" + zh,
            "edition "
                + e.number()
                + " of the law, which is in force, cannot be read, and no other is used instead: "
                + en);
    failure.initCause(why);
    library.useNone(failure);
  }

  private static int order(Edition e) {
    return e.effect().map(Edition.Effect::order).orElse(0);
  }

  private void look() {
    try {
      follow();
    } catch (DataAccessException e) {
      LOG.warn("the edition in force could not be asked for: {}", e.getMessage());
    }
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService every =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("edition").factory());
    var _ =
        every.scheduleWithFixedDelay(
            this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    looking = Optional.of(every);
  }

  @Override
  public void stop() {
    Optional<ScheduledExecutorService> every = looking;
    looking = Optional.empty();
    every.ifPresent(ScheduledExecutorService::shutdownNow);
  }

  @Override
  public boolean isRunning() {
    return looking.isPresent();
  }
}
