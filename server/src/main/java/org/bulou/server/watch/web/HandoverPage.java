package org.bulou.server.watch.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.watch.Sheet;

/**
 * A sheet, or what one would hold now.
 *
 * @param giver by name
 * @param receiver by name; empty on a draft
 * @param parts its cases
 * @param portalNames the portals' names by identity
 * @param receivers who could take over, by number; empty on a sheet
 * @param mine sheets I gave or was given; empty on a sheet
 * @param mayAccept is it offered to me and open
 * @param problem a message key
 */
public record HandoverPage(
    Sheet sheet,
    String giver,
    String receiver,
    String offered,
    String accepted,
    List<Part> parts,
    Map<String, Bilingual> portalNames,
    Map<String, String> receivers,
    List<Listed> mine,
    boolean mayAccept,
    boolean mayOffer,
    Optional<String> problem) {

  /** A case of it. */
  public record Part(
      Sheet.Part part,
      List<Line> duties,
      List<Question> questions,
      List<Decider> deciders,
      List<Undecided> conflicts) {}

  /** A conflict nobody has decided, and by when somebody should. */
  public record Undecided(Bilingual duty, Bilingual against, Due by) {}

  /** A duty. */
  public record Line(Bilingual title, Bilingual law, Bilingual bearer, Due due) {}

  /** An open question. */
  public record Question(Bilingual ask, Due soonest) {}

  /** Who can decide under a law; nobody when empty. */
  public record Decider(String law, List<String> names) {}

  /** A sheet of the list. */
  public record Listed(Sheet sheet, String giver, String receiver, String offered) {}
}
