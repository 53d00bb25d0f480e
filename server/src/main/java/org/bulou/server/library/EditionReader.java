package org.bulou.server.library;

import java.util.Optional;
import org.bulou.law.library.LawPages;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.springframework.stereotype.Component;

/**
 * Reads the law of an edition. The one read last is kept: its preview is computed in rounds, and
 * then it takes effect.
 */
@Component
final class EditionReader {
  private record Kept(int number, LawRead read) {}

  private final EditionStore store;
  private Optional<Kept> kept = Optional.empty();

  EditionReader(EditionStore store) {
    this.store = store;
  }

  /** Throws when it cannot be read any more. */
  synchronized LawRead read(Edition e) {
    Optional<LawRead> same = kept.filter(k -> k.number() == e.number()).map(Kept::read);
    if (same.isPresent()) {
      return same.get();
    }
    LawRead read =
        LawRead.of(
            e.uploaded()
                ? Library.knows(
                    LawPages.of(LawZip.read(store.zip(e.number()))).read(Packs.of(e.packs()), ""),
                    e.packs())
                : Library.shipped(e.packs()));
    kept = Optional.of(new Kept(e.number(), read));
    return read;
  }

  /** What was read when it was offered is previewed next. */
  synchronized void keep(int number, Law law) {
    kept = Optional.of(new Kept(number, LawRead.of(law)));
  }

  /** Nothing is to be previewed: the memory is given back. */
  synchronized void forget() {
    kept = Optional.empty();
  }
}
