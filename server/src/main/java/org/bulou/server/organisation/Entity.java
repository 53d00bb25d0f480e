package org.bulou.server.organisation;

import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Bilingual;

/**
 * One of our legal entities.
 *
 * @param id short and lasting, such as {@code sz}: the part's id in every case
 * @param establishedIn a territory of the vocabulary, such as {@code CN}
 * @param reportAddress the mail address at which it takes reports; one that two entities share
 *     makes both know at the same second
 * @param roles what it is apart from any product, such as {@code cn.finder}
 * @param version counts the changes, for forms filled against an older state
 */
public record Entity(
    String id,
    Bilingual name,
    String establishedIn,
    Optional<String> reportAddress,
    Set<String> roles,
    int version) {
  public Entity {
    roles = Set.copyOf(roles);
  }
}
