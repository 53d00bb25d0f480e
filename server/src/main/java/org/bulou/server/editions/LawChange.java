package org.bulou.server.editions;

import org.bulou.law.source.Bilingual;

/**
 * Something the edition has otherwise than the law in use.
 *
 * @param kind {@code instrument}, {@code text}, {@code norm}; {@code reading} or {@code standing}
 *     for a decision that loses what it is about
 * @param sign {@code new}, {@code gone} or {@code changed}
 * @param words the lines that differ
 */
public record LawChange(String kind, String id, String sign, Bilingual words) {
  /** Is it a decision of ours that loses what it is about? */
  public boolean ours() {
    return kind.equals("reading") || kind.equals("standing");
  }
}
