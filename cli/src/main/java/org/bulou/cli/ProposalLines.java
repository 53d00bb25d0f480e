package org.bulou.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.mutate.Mutant;
import org.bulou.law.mutate.MutationTest;
import org.bulou.law.mutate.Proposal;
import org.bulou.law.mutate.Proposals;
import org.bulou.law.mutate.Score;

/** Proposed cases as they would stand in a file, each below the mutants it would notice. */
final class ProposalLines {
  private ProposalLines() {}

  static void print(PackedMutants.Group group, List<Score> scores, Console console) {
    List<Mutant> survivors =
        scores.stream()
            .flatMap(s -> s.survivors().stream())
            .map(MutationTest.Outcome::mutant)
            .toList();
    int number = 0;
    for (Proposal p : new Proposals(group.law(), group.test(), group.files()).of(survivors)) {
      number++;
      Set<String> tests = new TreeSet<>();
      p.notices().forEach(m -> tests.add(m.substring(0, element(m))));
      console.line("# " + p.file());
      p.notices().forEach(m -> console.line("# " + m));
      console.line(p.text(p.base() + "-" + number, tests));
    }
    console.line(
        "# "
            + survivors.size()
            + console.in(" 个未被察觉，", " survivors, ")
            + number
            + console.in(" 个建议案例", " cases proposed"));
  }

  private static int element(String mutant) {
    int slash = mutant.indexOf('/');
    int colon = mutant.indexOf(':');
    int at = mutant.indexOf('@');
    int end = slash < 0 ? colon : Math.min(slash, colon);
    return at < 0 ? end : Math.min(end, at);
  }
}
