package org.bulou.server.duties;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * A duty as the board shows it.
 *
 * @param duty the duty's identity in its case
 * @param article where it stands, as a lawyer of that law writes it
 * @param bearer the entity's id; an authority's duties never stand on our board
 * @param bearerName the entity as people call it
 * @param state the engine's word for the state, such as {@code past-computed-date}
 * @param due the computed end, exclusive, under the strictest reading while none is adopted
 * @param zone the zone of the law's days
 * @param agree do all readings end on that day
 * @param provisional is a calendar year it needs not loaded
 */
public record BoardRow(
    String caseNumber,
    String caseTitle,
    String duty,
    Bilingual title,
    Bilingual instrument,
    String article,
    String bearer,
    Bilingual bearerName,
    String state,
    Optional<Instant> due,
    ZoneId zone,
    boolean agree,
    boolean provisional) {}
