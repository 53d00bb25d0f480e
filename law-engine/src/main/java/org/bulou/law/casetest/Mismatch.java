package org.bulou.law.casetest;

import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/**
 * An expectation that does not hold: where it is written, what was expected and what was computed.
 */
public record Mismatch(Position at, Bilingual message) {
  static Mismatch of(Position at, String zh, String en) {
    return new Mismatch(at, new Bilingual(zh, en));
  }
}
