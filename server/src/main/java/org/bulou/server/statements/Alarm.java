package org.bulou.server.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.bulou.law.source.Bilingual;

/**
 * Somebody was told something that is not what the case knows now.
 *
 * @param source {@code S3} for a statement, {@code F2} for a filing
 * @param link below the case's page
 * @param recipient who was told
 * @param path what a settlement knows it by: the fact's, or the field's of a form
 * @param paths the facts behind it
 * @param key what is known now, in the words by which a settlement knows it
 */
public record Alarm(
    String source,
    String link,
    Bilingual recipient,
    Instant at,
    ZoneId zone,
    String path,
    Set<String> paths,
    Bilingual fact,
    Bilingual said,
    Bilingual known,
    String key) {
  public Alarm {
    paths = Set.copyOf(paths);
  }
}
