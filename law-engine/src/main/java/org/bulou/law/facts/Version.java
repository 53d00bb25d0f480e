package org.bulou.law.facts;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;

/**
 * One entry of the record.
 *
 * @param number from 1
 * @param at when it was recorded
 * @param by who recorded it
 * @param parts ids of parts first mentioned here
 */
public record Version(
    int number,
    Span at,
    String by,
    Optional<String> source,
    Optional<Bilingual> title,
    List<String> parts,
    List<Statement> statements,
    List<Claim> claims) {}
