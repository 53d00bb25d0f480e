package org.bulou.law.explain;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.DutyState;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Discharge;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Type;

/** All standing duties of a case, by next date; those without a date after them, done ones last. */
public final class StandingDuties {
  private static final Comparator<StandingDuty> BY_DATE =
      Comparator.comparingInt((StandingDuty s) -> s.next().isPresent() ? 0 : rank(s.duty()))
          .thenComparingLong(s -> s.next().orElse(Long.MAX_VALUE))
          .thenComparing(s -> s.duty().id());

  private final Law law;
  private final Evaluation evaluation;
  private final Facts facts;
  private final Attribute actAt;

  private StandingDuties(Law law, Evaluation evaluation, Facts facts) {
    this.law = law;
    this.evaluation = evaluation;
    this.facts = facts;
    this.actAt = law.vocabulary().need("act").need("at");
  }

  /**
   * The table.
   *
   * @param facts the facts the evaluation was made of
   */
  public static List<StandingDuty> of(Law law, Evaluation evaluation, Facts facts) {
    StandingDuties table = new StandingDuties(law, evaluation, facts);
    return evaluation.duties().stream()
        .filter(d -> d.norm().standing() && d.norm().head().kind() == Norm.Kind.DUTY)
        .filter(d -> d.standing() != Duty.Standing.WARNING)
        .map(table::line)
        .sorted(BY_DATE)
        .toList();
  }

  /** Whether a case is about an organisation's daily duties. */
  public static boolean asked(Law law, Facts facts) {
    Attribute aspects = law.vocabulary().need("case").need("aspects");
    return aspects.type() instanceof Type.SetOf set
        && facts.root().value(aspects) instanceof Value.Members said
        && set.domain().values().stream()
            .anyMatch(v -> v.id().equals("organisation") && said.yes().get(v.ordinal()));
  }

  private static int rank(Duty d) {
    if (!d.state().open()) {
      return 4;
    }
    return switch (d.state()) {
      case NOT_KEPT -> 1;
      case UNDECIDED, MAY_HAVE_STARTED -> 3;
      default -> 2;
    };
  }

  private StandingDuty line(Duty d) {
    return new StandingDuty(
        d,
        !(d.norm().binding().bearer() instanceof Bearer.Authority),
        next(d),
        d.norm().clock().map(c -> period(c)).orElse(words("持续", "continuous")),
        evidence(d.norm()),
        lastDone(d),
        shownBy(d),
        evaluation.questions().stream().filter(q -> q.settles().contains(d.id())).findFirst());
  }

  private List<StandingDuty.Shown> shownBy(Duty d) {
    return d.norm().discharge().isPresent()
        ? List.of()
        : shown(d.norm()).stream()
            .flatMap(
                a ->
                    d.parts().stream()
                        .filter(p -> p.type().name().equals(a.owner()))
                        .map(p -> new StandingDuty.Shown(p, a)))
            .toList();
  }

  /** How long a thing has to be kept, or how often done, in words. */
  public static Bilingual period(Clock clock) {
    return switch (clock) {
      case Clock.Yearly y -> words("每年，至 " + day(y), "every year, by " + day(y));
      case Clock.Periodic p -> every(p.years());
      case Clock.Minimum m ->
          words(
              every(m.years()).zh() + "至少 " + m.amount(),
              m.amount() + " at least, " + every(m.years()).en());
      case Clock.Within w ->
          words(
              "自上次起 " + span(w.amount().first(), w.unit()).zh(),
              span(w.amount().first(), w.unit()).en() + " from the last");
      case Clock.Keep k ->
          words(
              "保存 " + span(k.amount().first(), k.unit()).zh(),
              "keep " + span(k.amount().first(), k.unit()).en());
      case Clock.Before b ->
          words(
              "届满前 " + span(b.amount().first(), b.unit()).zh(),
              "in the last " + span(b.amount().first(), b.unit()).en());
      case Clock.OnDate o -> words("一次", "once");
      case Clock.SetBy s -> words("由他方定期", "date set by another");
      case Clock.AtOnce a -> words(a.word(), "at once (" + a.word() + ")");
    };
  }

  private static String day(Clock.Yearly y) {
    return "%02d-%02d".formatted(y.by().getMonthValue(), y.by().getDayOfMonth());
  }

  private static Bilingual every(int years) {
    return years == 1
        ? words("每年", "every year")
        : words("每 " + years + " 年", "every " + years + " years");
  }

  /** The unit's last part: {@code cn.working_day} is "working day". */
  private static Bilingual span(int amount, String unit) {
    String name = unit.substring(unit.lastIndexOf('.') + 1).replace('_', ' ');
    String zh =
        switch (name) {
          case "year" -> "年";
          case "month" -> "个月";
          case "working day" -> "个工作日";
          case "day" -> "日";
          default -> " " + name;
        };
    return words(amount + zh, amount + " " + name + (amount == 1 ? "" : "s"));
  }

  /** The act asked for, or the facts that show the duty as kept, or the event it counts from. */
  private Bilingual evidence(Norm norm) {
    if (norm.discharge().isPresent()) {
      return act(norm.discharge().get());
    }
    Set<Attribute> shown = shown(norm);
    return shown.isEmpty() ? words("法律未说何以为证", "the law does not say what shows it") : names(shown);
  }

  /**
   * The facts by which it is kept; where there is no such condition, those its time counts from.
   */
  private Set<Attribute> shown(Norm norm) {
    AttributesRead read = new AttributesRead(law.terms());
    norm.conditions().kept().ifPresent(k -> read.in(k.first()));
    if (read.found().isEmpty()) {
      norm.clock().ifPresent(c -> start(c, read));
    }
    return read.found();
  }

  private static void start(Clock clock, AttributesRead read) {
    switch (clock) {
      case Clock.Within w -> read.in(w.after().first());
      case Clock.Keep k -> read.in(k.after().first());
      case Clock.Before b -> read.in(b.of().first());
      case Clock.Minimum m -> read.in(m.content().of());
      case Clock.Periodic p -> read.in(p.from().first());
      case Clock.SetBy s -> read.in(s.date().first());
      case Clock.Yearly y -> {}
      case Clock.OnDate o -> {}
      case Clock.AtOnce a -> {}
    }
  }

  private Bilingual act(Discharge discharge) {
    Bilingual act = named(discharge.act());
    return discharge
        .to()
        .filter(Discharge.Addressee.ToAuthority.class::isInstance)
        .map(t -> authority(((Discharge.Addressee.ToAuthority) t).id()))
        .map(to -> words(act.zh() + "（向" + to.zh() + "）", act.en() + " (to " + to.en() + ")"))
        .orElse(act);
  }

  private Bilingual authority(String id) {
    return Optional.ofNullable(law.authorities().get(id))
        .map(Authority::name)
        .orElse(Bilingual.same(id));
  }

  /** Acts have no Chinese names in the vocabulary yet. */
  private static Bilingual named(DomainValue value) {
    String zh =
        switch (value.id()) {
          case "file" -> "报送";
          case "notify" -> "通知";
          case "publish" -> "公布";
          case "assess" -> "评估";
          case "audit" -> "审计";
          case "train" -> "培训";
          case "answer" -> "答复";
          default -> value.name().zh();
        };
    return words(zh, value.name().en());
  }

  private static Bilingual names(Collection<Attribute> attributes) {
    return words(
        attributes.stream()
            .map(a -> a.words().name().zh())
            .distinct()
            .collect(Collectors.joining("；")),
        attributes.stream()
            .map(a -> a.words().name().en())
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  /** The newest act for the duty, or event that shows it, on record by now. */
  private Optional<StandingDuty.LastDone> lastDone(Duty d) {
    Stream<StandingDuty.LastDone> acts =
        facts.discharging(d.id()).stream()
            .flatMap(act -> when(act, actAt, Bilingual.same(act.id())).stream());
    Stream<StandingDuty.LastDone> events =
        shown(d.norm()).stream()
            .filter(a -> a.manner() == Attribute.Manner.EVENT)
            .flatMap(a -> d.parts().stream().flatMap(p -> event(p, a).stream()));
    return Stream.concat(acts, events).max(Comparator.comparingLong(x -> x.at().from()));
  }

  private Optional<StandingDuty.LastDone> event(Part part, Attribute event) {
    return part.type().name().equals(event.owner())
        ? when(part, event, event.words().name())
        : Optional.empty();
  }

  private Optional<StandingDuty.LastDone> when(Part part, Attribute at, Bilingual what) {
    return part.value(at) instanceof Value.When w
            && !Span.instantOf(w.is().from()).isAfter(evaluation.moment().asOf())
        ? Optional.of(new StandingDuty.LastDone(w.is(), what))
        : Optional.empty();
  }

  /** The computed date; for what was done in a yearly cycle, the end of the cycle after it. */
  private static Optional<Long> next(Duty d) {
    Optional<Long> due = d.due().map(x -> x.earliest());
    if (d.state().open()) {
      return due;
    }
    boolean done = d.state() == DutyState.DONE || d.state() == DutyState.DONE_AFTER_DATE;
    if (!done || !(d.norm().clock().orElse(null) instanceof Clock.Yearly yearly)) {
      return Optional.empty();
    }
    ZoneId zone = d.norm().head().instrument().zone();
    return due.map(x -> Span.instantOf(x - 1).atZone(zone).getYear() + 1)
        .map(yearly.by()::atYear)
        .filter(day -> d.norm().head().validity().until().map(day::isBefore).orElse(true))
        .map(day -> Span.micros(day.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  private static Bilingual words(String zh, String en) {
    return new Bilingual(zh, en);
  }
}
