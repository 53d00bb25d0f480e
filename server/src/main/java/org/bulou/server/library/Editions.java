package org.bulou.server.library;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.library.LawPages;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.SourceException;
import org.bulou.server.access.Person;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The editions of the law: offered by one, asked for with a reason, confirmed by another person.
 * Whether its preview is fit to be confirmed is asked by whoever confirms.
 */
@Service
@Transactional
public class Editions {
  /** Reasons longer than this belong into a memo. */
  public static final int LONGEST = 4000;

  private final EditionStore store;
  private final EditionReader reader;
  private final Library library;
  private final Recorder recorder;
  private final InstantSource clock;

  Editions(
      EditionStore store,
      EditionReader reader,
      Library library,
      Recorder recorder,
      InstantSource clock) {
    this.store = store;
    this.reader = reader;
    this.library = library;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Edition> all() {
    return store.all();
  }

  @Transactional(readOnly = true)
  public Optional<Edition> find(int number) {
    return store.find(number);
  }

  @Transactional(readOnly = true)
  public Optional<Edition> inForce() {
    return store.inForce();
  }

  /** The law of an edition, which is read when it was not just now. */
  @Transactional(readOnly = true)
  public LawRead read(Edition e) {
    return reader.read(e);
  }

  /**
   * Offers the law that comes with the program, with these packs.
   *
   * @return its number; empty when there is no such pack, or it is the law in use
   */
  public Optional<Integer> offer(Set<String> packs, Person by) {
    Set<String> known =
        library.law().vocabulary().domain("pack").map(d -> d.names()).orElse(Set.of());
    if (!known.containsAll(packs)) {
      return Optional.empty();
    }
    Law law = Library.shipped(packs);
    return law.hash().equals(library.law().hash())
        ? Optional.empty()
        : Optional.of(add(law, packs, Optional.empty(), by));
  }

  /**
   * Offers the law in a zip, with these packs. Of one that cannot be read nothing is kept but that
   * somebody tried.
   *
   * @throws BadZip when it is no law folder
   * @throws SourceException with all that is wrong in its files
   */
  @Transactional(noRollbackFor = {BadZip.class, SourceException.class})
  public Optional<Integer> offer(byte[] zip, Set<String> packs, Person by) {
    Law law;
    try {
      law = LawPages.of(LawZip.read(zip)).read(Packs.of(packs), "");
    } catch (BadZip | SourceException e) {
      record("edition.unreadable", by.id(), Map.of("bytes", String.valueOf(zip.length)));
      throw e;
    }
    Set<String> known = law.vocabulary().domain("pack").map(d -> d.names()).orElse(Set.of());
    return !known.containsAll(packs) || law.hash().equals(library.law().hash())
        ? Optional.empty()
        : Optional.of(add(law, packs, Optional.of(zip), by));
  }

  private int add(Law law, Set<String> packs, Optional<byte[]> zip, Person by) {
    int number = store.add(law.hash(), packs, zip, by.id(), now());
    reader.keep(number, law);
    record(
        "edition.offered",
        by.id(),
        Map.of(
            "edition", String.valueOf(number),
            "law", law.hash(),
            "packs", String.join(" ", new TreeSet<>(packs)),
            "uploaded", String.valueOf(zip.isPresent())));
    return number;
  }

  /** Asks that it take effect. */
  public boolean ask(int number, String reason, Person by) {
    if (reason.isBlank()
        || reason.length() > LONGEST
        || !store.ask(number, by.id(), reason.strip(), now())) {
      return false;
    }
    record(
        "edition.asked",
        by.id(),
        Map.of("edition", String.valueOf(number), "reason", reason.strip()));
    return true;
  }

  /**
   * Puts it in force: a second person, and only in the place of the law its preview was compared
   * with. {@link InForce#follow} exchanges it once this is committed.
   */
  public boolean confirm(int number, String before, int changed, Person by) {
    store.lock();
    Optional<Edition> e = store.find(number);
    if (e.flatMap(Edition::asked).filter(a -> !a.by().equals(by.id())).isEmpty()
        || !before.equals(library.law().hash())
        || !store.confirm(number, by.id(), now(), before, changed)) {
      return false;
    }
    Map<String, String> parts = new HashMap<>();
    parts.put("edition", String.valueOf(number));
    parts.put("law", reader.read(e.get()).law().hash());
    parts.put("before", before);
    parts.put("packs", String.join(" ", new TreeSet<>(e.get().packs())));
    parts.put("reason", e.get().asked().orElseThrow().reason());
    parts.put("asked-by", e.get().asked().orElseThrow().by().toString());
    parts.put("changed", String.valueOf(changed));
    record("edition.confirmed", by.id(), parts);
    return true;
  }

  /** Takes an offer back; it stays in the list. */
  public boolean withdraw(int number, Person by) {
    if (!store.withdraw(number, by.id(), now())) {
      return false;
    }
    record("edition.withdrawn", by.id(), Map.of("edition", String.valueOf(number)));
    reader.forget();
    return true;
  }

  private void record(String type, ActorId by, Map<String, String> parts) {
    recorder.record(new Happening(type, Optional.empty(), Optional.of(by), now(), parts));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
