package org.bulou.law.mutate;

import java.util.Set;

/**
 * A case to be read by a person.
 *
 * @param file the file its base case stands in
 * @param expect what the law says, as lines; only those a mutant would fail
 * @param notices the mutants it would notice
 */
public record Proposal(
    String file, String base, String lines, Set<String> expect, Set<String> notices) {

  /** The case as it would be written, with the changes it notices as a comment. */
  public String text(String id, Set<String> tests) {
    StringBuilder text = new StringBuilder();
    text.append("  - id: ").append(id).append('\n');
    text.append("    like: ").append(base).append('\n');
    text.append("    tests: [ ").append(String.join(", ", tests)).append(" ]").append('\n');
    text.append(lines).append("    expect:").append('\n');
    expect.forEach(e -> text.append("      - ").append(e).append('\n'));
    return text.toString();
  }
}
