package org.bulou.server.statements.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.statements.Statement;

/**
 * One statement.
 *
 * @param products those it speaks of; empty: all of the entity's
 * @param norms the prohibitions in its way, each with its article
 * @param translation how it stands as one, with the words of the last review
 * @param mayReview is it a translation that somebody else recorded
 */
public record StatementPage(
    Matter matter,
    Statement statement,
    String at,
    String recorded,
    String by,
    Bilingual entity,
    Bilingual level,
    List<Bilingual> products,
    List<Norm> norms,
    List<Fact> facts,
    Optional<Translated> translation,
    Optional<Integer> replacedBy,
    boolean mayReview,
    boolean mayRecord,
    Optional<String> problem) {

  /** A fact it asserts, and how it was said. */
  public record Fact(Bilingual name, String said) {}

  /** A prohibition. */
  public record Norm(Bilingual title, String article) {}

  /** A translation. */
  public record Translated(int source, int newest, String state, Optional<String> review) {}
}
