package org.bulou.server.parties.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.parties.PartyKind;
import org.bulou.server.parties.PartyRow;
import org.bulou.server.parties.Standing;
import org.bulou.server.parties.Wanted;

/**
 * The parties of a case.
 *
 * @param counts how many stand where, of all of them
 * @param whereabouts where each is, by its part, as far as the case knows
 * @param options what can be chosen for a new one
 * @param problem why nothing was done, as the end of a message key
 */
public record PartiesPage(
    Matter matter,
    List<PartyRow> rows,
    Map<Standing, Integer> counts,
    Map<String, Bilingual> whereabouts,
    Wanted wanted,
    boolean mayWork,
    Options options,
    Optional<String> problem) {

  /** What can be chosen. */
  public record Options(
      Map<String, Bilingual> parts,
      Map<String, Bilingual> territories,
      Map<String, Bilingual> components) {}

  public List<Standing> standings() {
    return List.of(Standing.values());
  }

  public List<PartyKind> kinds() {
    return List.of(PartyKind.values());
  }

  public int count(Standing standing) {
    return counts.getOrDefault(standing, 0);
  }

  public int all() {
    return counts.values().stream().mapToInt(n -> n).sum();
  }

  /** How many were told and did not answer. */
  public int silent() {
    return count(Standing.TOLD);
  }
}
