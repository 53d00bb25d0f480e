package org.bulou.cli;

import java.util.List;
import java.util.Locale;
import org.bulou.law.mutate.Equivalents;
import org.bulou.law.mutate.Mutant;
import org.bulou.law.mutate.MutationTest;
import org.bulou.law.mutate.Score;

/** What a mutation test found: scores, survivors with their place, arguments apart. */
final class MutationPage {
  private final Console console;
  private final int atLeast;
  private final boolean all;

  MutationPage(Console console, int atLeast, boolean all) {
    this.console = console;
    this.atLeast = atLeast;
    this.all = all;
  }

  /** Whether an instrument reached what was asked, and no argument was proved wrong. */
  boolean enough(Score score) {
    return score.perMille() >= atLeast * 10 && score.noticedAfterAll().isEmpty();
  }

  void print(List<Score> scores) {
    console.progressDone();
    for (Score s : scores) {
      s.survivors().forEach(this::survivor);
      s.noticedAfterAll().forEach(this::wrongArgument);
      if (all) {
        s.equivalent().forEach(this::argument);
      }
    }
    console.heading("变异测试", "MUTATION TEST");
    int widest = scores.stream().mapToInt(s -> s.home().length()).max().orElse(0);
    scores.forEach(s -> score(s, widest + 2));
  }

  private void survivor(MutationTest.Outcome o) {
    Mutant m = o.mutant();
    console.line(m.at() + ": " + console.in(m.operator().words()));
    console.paragraph(4, "", console.in(m.change()));
    console.paragraph(
        4,
        "",
        m.id()
            + console.in("  ·  跑了 ", "  ·  ")
            + o.asked()
            + console.in(" 个案例，无一察觉", " cases ran, none noticed"));
  }

  private void wrongArgument(MutationTest.Outcome o) {
    console.paragraph(
        0,
        "✗ ",
        o.mutant().id()
            + console.in(" 被称为等价，但案例察觉了：", " is argued to be equivalent, yet a case noticed: ")
            + o.noticedBy().orElse(""));
  }

  private void argument(Equivalents.Argument a) {
    console.paragraph(
        0, "≡ ", a.mutant() + " — " + console.in(a.argument()) + " (" + a.author() + ")");
  }

  private void score(Score s, int width) {
    console.line(
        (enough(s) ? "  " : "✗ ")
            + Layout.pad(s.home(), width)
            + percent(s)
            + "  "
            + s.killed()
            + console.in(" / 共 ", " of ")
            + s.counted()
            + console.in(" 个被察觉", " noticed")
            + (s.equivalent().isEmpty()
                ? ""
                : ", "
                    + s.equivalent().size()
                    + console.in(" 个论证为等价", " argued to be equivalent")));
  }

  private static String percent(Score s) {
    return String.format(Locale.ROOT, "%5.1f %%", s.perMille() / 10.0);
  }
}
