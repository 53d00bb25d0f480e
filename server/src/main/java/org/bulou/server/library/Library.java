package org.bulou.server.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.events.EventRegister;
import org.bulou.law.explain.OpenElement;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.library.LawPages;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.SourceTree;
import org.bulou.law.vocabulary.Domain;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.StartFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The law in use, as it was read. It is read while the database and the pages start; whoever asks
 * earlier waits. {@link InForce} says which edition is in use, and exchanges it while the server
 * runs.
 */
public final class Library {
  private static final Logger LOG = LoggerFactory.getLogger(Library.class);
  private final CompletableFuture<LawRead> shipped;
  private final CompletableFuture<LawRead> first = new CompletableFuture<>();
  private final ScopedValue<Held> held = ScopedValue.newInstance();
  private final Supplier<EventRegister> events = new Events();
  private volatile CompletableFuture<LawRead> inUse = first;

  private Library(CompletableFuture<LawRead> shipped) {
    this.shipped = shipped;
  }

  /**
   * Begins to read the law on a thread of its own: the checkout's folder when there is one, else
   * the copy inside the program. A failure is thrown by whatever asks for the law.
   */
  public static Library ahead(Settings settings) {
    CompletableFuture<LawRead> read = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("law")
        .start(
            () -> read.completeAsync(() -> LawRead.of(shipped(settings.packs())), Runnable::run));
    return new Library(read);
  }

  /** Waits for the law, and says in the log which one it is: before, the log was not set up. */
  public void await() {
    LOG.info("law {} read: {} norms", law().hash().substring(0, 12), law().norms().size());
  }

  /**
   * The law this program ships, with these packs.
   *
   * @throws StartFailure when there is no such pack
   */
  static Law shipped(Set<String> packs) {
    return knows(
        LawPages.of(LawFiles.read(LawLibrary::isLaw)).read(Packs.of(packs), LawFiles.home()),
        packs);
  }

  /** The law, when it has these packs. */
  static Law knows(Law law, Set<String> packs) {
    Set<String> known = law.vocabulary().domain("pack").map(Domain::names).orElse(Set.of());
    if (!known.containsAll(packs)) {
      throw new StartFailure(
          StartFailure.Kind.USAGE,
          "没有这样的法律包：" + packs + "；有：" + String.join("、", known),
          "there is no such pack of law: " + packs + "; there are " + String.join(", ", known));
    }
    return law;
  }

  /** The law that came with the program, with the packs it was started with. */
  Law shipped() {
    return shipped.join().law();
  }

  /** No edition was ever put in force: what was read ahead is the law. */
  void useShipped() {
    LOG.debug("no edition in force");
    var _ =
        shipped.whenComplete(
            (read, failed) -> {
              if (failed == null) {
                first.complete(read);
              } else {
                first.completeExceptionally(failed);
              }
            });
  }

  /** Uses another law from now on; what runs goes on with the one it began with. */
  void use(LawRead read) {
    first.complete(read);
    inUse = CompletableFuture.completedFuture(read);
  }

  /** There is no law to be used: whoever asks for it fails, for no other may stand in for it. */
  void useNone(RuntimeException why) {
    first.completeExceptionally(why);
    inUse = CompletableFuture.failedFuture(why);
  }

  /** Does something during which the law stays the one that was asked first. */
  public <T, E extends Exception> T holding(ScopedValue.CallableOp<T, E> work) throws E {
    return held.isBound() ? work.call() : ScopedValue.where(held, new Held()).call(work);
  }

  private LawRead read() {
    return held.isBound() ? held.get().of(this) : inUse.join();
  }

  public Law law() {
    return read().law();
  }

  /** The values of a domain of the vocabulary, in its order, by what they are called. */
  public Map<String, Bilingual> names(String domain) {
    Map<String, Bilingual> names = new LinkedHashMap<>();
    law()
        .vocabulary()
        .domain(domain)
        .ifPresent(d -> d.values().forEach(v -> names.put(v.id(), v.name())));
    return names;
  }

  /** Makes evaluations fast, on a thread of its own: it takes time that a start has not. */
  public void compile() {
    Thread.ofPlatform().daemon().name("law").start(evaluator()::compile);
  }

  public Evaluator evaluator() {
    return read().evaluator();
  }

  /** Where the text is open, and with what readings. */
  public List<OpenElement> openElements() {
    return read().openElements();
  }

  /** What happened and was announced; read when first asked for. */
  public EventRegister events() {
    return events.get();
  }

  /** The replay of a name as it stands among the law's files. */
  public Optional<SourceTree.Source> replay(String name) {
    return LawFiles.read(("replays/" + name + ".yaml")::equals).stream().findFirst();
  }

  /** The law of one request: taken when it is first asked for. */
  private static final class Held {
    private @Nullable LawRead taken;

    synchronized LawRead of(Library library) {
      if (taken == null) {
        taken = library.inUse.join();
      }
      return taken;
    }
  }

  /** Read once, and not while the server starts. */
  private static final class Events implements Supplier<EventRegister> {
    private @Nullable EventRegister read;

    @Override
    public synchronized EventRegister get() {
      if (read == null) {
        read = EventRegister.read(LawFiles.read(name -> name.startsWith("events/")));
      }
      return read;
    }
  }
}
