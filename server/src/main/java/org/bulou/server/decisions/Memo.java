package org.bulou.server.decisions;

/**
 * The legal reasons of one who signs, as written.
 *
 * @param why the reasons
 * @param alternatives what else was considered
 */
public record Memo(String why, String alternatives) {
  /** What is longer belongs into a document. */
  public static final int LONGEST = 8000;

  public Memo {
    why = why.strip();
    alternatives = alternatives.strip();
  }

  boolean complete() {
    return fits(why, LONGEST) && fits(alternatives, LONGEST);
  }

  static boolean fits(String text, int longest) {
    return !text.isBlank() && text.length() <= longest;
  }

  /** Says nothing, so that no log can show it. */
  @Override
  public String toString() {
    return "Memo";
  }
}
