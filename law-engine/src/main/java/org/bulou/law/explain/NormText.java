package org.bulou.law.explain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprText;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Discharge;
import org.bulou.law.model.Each;
import org.bulou.law.model.Norm;
import org.bulou.law.model.TimePoint;

/** Everything of a norm that decides, line by line, so that two laws can be compared. */
public final class NormText {
  private final StringBuilder text = new StringBuilder();

  private NormText() {}

  /** The lines, as law files write conditions. */
  public static String of(Norm n) {
    NormText t = new NormText();
    Norm.Conditions c = n.conditions();
    t.line("kind", Wire.of(n.head().kind()));
    n.head().validity().from().ifPresent(d -> t.line("from", d.toString()));
    n.head().validity().until().ifPresent(d -> t.line("until", d.toString()));
    t.line("bearer", bearer(n.binding().bearer()));
    t.line("each", each(n.binding().each()));
    c.scope().ifPresent(x -> t.choice("scope", x, ExprText::of));
    c.arises().ifPresent(x -> t.choice("arises", x, NormText::point));
    c.when().ifPresent(x -> t.choice("when", x, ExprText::of));
    c.lapses().ifPresent(x -> t.line("lapses", ExprText.of(x)));
    c.ruledOut().ifPresent(x -> t.line("ruled_out", ExprText.of(x)));
    c.kept().ifPresent(x -> t.choice("kept", x, ExprText::of));
    t.line("excepts", String.join(", ", c.excepts()));
    n.clock().ifPresent(t::clock);
    n.discharge().ifPresent(d -> t.line("discharged_by", discharge(d)));
    t.line("sanctions", String.join(", ", n.penalty().sanctions()));
    n.penalty().amounts().forEach(a -> t.line("amount", amount(a)));
    return t.text.toString().stripTrailing();
  }

  private void line(String name, String value) {
    if (!value.isEmpty()) {
      text.append(name).append(": ").append(value).append('\n');
    }
  }

  private <T> void choice(String name, Choice<T> choice, Function<T, String> words) {
    for (Choice.Reading<T> r : choice.readings()) {
      String reading = choice.disputed() ? name + " (" + r.id() + ")" : name;
      line(reading, words.apply(r.is()) + (choice.disputed() && r.suggested() ? " *" : ""));
    }
  }

  private void clock(Clock clock) {
    switch (clock) {
      case Clock.Within w -> {
        choice("within", w.amount(), n -> n + " " + w.unit());
        choice("after", w.after(), NormText::point);
        line("pauses", String.valueOf(w.adjusted().pauses().size()).replace("0", ""));
        w.adjusted().extensions().forEach(e -> line("extended", e.amount() + " " + e.unit()));
        w.adjusted().cap().ifPresent(c -> line("cap", c.amount() + " " + c.unit()));
      }
      case Clock.AtOnce a -> {
        line("at_once", a.word());
        choice("after", a.after(), NormText::point);
      }
      case Clock.Keep k -> {
        choice("keep", k.amount(), n -> n + " " + k.unit());
        choice("after", k.after(), NormText::point);
      }
      case Clock.Before b -> {
        choice("before", b.amount(), n -> n + " " + b.unit());
        choice("of", b.of(), NormText::point);
      }
      case Clock.SetBy s -> choice("set_by", s.date(), NormText::point);
      case Clock.OnDate d -> line("on", d.date().toString());
      case Clock.Yearly y -> line("every year by", y.by().toString());
      case Clock.Periodic p -> {
        line("every", p.years() + " years");
        choice("from", p.from(), NormText::point);
      }
      case Clock.Minimum m -> line("at_least", m.amount() + " in " + m.years() + " years");
    }
  }

  private static String point(TimePoint point) {
    return switch (point) {
      case TimePoint.Arises a -> "arises";
      case TimePoint.At at -> ExprText.of(at.time());
      case TimePoint.Over o ->
          (o.earliest() ? "earliest " : "latest ")
              + ExprText.of(o.time())
              + " over "
              + each(o.each())
              + o.where().map(w -> " where " + ExprText.of(w)).orElse("");
      case TimePoint.Several s ->
          (s.earliest() ? "earliest of " : "latest of ")
              + s.of().stream().map(NormText::point).toList();
      case TimePoint.DischargeOf d -> "discharge of " + d.norm();
    };
  }

  private static String bearer(Bearer bearer) {
    return switch (bearer) {
      case Bearer.Member m ->
          each(List.of(m.each())) + m.role().map(r -> " with " + ExprText.of(r)).orElse("");
      case Bearer.Actor a -> a.name() + " is " + ExprText.of(a.is());
      case Bearer.Authority a -> "authority " + a.id();
      case Bearer.Unstated u -> "";
    };
  }

  private static String each(List<Each> each) {
    return each.stream()
        .map(e -> e.name() + " in " + ExprText.of(e.list()))
        .collect(Collectors.joining(", "));
  }

  private static String discharge(Discharge d) {
    StringBuilder words = new StringBuilder(d.act().id());
    d.to()
        .ifPresent(
            to ->
                words
                    .append(" to ")
                    .append(
                        switch (to) {
                          case Discharge.Addressee.ToAuthority a -> a.id();
                          case Discharge.Addressee.ToParty(Expr party) -> ExprText.of(party);
                        }));
    d.stage().ifPresent(s -> words.append(", stage ").append(s));
    d.reveals().ifPresent(r -> words.append(", reveals ").append(r));
    d.revealsAtMost().ifPresent(r -> words.append(", at most ").append(r));
    d.purpose().ifPresent(p -> words.append(", ").append(p));
    return words.toString();
  }

  private static String amount(Norm.Amount a) {
    return a.on()
        + " "
        + a.min().map(String::valueOf).orElse("")
        + " – "
        + a.max().map(String::valueOf).orElse("")
        + " "
        + a.currency()
        + a.tier().map(t -> " " + t.en()).orElse("");
  }
}
