package org.bulou.law.library;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.source.Scalars;
import org.bulou.law.time.Count;
import org.bulou.law.time.CountingRule;
import org.bulou.law.time.DayKind;
import org.bulou.law.time.WorkCalendar;
import org.bulou.law.time.YearlyCalendar;

/** Reads counting doctrines and the calendars they count by. */
final class CountingReader {
  private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Reading reading;
  private final Problems problems;

  CountingReader(Reading reading) {
    this.reading = reading;
    this.problems = reading.problems();
  }

  void doctrines(Node file, Map<String, Definition.Doctrine> doctrines) {
    Fields f = Fields.of(file, "counting", problems);
    f.requiredText("schema");
    f.node("sources");
    f.node("note");
    for (Node item : f.items("doctrines")) {
      Fields d = Fields.of(item, "doctrine", problems);
      String id = d.requiredText("id");
      Optional<ZoneId> zone = d.scalar("zone").map(reading::zone);
      Optional<String> calendar = d.text("calendar");
      var cite = reading.cite(d);
      var name = d.requiredWords("name");
      d.node("note");
      Optional<Choice<CountingRule>> rule =
          reading.choice(d.required("is"), id, n -> rule(n, zone, calendar));
      d.refuseUnknown();
      rule.ifPresent(
          r -> {
            if (doctrines.put(id, new Definition.Doctrine(id, name, r, cite, d.at())) != null) {
              problems.add(
                  d.at(), "duplicate-id", "`" + id + "` 定义了两次", "`" + id + "` is defined twice");
            }
          });
    }
    f.refuseUnknown();
  }

  private Optional<CountingRule> rule(Node node, Optional<ZoneId> zone, Optional<String> calendar) {
    Fields f = Fields.of(node, "counting rule", problems);
    Node.Scalar count = f.requiredScalar("count");
    Optional<Count> unit = count(count);
    ZoneId in = f.scalar("zone").map(reading::zone).or(() -> zone).orElse(ZoneOffset.UTC);
    int perUnit = f.node("per_unit").map(reading::amount).orElse(1);
    boolean included = f.text("start_day").orElse("excluded").equals("included");
    CountingRule.Roll roll =
        f.text("roll").orElse("none").equals("next-working-day")
            ? CountingRule.Roll.NEXT_WORKING_DAY
            : CountingRule.Roll.NONE;
    Optional<String> days = f.text("calendar").or(() -> calendar);
    int minimum = f.node("min_working_days").map(reading::amount).orElse(0);
    f.refuseUnknown();
    try {
      return unit.map(u -> new CountingRule(u, perUnit, included, roll, in, days, minimum));
    } catch (IllegalArgumentException e) {
      problems.add(
          f.at(),
          "impossible-rule",
          "计数规则不成立：" + e.getMessage(),
          "no such way of counting: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Count> count(Node.Scalar s) {
    return switch (s.text()) {
      case "hours" -> Optional.of(Count.HOURS);
      case "minutes" -> Optional.of(Count.MINUTES);
      case "days" -> Optional.of(Count.DAYS);
      case "working-days" -> Optional.of(Count.WORKING_DAYS);
      case "months" -> Optional.of(Count.MONTHS);
      case "years" -> Optional.of(Count.YEARS);
      default -> {
        problems.addUnknown(
            s.at(),
            "unknown-value",
            "不认识的计数单位 `" + s.text() + "`",
            "unknown count `" + s.text() + "`",
            s.text(),
            List.of("hours", "minutes", "days", "working-days", "months", "years"));
        yield Optional.empty();
      }
    };
  }

  void calendar(Node file, Map<String, WorkCalendar> calendars) {
    Fields f = Fields.of(file, "calendar", problems);
    f.requiredText("schema");
    String id = f.requiredText("id");
    f.requiredText("jurisdiction");
    f.requiredText("zone");
    f.node("name");
    f.node("sources");
    f.node("note");
    Set<DayOfWeek> weekend = new LinkedHashSet<>();
    for (String day : f.texts("weekend")) {
      int at = WEEK.indexOf(day);
      if (at < 0) {
        problems.addUnknown(
            f.at("weekend"),
            "unknown-value",
            "不认识的星期 `" + day + "`",
            "unknown day of the week `" + day + "`",
            day,
            WEEK);
      } else {
        weekend.add(DayOfWeek.of(at + 1));
      }
    }
    Map<Integer, Map<LocalDate, DayKind>> years = new HashMap<>();
    f.items("years").forEach(y -> year(y, years));
    boolean unknownHolidays = f.text("holidays").orElse("").equals("not-loaded");
    if (unknownHolidays) {
      reading.cite(f);
    } else {
      f.node("cite");
    }
    Optional<LocalDate> until = reading.date(f, "loaded_until");
    f.refuseUnknown();
    YearlyCalendar calendar =
        unknownHolidays ? YearlyCalendar.weekendOnly(weekend) : YearlyCalendar.of(weekend, years);
    calendars.put(id, until.map(calendar::loadedUntil).orElse(calendar));
  }

  private void year(Node item, Map<Integer, Map<LocalDate, DayKind>> years) {
    Fields y = Fields.of(item, "year", problems);
    Map<LocalDate, DayKind> days = new HashMap<>();
    reading.cite(y);
    y.node("note");
    for (Node span : y.items("off")) {
      Fields off = Fields.of(span, "off", problems);
      off.node("name");
      Optional<LocalDate> from = reading.date(off, "from");
      Optional<LocalDate> to = reading.date(off, "to").or(() -> from);
      off.refuseUnknown();
      if (from.isPresent() && to.isPresent()) {
        from.get().datesUntil(to.get().plusDays(1)).forEach(d -> days.put(d, DayKind.OFF));
      }
    }
    for (Node day : y.items("working")) {
      if (day instanceof Node.Scalar s) {
        Scalars.date(s, problems).ifPresent(d -> days.put(d, DayKind.WORKING));
      }
    }
    int year = reading.whole(y.required("year")).orElse(0L).intValue();
    y.refuseUnknown();
    if (years.put(year, days) != null) {
      problems.add(
          y.at(), "duplicate-id", year + " 年定义了两次", "the year " + year + " is defined twice");
    }
  }
}
