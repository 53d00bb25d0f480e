package org.bulou.server.organisation.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Words;

/**
 * Who works for whom.
 *
 * @param problem a message key
 */
public record StaffPage(
    List<Row> rows,
    List<Entity> entities,
    List<Words.Word> territories,
    Words words,
    Optional<String> problem) {

  /** A person who works with cases. */
  public record Row(String id, String name, List<org.bulou.server.organisation.Post> posts) {}
}
