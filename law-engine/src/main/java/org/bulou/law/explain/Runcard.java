package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Form;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;

/**
 * What one must know to file when nothing can be computed: a form, whom it goes to, the clocks that
 * run towards it, and the traps.
 *
 * @param form the form
 * @param authority where it goes; portal and telephone stand here only as far as law-data has them
 * @param clocks the duties discharged by it
 * @param traps notes on how the form is operated, and open readings that move a date
 */
public record Runcard(
    Form form, Optional<Authority> authority, List<ClockLine> clocks, List<Bilingual> traps) {

  /**
   * A duty towards this form.
   *
   * @param stage the form's stage
   * @param within how long and from when, in words
   */
  public record ClockLine(
      String norm, Bilingual title, Bilingual citation, String stage, Bilingual within) {}

  /** The card of one form. */
  public static Runcard of(Law law, Form form) {
    List<ClockLine> clocks = new ArrayList<>();
    Map<String, Bilingual> traps = new LinkedHashMap<>();
    form.operation().forEach(o -> traps.put(o.en(), o));
    for (Norm n : law.norms()) {
      Optional<Norm.FormStage> stage = n.contents().form().filter(s -> s.form().equals(form.id()));
      boolean now = n.head().validity().until().isEmpty() && n.head().instrument().binding();
      if (stage.isPresent() && now) {
        clocks.add(
            new ClockLine(
                n.id(), n.head().title(), Citations.of(n), stage.get().stage(), within(n)));
        n.head().cite().note().ifPresent(note -> traps.put(note.en(), note));
        readings(n, law).forEach(t -> traps.put(t.en(), t));
      }
    }
    return new Runcard(
        form,
        Optional.ofNullable(law.authorities().get(form.authority())),
        List.copyOf(clocks),
        List.copyOf(traps.values()));
  }

  private static Bilingual within(Norm n) {
    return n.clock()
        .map(
            clock ->
                switch (clock) {
                  case Clock.Within w ->
                      new Bilingual(
                          amounts(w.amount()) + " " + w.unit() + " 内",
                          "within " + amounts(w.amount()) + " " + w.unit());
                  case Clock.AtOnce a ->
                      new Bilingual("“" + a.word() + "”（无数字）", "“" + a.word() + "” (no number)");
                  case Clock.SetBy s -> new Bilingual("对方指定的日期", "the date the other names");
                  case Clock.OnDate d -> Bilingual.same(d.date().toString());
                  default -> new Bilingual("见条文", "see the article");
                })
        .orElseGet(() -> new Bilingual("无期限", "no time limit"));
  }

  private static String amounts(Choice<Integer> amount) {
    return String.join(
        "/", amount.readings().stream().map(r -> r.is().toString()).distinct().toList());
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
