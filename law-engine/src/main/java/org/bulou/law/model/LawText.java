package org.bulou.law.model;

/**
 * The text of an article in one language.
 *
 * @param status {@code verbatim}, {@code excerpt} or {@code paraphrase}
 */
public record LawText(
    String language, String status, String source, Validity validity, String body) {}
