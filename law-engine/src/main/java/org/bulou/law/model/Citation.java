package org.bulou.law.model;

import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * Where a piece of law stands and how sure we are of it.
 *
 * @param at the place as a lawyer of that law writes it, e.g. 第七条第（二）项
 * @param source a key of the instrument's sources
 * @param note what is uncertain
 */
public record Citation(String at, String source, Confidence confidence, Optional<Bilingual> note) {}
