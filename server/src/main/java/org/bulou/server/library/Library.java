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

/** The law in use, as it was read. */
public final class Library {
  private static final Logger LOG = LoggerFactory.getLogger(Library.class);
  private final Law law;
  private final Evaluator evaluator;
  private final List<OpenElement> openElements;
  private final Supplier<EventRegister> events;

  /**
   * Reads the law on a thread of its own, while the database and the pages start: the checkout's
   * folder when there is one, else the copy inside the program. A failure is thrown by whoever
   * waits for it.
   */
  public static CompletableFuture<Library> ahead(Settings settings) {
    CompletableFuture<Library> library = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("law")
        .start(
            () -> library.completeAsync(() -> new Library(law(settings.packs())), Runnable::run));
    return library;
  }

  /** Waits for the law, and says in the log which one it is: before, the log was not set up. */
  public static Library waitFor(CompletableFuture<Library> ahead) {
    Library library = ahead.join();
    Law law = library.law();
    LOG.info("law {} read: {} norms", law.hash().substring(0, 12), law.norms().size());
    return library;
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

  private Library(Law law) {
    this.law = law;
    this.evaluator = Evaluator.of(law);
    this.openElements = OpenElement.of(law);
    this.events = new Events();
  }

  public Law law() {
    return law;
  }

  /** Makes evaluations fast, on a thread of its own: it takes time that a start has not. */
  public void compile() {
    Thread.ofPlatform().daemon().name("law").start(evaluator::compile);
  }

  public Evaluator evaluator() {
    return evaluator;
  }

  /** Where the text is open, and with what readings. */
  public List<OpenElement> openElements() {
    return openElements;
  }

  /** What happened and was announced; read when first asked for. */
  public EventRegister events() {
    return events.get();
  }

  /** The replay of a name as it stands among the law's files. */
  public Optional<SourceTree.Source> replay(String name) {
    return LawFiles.read(("replays/" + name + ".yaml")::equals).stream().findFirst();
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
