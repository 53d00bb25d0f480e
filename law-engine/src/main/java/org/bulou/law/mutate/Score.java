package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well the cases of one instrument hold its words.
 *
 * @param home the instrument, or {@code counting} or {@code vocabulary}
 * @param killed how many mutants a case noticed
 * @param survivors those that no case noticed and nobody argued about
 * @param equivalent those argued to mean the same; they count neither way
 * @param noticedAfterAll argued to be equivalent, yet a case noticed: the argument is wrong
 */
public record Score(
    String home,
    int killed,
    List<MutationTest.Outcome> survivors,
    List<Equivalents.Argument> equivalent,
    List<MutationTest.Outcome> noticedAfterAll) {

  /** Scores outcomes, one score per home in the order of names. */
  public static List<Score> of(List<MutationTest.Outcome> outcomes, Equivalents equivalents) {
    Map<String, List<MutationTest.Outcome>> byHome = new TreeMap<>();
    outcomes.forEach(o -> byHome.computeIfAbsent(o.mutant().home(), k -> new ArrayList<>()).add(o));
    List<Score> scores = new ArrayList<>();
    byHome.forEach((home, of) -> scores.add(one(home, of, equivalents)));
    return List.copyOf(scores);
  }

  private static Score one(
      String home, List<MutationTest.Outcome> outcomes, Equivalents equivalents) {
    int killed = 0;
    List<MutationTest.Outcome> survivors = new ArrayList<>();
    List<Equivalents.Argument> equivalent = new ArrayList<>();
    List<MutationTest.Outcome> wrong = new ArrayList<>();
    for (MutationTest.Outcome o : outcomes) {
      var argument = equivalents.of(o.mutant());
      if (argument.isEmpty() && o.survived()) {
        survivors.add(o);
      } else if (o.survived()) {
        argument.ifPresent(equivalent::add);
      } else {
        killed++;
        argument.ifPresent(a -> wrong.add(o));
      }
    }
    return new Score(
        home, killed, List.copyOf(survivors), List.copyOf(equivalent), List.copyOf(wrong));
  }

  /** Mutants that count: all but those argued to be equivalent. */
  public int counted() {
    return killed + survivors.size();
  }

  /** Per mille of the counted mutants that were killed, rounded down; 1000 when there are none. */
  public int perMille() {
    return counted() == 0 ? 1000 : killed * 1000 / counted();
  }
}
