package org.bulou.law.explain;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;

/** How a norm's time is told, in a line: every reading's number, and the unit. */
public final class ClockWords {
  /** The word that becomes plural in a doctrine's name, but not in its id. */
  private static final Pattern UNIT = Pattern.compile("(?<![.\\w])(minute|hour|day|month|year)\\b");

  private ClockWords() {}

  /** The line, units by their ids. */
  public static Bilingual of(Clock clock) {
    return of(clock, Bilingual::same);
  }

  /** The line, units by what their doctrines are called. */
  public static Bilingual of(Clock clock, Law law) {
    return of(
        clock,
        unit ->
            Optional.ofNullable(law.doctrines().get(unit))
                .map(Definition.Doctrine::name)
                .orElseGet(() -> Bilingual.same(unit)));
  }

  private static Bilingual of(Clock clock, Function<String, Bilingual> units) {
    return switch (clock) {
      case Clock.Within w -> amount("期限 ", "within ", w.amount(), units.apply(w.unit()));
      case Clock.AtOnce a -> Wording.words(a.word() + "（无数字）", a.word() + " (no number)");
      case Clock.Keep k -> amount("保存至少 ", "keep for at least ", k.amount(), units.apply(k.unit()));
      case Clock.Before b -> amount("届满前 ", "within the last ", b.amount(), units.apply(b.unit()));
      case Clock.SetBy s -> Wording.words("由他方指定日期", "a date set by another");
      case Clock.OnDate d -> Bilingual.same(d.date().toString());
      case Clock.Yearly y -> Wording.words("每年 " + y.by(), "every year by " + y.by());
      case Clock.Periodic p ->
          Wording.words("每 " + p.years() + " 年", "every " + p.years() + " years");
      case Clock.Minimum m ->
          Wording.words(
              "每 " + m.years() + " 年至少 " + m.amount(),
              "at least " + m.amount() + " per " + m.years() + " years");
    };
  }

  private static Bilingual amount(String zh, String en, Choice<Integer> amount, Bilingual unit) {
    String numbers =
        amount.readings().stream().map(r -> r.is().toString()).collect(Collectors.joining(" / "));
    String many = numbers.equals("1") ? unit.en() : UNIT.matcher(unit.en()).replaceFirst("$1s");
    return Wording.words(zh + numbers + " " + unit.zh(), en + numbers + " " + many);
  }
}
