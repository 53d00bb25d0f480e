package org.bulou.law.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Confidence;
import org.bulou.law.model.Form;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.model.TimePoint;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;

/**
 * What one must know to file when nothing can be computed: a form, whom it goes to and how else to
 * reach it, what starts the clocks that run towards it, what not to do meanwhile, and the traps.
 *
 * @param form the form
 * @param authority where it goes; portal and telephone stand here only as far as law-data has them
 * @param on the day whose law this is
 * @param clocks the duties discharged by it in force that day
 * @param mustNot the prohibitions of the same instruments in force that day
 * @param traps notes on how the form is operated, and open readings that move a date
 * @param ways how else to reach the authority, each with how sure that is
 * @param from when there is no clock yet: the first day there is one
 */
public record Runcard(
    Form form,
    Optional<Authority> authority,
    LocalDate on,
    List<ClockLine> clocks,
    List<Rule> mustNot,
    List<Bilingual> traps,
    List<Bilingual> ways,
    Optional<LocalDate> from) {

  /** What to do when our own system is down, or when somebody may be reading along in it. */
  public static final List<Bilingual> DOWN =
      List.of(
          new Bilingual(
              "系统不可用：用干净的设备直接在门户按本卡填报；每一步的时刻写在本卡上，系统恢复后按真实时刻补录",
              "the system is down: fill in the portal from a clean device by this card; write the time of"
                  + " every step on it, and record them with their real times when the system is back"),
          new Bilingual(
              "系统可能被人窥视：不再把新内容写入本系统、公司邮件和聊天；只用网外的电话、纸张和设备，从那里更换门户账号口令",
              "somebody may be watching: write nothing new into this system, company mail or chat; use"
                  + " telephone, paper and devices outside the network, and change the portal passwords there"),
          new Bilingual(
              "期限照常进行：资料库里没有因本单位系统不可用而停止计时的规则",
              "the clocks run on: the library knows no rule that stops one because our own system is down"));

  /**
   * A duty towards this form.
   *
   * @param stage the form's stage
   * @param starts the facts it counts from
   * @param within how long, in words
   */
  public record ClockLine(
      String norm,
      Bilingual title,
      Bilingual citation,
      String stage,
      Bilingual starts,
      Bilingual within) {}

  /** Something that must not be done. */
  public record Rule(String norm, Bilingual title, Bilingual citation) {}

  /** What the marks of fields mean. */
  public static final Bilingual MARKS =
      new Bilingual(
          "R 必填，O 选填，C 沿用上一阶段，A 如有则填，- 没有此栏",
          "R required, O optional, C carried from the stage before, A if available, - not there");

  /** What each stage asks of a field, in the order of the stages. */
  public static String asked(Form form, Form.Field field) {
    return form.stages().size() == 1
        ? String.join("", field.at().values())
        : form.stages().stream()
            .filter(field.at()::containsKey)
            .map(stage -> stage + " " + field.at().get(stage))
            .collect(Collectors.joining(", "));
  }

  /** The card of one form as of a day. */
  public static Runcard of(Law law, Form form, LocalDate on) {
    List<Norm> towards =
        law.norms().stream()
            .filter(n -> n.contents().form().filter(s -> s.form().equals(form.id())).isPresent())
            .filter(n -> n.head().instrument().binding())
            .toList();
    List<Norm> now = towards.stream().filter(n -> inForce(n, on)).toList();
    return new Runcard(
        form,
        Optional.ofNullable(law.authorities().get(form.authority())),
        on,
        now.stream().map(n -> clock(n, law)).toList(),
        mustNot(law, now, on),
        traps(law, form, now),
        form.ways().stream().map(Runcard::way).toList(),
        now.isEmpty() ? first(towards, on) : Optional.empty());
  }

  private static boolean inForce(Norm n, LocalDate on) {
    return n.head().validity().touches(Span.day(on, n.head().instrument().zone()));
  }

  private static Optional<LocalDate> first(List<Norm> towards, LocalDate on) {
    return towards.stream()
        .flatMap(n -> n.head().validity().from().stream())
        .filter(day -> day.isAfter(on))
        .min(Comparator.naturalOrder());
  }

  private static ClockLine clock(Norm n, Law law) {
    return new ClockLine(
        n.id(),
        n.head().title(),
        Citations.of(n),
        n.contents().form().map(Norm.FormStage::stage).orElse(""),
        starts(n, law),
        n.clock()
            .map(c -> ClockWords.of(c, law))
            .orElseGet(() -> new Bilingual("无期限", "no time limit")));
  }

  /** What its time counts from, under every reading: facts, or the doing of another duty. */
  private static Bilingual starts(Norm n, Law law) {
    Set<Bilingual> found = new LinkedHashSet<>();
    if (n.clock().orElse(null) instanceof Clock.Within w) {
      w.after().readings().forEach(r -> from(r.is(), n, law, found));
    } else {
      from(new TimePoint.Arises(), n, law, found);
    }
    return found.isEmpty()
        ? new Bilingual("见条文", "see the article")
        : Phrases.list(List.copyOf(found), words -> words);
  }

  private static void from(TimePoint point, Norm n, Law law, Set<Bilingual> found) {
    switch (point) {
      case TimePoint.Arises a ->
          n.conditions()
              .arises()
              .ifPresent(
                  x ->
                      x.readings().stream()
                          .filter(r -> !(r.is() instanceof TimePoint.Arises))
                          .forEach(r -> from(r.is(), n, law, found)));
      case TimePoint.Several several -> several.of().forEach(p -> from(p, n, law, found));
      case TimePoint.DischargeOf d ->
          law.versions(d.norm()).stream()
              .findFirst()
              .map(x -> x.head().title())
              .map(t -> new Bilingual("已办：" + t.zh(), "when this was done: " + t.en()))
              .ifPresent(found::add);
      case TimePoint.At at -> names(point, law, found);
      case TimePoint.Over over -> names(point, law, found);
    }
  }

  private static void names(TimePoint point, Law law, Set<Bilingual> found) {
    new AttributesRead(law.terms())
        .in(point)
        .found()
        .forEach(attribute -> found.add(attribute.words().name()));
  }

  private static List<Rule> mustNot(Law law, List<Norm> now, LocalDate on) {
    Set<String> instruments =
        now.stream().map(n -> n.head().instrument().id()).collect(Collectors.toSet());
    return law.norms().stream()
        .filter(n -> n.head().kind() == Norm.Kind.PROHIBITION)
        .filter(n -> instruments.contains(n.head().instrument().id()) && inForce(n, on))
        .map(n -> new Rule(n.id(), n.head().title(), Citations.of(n)))
        .toList();
  }

  private static List<Bilingual> traps(Law law, Form form, List<Norm> now) {
    Map<String, Bilingual> traps = new LinkedHashMap<>();
    form.operation().forEach(o -> traps.put(o.en(), o));
    for (Norm n : now) {
      n.head().cite().note().ifPresent(note -> traps.put(note.en(), note));
      readings(n, law).forEach(t -> traps.put(t.en(), t));
    }
    return List.copyOf(traps.values());
  }

  private static Bilingual way(Form.Way way) {
    if (way.cite().confidence() == Confidence.READ) {
      return way.words();
    }
    Bilingual sure = Wording.of(way.cite().confidence());
    return new Bilingual(
        way.words().zh() + "（" + sure.zh() + "）", way.words().en() + " (" + sure.en() + ")");
  }

  /** Where the start or the unit is disputed, the grounds of each reading. */
  private static List<Bilingual> readings(Norm n, Law law) {
    List<Bilingual> found = new ArrayList<>();
    n.conditions().arises().ifPresent(a -> disputed(a, found));
    n.clock()
        .ifPresent(
            clock -> {
              if (clock instanceof Clock.Within w) {
                disputed(w.after(), found);
                Optional.ofNullable(law.doctrines().get(w.unit()))
                    .ifPresent(d -> disputed(d.rule(), found));
              }
            });
    return found;
  }

  private static void disputed(Choice<?> choice, List<Bilingual> found) {
    if (choice.disputed()) {
      choice.readings().forEach(r -> found.add(r.why()));
    }
  }
}
