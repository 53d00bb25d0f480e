package org.bulou.server.keeping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * An authority that asks.
 *
 * @param opening what it showed and said at the beginning
 * @param closed its end, with who signed the list
 */
public record Visit(
    int number,
    Opening opening,
    Instant recordedAt,
    ActorId recordedBy,
    List<Demand> demands,
    Optional<Closed> closed) {
  public Visit {
    demands = List.copyOf(demands);
  }

  /**
   * How it began.
   *
   * @param letter by letter; else somebody came
   * @param entity which of our entities is asked
   * @param authority its id in the law's library
   * @param ground the power it names
   * @param document the number of its notice or order; blank when it showed none
   * @param shown was the document itself shown
   * @param scope what it says it wants to look at
   */
  public record Opening(
      boolean letter,
      String entity,
      String authority,
      String ground,
      String document,
      boolean shown,
      String scope,
      Instant beganAt,
      ZoneId zone,
      List<Officer> officers) {
    public Opening {
      officers = List.copyOf(officers);
    }
  }

  /**
   * Somebody who came.
   *
   * @param card the number of the card shown; blank when none was
   */
  public record Officer(String name, String card) {}

  /**
   * The end.
   *
   * @param signed who signed the list for each side, or that somebody would not
   * @param sha256 of the list as it was signed
   */
  public record Closed(Instant at, ActorId by, String signed, String sha256) {}

  /** What papers may want. */
  public enum Wanting {
    TWO_OFFICERS,
    CARDS,
    DOCUMENT_NUMBER,
    DOCUMENT_SHOWN;

    /** The name for texts. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What of the papers is wanting; empty when two officers with cards showed a numbered document.
   */
  public List<Wanting> wanting() {
    List<Wanting> found = new ArrayList<>();
    if (!opening.letter() && opening.officers().size() < 2) {
      found.add(Wanting.TWO_OFFICERS);
    }
    if (opening.officers().stream().anyMatch(o -> o.card().isBlank())) {
      found.add(Wanting.CARDS);
    }
    if (opening.document().isBlank()) {
      found.add(Wanting.DOCUMENT_NUMBER);
    }
    if (!opening.shown()) {
      found.add(Wanting.DOCUMENT_SHOWN);
    }
    return found;
  }

  /** The list as both sides sign it, line by line. */
  String list() {
    StringBuilder text = new StringBuilder();
    line(text, opening.authority(), opening.entity(), opening.ground(), opening.document());
    line(text, opening.beganAt().toString(), opening.zone().getId(), opening.scope());
    opening.officers().forEach(o -> line(text, o.name(), o.card()));
    for (Demand d : demands) {
      line(
          text,
          Integer.toString(d.number()),
          d.what(),
          d.answer().map(a -> a.produced() ? "produced" : "refused").orElse("open"),
          d.answer().map(Demand.Answer::words).orElse(""),
          d.answer().flatMap(Demand.Answer::sha256).orElse(""));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String... parts) {
    text.append(String.join("\t", parts).replace('\n', ' ')).append('\n');
  }
}
