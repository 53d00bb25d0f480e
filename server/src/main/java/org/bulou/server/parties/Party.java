package org.bulou.server.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.source.Language;
import org.bulou.server.cases.CaseId;

/**
 * A party of a case.
 *
 * @param number in its case
 * @param part the part of the case it is: what the gate knows of it is told there
 * @param since since when its standing is what it is
 * @param fixedOn the day of its fix
 * @param statement its own words, meant to be quoted
 */
public record Party(
    UUID id,
    CaseId caseId,
    int number,
    String part,
    String name,
    PartyKind kind,
    Language language,
    Standing standing,
    Instant since,
    Optional<LocalDate> fixedOn,
    String statement) {}
