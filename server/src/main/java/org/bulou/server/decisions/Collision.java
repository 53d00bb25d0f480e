package org.bulou.server.decisions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.server.platform.Sha256;

/**
 * A conflict of a case under a name that stays.
 *
 * @param key what it is called in addresses: the duty, the prohibition, and whether the minimum
 *     meets it
 * @param duty the duty's identity
 * @param onlyMore does only content beyond the minimum meet the prohibition
 * @param dutyTitle with its article
 * @param againstTitle with its article
 * @param basis what it rests on
 * @param due when the duty is due
 * @param zone of the duty's law
 */
public record Collision(
    String key,
    String duty,
    String dutyNorm,
    String prohibition,
    boolean onlyMore,
    Bilingual dutyTitle,
    Bilingual againstTitle,
    Side dutySide,
    Side againstSide,
    String basis,
    Optional<Instant> due,
    ZoneId zone) {
  private static final int KEY = 16;

  /** As the engine shows it. */
  static Collision of(Conflict c, Evaluation evaluation, Law law) {
    Norm.Head duty = c.duty().norm().head();
    Norm.Head against = c.prohibition().norm().head();
    return new Collision(
        key(c),
        c.duty().id(),
        duty.id(),
        against.id(),
        onlyMore(c),
        titled(duty),
        titled(against),
        Side.of(duty.instrument()),
        Side.of(against.instrument()),
        Basis.of(c, evaluation, law),
        c.duty().due().map(d -> Span.instantOf(d.earliest())),
        duty.instrument().zone());
  }

  /** The name of a conflict. */
  public static String key(Conflict c) {
    String identity =
        c.duty().id() + "\n" + c.prohibition().norm().id() + (onlyMore(c) ? "\nmore" : "");
    return Sha256.hex(identity).substring(0, KEY);
  }

  /** The two laws, one when both norms are of the same. */
  public List<Side> sides() {
    return Stream.of(dutySide, againstSide).distinct().toList();
  }

  private static boolean onlyMore(Conflict c) {
    return c.kind() == Conflict.Kind.OPTIONAL_CONTENT;
  }

  private static Bilingual titled(Norm.Head head) {
    Bilingual law = head.instrument().shortName();
    return new Bilingual(
        head.title().zh() + "（" + law.zh() + " " + head.cite().at() + "）",
        head.title().en() + " (" + law.en() + " " + head.cite().at() + ")");
  }
}
