package org.bulou.law.evaluate;

import java.util.List;
import org.bulou.law.facts.Part;
import org.bulou.law.vocabulary.DomainValue;

/** The answer for one action. */
public sealed interface Gate permits Gate.Clear, Gate.Closed, Gate.Undetermined {
  Part action();

  /** Prohibitions that close, might close, or warn. */
  List<Verdict> verdicts();

  Coverage coverage();

  /**
   * No objection in the laws considered. Can only be made by the engine, and is bound to one action
   * and to the versions read.
   */
  final class Clear implements Gate {
    private final Part action;
    private final List<Verdict> verdicts;
    private final Coverage coverage;
    private final String digest;
    private final Versions versions;
    private final boolean byRule;

    Clear(
        Part action,
        List<Verdict> verdicts,
        Coverage coverage,
        String digest,
        Versions versions,
        boolean byRule) {
      this.action = action;
      this.verdicts = verdicts;
      this.coverage = coverage;
      this.digest = digest;
      this.versions = versions;
      this.byRule = byRule;
    }

    @Override
    public Part action() {
      return action;
    }

    @Override
    public List<Verdict> verdicts() {
      return verdicts;
    }

    @Override
    public Coverage coverage() {
      return coverage;
    }

    /** SHA-256 of the action's facts. */
    public String digest() {
      return digest;
    }

    public Versions versions() {
      return versions;
    }

    /** Whether it is open by rule although some fact is not known (answering a finder). */
    public boolean byRule() {
      return byRule;
    }
  }

  /**
   * Closed by at least one norm.
   *
   * @param disputed only under readings of which none is adopted
   */
  record Closed(Part action, List<Verdict> verdicts, Coverage coverage, boolean disputed)
      implements Gate {}

  /**
   * Some fact could still close it.
   *
   * @param practice what that means for this class of act until it is known
   */
  record Undetermined(
      Part action, List<Verdict> verdicts, Coverage coverage, DomainValue.InDoubt practice)
      implements Gate {}

  /** The name in files and JSON. */
  default String wire() {
    return switch (this) {
      case Clear c -> "clear";
      case Closed c -> "closed";
      case Undetermined u -> "undetermined";
    };
  }
}
