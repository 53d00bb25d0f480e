package org.bulou.server.filings;

import java.util.Map;
import java.util.Optional;

/**
 * One entry of a filing's history.
 *
 * @param number from 1; the filing's revision after it
 * @param statement which statement it is about
 * @param fields the whole text after it, where it changed the text or sent it
 * @param known what the case knew then, by field, where it was looked at
 * @param caseVersion the version of the case read then
 */
public record Moved(
    int number,
    Deed deed,
    int statement,
    Optional<Map<String, String>> fields,
    Optional<Map<String, String>> known,
    Optional<Integer> caseVersion) {
  public Moved {
    fields = fields.map(Map::copyOf);
    known = known.map(Map::copyOf);
  }
}
