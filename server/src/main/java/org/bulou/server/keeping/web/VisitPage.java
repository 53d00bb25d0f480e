package org.bulou.server.keeping.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.duties.GateView;
import org.bulou.server.keeping.Visit;

/**
 * One authority that asks.
 *
 * @param began when, in the zone it was told in
 * @param gate what the law says to handing one thing over, when it was refused
 */
public record VisitPage(
    String number,
    String title,
    Visit visit,
    Bilingual authority,
    Bilingual entity,
    String began,
    List<Line> demands,
    Map<String, Bilingual> levels,
    Optional<String> closed,
    Optional<GateView> gate,
    boolean mayWork,
    boolean mayProduce,
    Optional<String> problem) {

  /**
   * Something asked for.
   *
   * @param state {@code open}, {@code produced} or {@code refused}
   */
  public record Line(
      int number,
      String what,
      Optional<Bilingual> level,
      String asked,
      String state,
      String words,
      String sha256,
      String answered) {}

  /** Where its pages lie. */
  public String path() {
    return "/cases/" + number + "/visits/" + visit.number();
  }

  public boolean running() {
    return visit.closed().isEmpty();
  }
}
