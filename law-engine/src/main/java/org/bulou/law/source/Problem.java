package org.bulou.law.source;

/**
 * Something wrong in a source file: where, what was expected, what to do. Problems are public API.
 *
 * @param at where
 * @param code short stable name of the kind of problem, e.g. {@code unknown-fact}
 * @param message what is wrong
 * @param advice what to do about it; empty texts when the message says it already
 */
public record Problem(Position at, String code, Bilingual message, Bilingual advice) {

  /** The problem as one line: {@code file:line:column: message; advice [code]}. */
  public String show(Language language) {
    String tip = advice.in(language);
    String end = tip.isEmpty() ? "" : (language == Language.ZH ? "；" : "; ") + tip;
    return at + ": " + message.in(language) + end + " [" + code + "]";
  }
}
