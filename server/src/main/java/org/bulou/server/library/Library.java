package org.bulou.server.library;

import java.util.List;
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
import org.bulou.law.source.SourceTree;
import org.bulou.law.vocabulary.Domain;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.StartFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The law in use, as it was read. It is read while the database and the pages start; whoever asks
 * earlier waits.
 */
public final class Library {
  private static final Logger LOG = LoggerFactory.getLogger(Library.class);
  private final CompletableFuture<Read> read;
  private final Supplier<EventRegister> events = new Events();

  private Library(CompletableFuture<Read> read) {
    this.read = read;
  }

  /**
   * Begins to read the law on a thread of its own: the checkout's folder when there is one, else
   * the copy inside the program. A failure is thrown by whatever asks for the law.
   */
  public static Library ahead(Settings settings) {
    CompletableFuture<Read> read = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("law")
        .start(() -> read.completeAsync(() -> Read.of(law(settings.packs())), Runnable::run));
    return new Library(read);
  }

  /** Waits for the law, and says in the log which one it is: before, the log was not set up. */
  public void await() {
    LOG.info("law {} read: {} norms", law().hash().substring(0, 12), law().norms().size());
  }

  private static Law law(Set<String> packs) {
    Law law = LawPages.of(LawFiles.read(LawLibrary::isLaw)).read(Packs.of(packs), LawFiles.home());
    Set<String> known = law.vocabulary().domain("pack").map(Domain::names).orElse(Set.of());
    if (!known.containsAll(packs)) {
      throw new StartFailure(
          StartFailure.Kind.USAGE,
          "没有这样的法律包：" + packs + "；有：" + String.join("、", known),
          "there is no such pack of law: " + packs + "; there are " + String.join(", ", known));
    }
    return law;
  }

  public Law law() {
    return read.join().law();
  }

  /** Makes evaluations fast, on a thread of its own: it takes time that a start has not. */
  public void compile() {
    Thread.ofPlatform().daemon().name("law").start(evaluator()::compile);
  }

  public Evaluator evaluator() {
    return read.join().evaluator();
  }

  /** Where the text is open, and with what readings. */
  public List<OpenElement> openElements() {
    return read.join().openElements();
  }

  /** What happened and was announced; read when first asked for. */
  public EventRegister events() {
    return events.get();
  }

  /** The replay of a name as it stands among the law's files. */
  public Optional<SourceTree.Source> replay(String name) {
    return LawFiles.read(("replays/" + name + ".yaml")::equals).stream().findFirst();
  }

  private record Read(Law law, Evaluator evaluator, List<OpenElement> openElements) {
    static Read of(Law law) {
      return new Read(law, Evaluator.of(law), OpenElement.of(law));
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
