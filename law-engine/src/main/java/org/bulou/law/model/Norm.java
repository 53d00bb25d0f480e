package org.bulou.law.model;

import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.Scope;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/** One rule of one article, in one version. */
public record Norm(
    Head head,
    Binding binding,
    Conditions conditions,
    Optional<Clock> clock,
    Optional<Discharge> discharge,
    Contents contents,
    Penalty penalty) {

  /** What kind of rule it is. */
  public enum Kind {
    DUTY,
    PROHIBITION,
    PERMISSION,
    RECOMMENDATION,
    POWER,
    PENALTY
  }

  /**
   * Identity, place and validity.
   *
   * @param aspects the case aspects that make it worth asking; empty: always
   */
  public record Head(
      String id,
      Kind kind,
      Instrument instrument,
      String article,
      List<String> aspects,
      Bilingual title,
      Citation cite,
      Validity validity,
      Position at) {}

  /**
   * The variables.
   *
   * @param each what one result is given for
   * @param onePer the parts that identify the duty when several bearers share it; empty: bearer and
   *     each
   * @param act slot of the action for a prohibition or permission; -1 for others
   * @param scope all variables, for the conditions
   */
  public record Binding(Bearer bearer, List<Each> each, List<Expr> onePer, int act, Scope scope) {}

  /** The conditions; those that are absent are true. */
  public record Conditions(
      Optional<Choice<Expr>> scope,
      Optional<Choice<TimePoint>> arises,
      boolean firstWhen,
      Optional<Choice<Expr>> when,
      Optional<Expr> lapses,
      Optional<Expr> ruledOut,
      Optional<Choice<Expr>> kept,
      List<String> excepts) {}

  /** What a filing contains, as attribute paths, and its form. */
  public record Contents(List<Path> must, List<Path> may, Optional<FormStage> form) {
    public static final Contents NONE = new Contents(List.of(), List.of(), Optional.empty());
  }

  /** A fact a filing contains: the path as written, e.g. {@code g.name}, and what it reads. */
  public record Path(String text, Expr expr) {}

  /** A form and its stage. */
  public record FormStage(String form, String stage) {}

  /** What a penalty norm punishes and with what. */
  public record Penalty(List<String> sanctions, List<Amount> amounts, List<Bilingual> measures) {
    public static final Penalty NONE = new Penalty(List.of(), List.of(), List.of());
  }

  /**
   * An amount.
   *
   * @param on {@code entity} or {@code person}
   * @param min smallest amount in whole currency units
   * @param max largest amount in whole currency units
   */
  public record Amount(
      String on,
      Optional<Long> min,
      Optional<Long> max,
      String currency,
      Optional<Bilingual> tier,
      Optional<Bilingual> when) {}

  public String id() {
    return head.id();
  }

  /** A duty without an event is a standing duty: it holds while its condition holds. */
  public boolean standing() {
    return conditions.arises().isEmpty();
  }
}
