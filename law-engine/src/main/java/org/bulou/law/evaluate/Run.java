package org.bulou.law.evaluate;

import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.Validity;
import org.bulou.law.time.CountingRule;
import org.bulou.law.time.Span;
import org.bulou.law.time.WorkCalendar;

/** What stays the same during one evaluation. */
final class Run {
  final LawPlan plan;
  final Frame f;
  final Facts facts;
  final Span asOf;
  final Optional<Span> lawAsOf;
  final boolean[] adopted;
  final Discharges.Attributes acts;

  private final Moment moment;
  private final Readings readings;

  Run(LawPlan plan, Facts facts, Moment moment, Readings readings) {
    this.plan = plan;
    this.moment = moment;
    this.readings = readings;
    this.facts = facts;
    this.asOf = Span.instant(moment.asOf());
    this.acts = Discharges.Attributes.of(facts.vocabulary());
    this.adopted = new boolean[plan.elements()];
    this.f = new Frame(facts, picks(plan, readings), plan.compiled());
    this.lawAsOf =
        moment
            .lawAsOf()
            .map(day -> Span.day(day, java.time.ZoneOffset.UTC))
            .map(d -> Span.at(d.from() + 43_200_000_000L));
  }

  /** The same run with a frame of its own, for what is asked later or by another thread. */
  Run again() {
    return new Run(plan, facts, moment, readings);
  }

  private int[] picks(LawPlan plan, Readings readings) {
    int[] picks = new int[plan.elements()];
    for (int i = 0; i < picks.length; i++) {
      String element = plan.elementName(i);
      picks[i] = base(plan.law(), element);
      String chosen = readings.picked().get(element);
      if (chosen != null) {
        int at =
            Optional.ofNullable(plan.law().elements().get(element)).orElseThrow().indexOf(chosen);
        if (at < 0) {
          throw new IllegalArgumentException("`" + element + "` has no reading `" + chosen + "`");
        }
        picks[i] = at;
        adopted[i] = true;
      }
    }
    return picks;
  }

  private static int base(Law law, String element) {
    Integer base = law.bases().get(element);
    return base == null ? 0 : base;
  }

  /** The span at which law is chosen for something read at {@code at}. */
  Span law(Span at) {
    return lawAsOf.orElse(at);
  }

  void readAt(Span at) {
    f.readAt(at, law(at));
  }

  /**
   * Whether a validity holds at a span: true, false, or unknown when the span straddles its edge.
   */
  int inForce(Validity validity, Span at) {
    Span law = law(at);
    return validity.covers(law) ? Frame.TRUE : validity.touches(law) ? Frame.UNKNOWN : Frame.FALSE;
  }

  WorkCalendar calendar(CountingRule rule) {
    return rule.calendar()
        .flatMap(id -> Optional.ofNullable(plan.law().calendars().get(id)))
        .orElse(WorkCalendar.notLoaded());
  }

  /** Whether an answer as of now lies beyond the day up to which an instrument was checked. */
  boolean stale(Instrument instrument) {
    return asOf.from() >= plan.roster().of(instrument).staleFrom();
  }

  /** The reading of an element by number. */
  String reading(int element, int reading) {
    return Optional.ofNullable(plan.law().elements().get(plan.elementName(element)))
        .orElseThrow()
        .get(reading);
  }

  int readings(int element) {
    return plan.readings(element);
  }

  /** The doctrine a rule came from, for explanations. */
  Optional<Choice<CountingRule>> doctrine(String id) {
    return Optional.ofNullable(plan.law().doctrines().get(id)).map(Definition.Doctrine::rule);
  }
}
