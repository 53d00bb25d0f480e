package org.bulou.server.cases;

import java.util.List;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;

/**
 * When an entity knew starts clocks, so it moves one way by itself. A first value is no move; a
 * value that begins later than the one on record is, and so is one that says it did not happen.
 */
final class AwarenessRule {
  /** The part type and its instants. */
  static final String TYPE = "awareness";

  static final List<String> INSTANTS = List.of("signal_at", "at");

  private AwarenessRule() {}

  /**
   * Looks at the newest version of a record.
   *
   * @throws LaterAwareness when it moves an awareness later
   */
  static void check(CaseRecord record) {
    int newest = record.newest();
    if (newest < 2 || untouched(record)) {
      return;
    }
    Facts before = record.at(newest - 1);
    for (Part now : record.at(newest).parts()) {
      if (now.type().name().equals(TYPE) && later(before, now)) {
        throw new LaterAwareness(now.id());
      }
    }
  }

  private static boolean untouched(CaseRecord record) {
    return record.versions().getLast().statements().stream()
        .noneMatch(s -> s.part().startsWith(TYPE + "("));
  }

  private static boolean later(Facts before, Part now) {
    PartType type = now.type();
    return before.part(now.id()).stream()
        .anyMatch(was -> INSTANTS.stream().map(type::need).anyMatch(a -> later(was, now, a)));
  }

  private static boolean later(Part was, Part now, Attribute attribute) {
    if (!(was.value(attribute) instanceof Value.When known)) {
      return false;
    }
    return !(now.value(attribute) instanceof Value.When told)
        || told.is().from() > known.is().from();
  }
}
