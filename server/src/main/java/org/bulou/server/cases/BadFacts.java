package org.bulou.server.cases;

import java.util.List;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Problem;
import org.bulou.law.source.SourceException;

/** What was to be recorded does not fit the vocabulary; nothing was recorded. */
public final class BadFacts extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Bilingual> messages;

  BadFacts(SourceException e) {
    super("the facts do not fit the vocabulary", e);
    this.messages = e.problems().stream().map(Problem::message).distinct().toList();
  }

  /** What was wrong, in the reader's words. */
  public List<Bilingual> messages() {
    return messages;
  }
}
