package org.bulou.law.vocabulary;

import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * One value of a domain. Values are unique within a vocabulary and may be compared by identity.
 *
 * @param domain the domain's id
 * @param id the value as written in laws and cases
 * @param ordinal place in the domain, from 0; the order of an ordered domain
 * @param inDoubt what an undetermined gate means in practice for an action of this purpose
 */
public record DomainValue(
    String domain, String id, int ordinal, Bilingual name, Optional<InDoubt> inDoubt) {

  /** What to do while a gate is undetermined. */
  public enum InDoubt {
    /** Held: publish, sell, provide a tool, share outside. */
    HOLD,
    /**
     * Goes ahead with a warning, a named person and reasons: mandatory filing, lawful order,
     * protective notice, fix.
     */
    PROCEED,
    /** Open by rule: answering a finder with nothing he did not send. */
    OPEN
  }

  /** Cheap: names and doubts need not be hashed to tell values apart. */
  @Override
  public int hashCode() {
    return domain.hashCode() * 31 + ordinal;
  }

  @Override
  public String toString() {
    return id;
  }
}
