package org.bulou.server.statements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said, or is about to be.
 *
 * @param entity who of us
 * @param speaker the person who spoke, by name; need not have an account
 * @param recipient to whom, in words
 * @param products which of the entity's products it speaks of, by id; empty: all of them
 * @param purpose why, in the law's words
 * @param language a language's code, such as {@code zh}
 * @param words the text, or a note of what was said
 * @param note is it a note and not the text itself
 * @param lines the cleared lines it rests on
 * @param beyond what went beyond them, says whoever records it
 * @param source the statement it is a translation of
 * @param replaces the statement it stands in for from now on
 * @param manner what only whoever acts knows of it
 */
public record Said(
    Kind kind,
    String entity,
    String speaker,
    String recipient,
    Audience audience,
    Set<String> products,
    String purpose,
    SaidAt when,
    String channel,
    String language,
    String words,
    boolean note,
    Optional<Integer> lines,
    String beyond,
    Optional<Integer> source,
    Optional<Integer> replaces,
    List<Assertion> asserts,
    Manner manner) {
  public Said {
    products = Set.copyOf(products);
    asserts = List.copyOf(asserts);
  }

  /** The products it speaks of, sorted, with spaces between. */
  public String productIds() {
    return products.stream().sorted().collect(Collectors.joining(" "));
  }

  /**
   * To whom it is open.
   *
   * @param open to the public, or to somebody named
   * @param territory where a named recipient is; empty when not told
   * @param level up to which content level it goes, in the law's words
   */
  public record Audience(boolean open, Optional<String> territory, String level) {
    /** The law's word. */
    public String wire() {
      return open ? "public" : "named";
    }
  }

  /**
   * What only whoever acts knows of it.
   *
   * @param sober nothing on a live system, no attack tool, nothing exaggerated, in good faith
   * @param remedy does it come with a fix or a mitigation
   * @param sealed does nobody else read the channel
   */
  public record Manner(boolean sober, boolean remedy, boolean sealed) {}
}
