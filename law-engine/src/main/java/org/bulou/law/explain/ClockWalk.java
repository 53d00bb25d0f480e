package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Definition;
import org.bulou.law.model.TimePoint;
import org.bulou.law.source.Bilingual;

/** How a duty's time is counted: number, unit with its doctrine and reading, and from when. */
final class ClockWalk {
  private final TimeWalk times;
  private final Picks picks;

  ClockWalk(TimeWalk times, Picks picks) {
    this.times = times;
    this.picks = picks;
  }

  ExplanationNode of(Clock clock, Setting s) {
    return switch (clock) {
      case Clock.Within w -> within(w, s);
      case Clock.AtOnce a ->
          plain(
                  "时限：“" + a.word() + "”，没有数字，不计算届满日期",
                  "clock: “" + a.word() + "”, no number, no computed date")
              .under(List.of(from(a.after(), s)));
      case Clock.Keep k ->
          counted(
              "时限：至少保存 ",
              "clock: keep for at least ",
              "",
              k.amount(),
              k.unit(),
              List.of(from(k.after(), s)));
      case Clock.Before b ->
          counted(
              "时限：下列事件前 ",
              "clock: before the event below, within ",
              "内",
              b.amount(),
              b.unit(),
              List.of(times.chosen(new Bilingual("事件", "event"), b.of(), s)));
      case Clock.SetBy b ->
          plain("时限：由他人的行为确定", "clock: the date another's act names")
              .under(List.of(times.chosen(new Bilingual("日期", "date"), b.date(), s)));
      case Clock.OnDate d -> plain("时限：" + d.date() + " 之前", "clock: by " + d.date());
      case Clock.Yearly y -> plain("时限：每年 " + day(y), "clock: every year by " + day(y));
      case Clock.Periodic p ->
          plain("时限：每 " + p.years() + " 年一次", "clock: every " + p.years() + " year(s)")
              .under(List.of(from(p.from(), s)));
      case Clock.Minimum m ->
          plain(
              "时限：每 " + m.years() + " 年至少 " + m.amount(),
              "clock: at least " + m.amount() + " in every " + m.years() + " year(s)");
    };
  }

  private static String day(Clock.Yearly y) {
    return y.by().toString().substring(2);
  }

  private ExplanationNode within(Clock.Within w, Setting s) {
    List<ExplanationNode> more = new ArrayList<>();
    more.add(from(w.after(), s));
    w.adjusted()
        .cap()
        .ifPresent(
            c ->
                more.add(
                    plain(
                        "最长 " + c.amount() + " " + unit(c.unit()).zh(),
                        "at most " + c.amount() + " × " + unit(c.unit()).en())));
    if (!w.adjusted().pauses().isEmpty()) {
      more.add(plain("有暂停计时的情形", "some time does not count (pauses)"));
    }
    if (!w.adjusted().extensions().isEmpty()) {
      more.add(plain("可因事件延长", "may be extended by an event"));
    }
    return counted("时限：", "clock: within ", "内", w.amount(), w.unit(), more);
  }

  private ExplanationNode from(Choice<TimePoint> after, Setting s) {
    return times.chosen(new Bilingual("起算", "counted from"), after, s);
  }

  private ExplanationNode counted(
      String zh,
      String en,
      String zhEnd,
      Choice<Integer> amount,
      String unit,
      List<ExplanationNode> more) {
    int n = picks.of(amount).is();
    List<ExplanationNode> children = new ArrayList<>();
    readings(amount, children);
    Optional.ofNullable(picks.law().doctrines().get(unit))
        .ifPresent(d -> children.add(doctrine(d)));
    children.addAll(more);
    Bilingual name = unit(unit);
    return plain(zh + n + " " + name.zh() + zhEnd, en + n + " × " + name.en()).under(children);
  }

  private ExplanationNode doctrine(Definition.Doctrine d) {
    List<ExplanationNode> readings = new ArrayList<>();
    readings(d.rule(), readings);
    return plain(
            "计算方法 " + d.id() + "（" + d.name().zh() + "）",
            "counted by " + d.id() + " (" + d.name().en() + ")")
        .citing(Citations.of(Optional.empty(), d.cite()))
        .under(readings);
  }

  private void readings(Choice<?> choice, List<ExplanationNode> into) {
    if (choice.disputed()) {
      into.add(ExplanationNode.note(picks.followed(choice)));
      into.addAll(picks.others(choice));
    }
  }

  private Bilingual unit(String id) {
    return Optional.ofNullable(picks.law().doctrines().get(id))
        .map(Definition.Doctrine::name)
        .orElse(Bilingual.same(id));
  }

  private static ExplanationNode plain(String zh, String en) {
    return ExplanationNode.note(new Bilingual(zh, en));
  }
}
