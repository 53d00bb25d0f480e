package org.bulou.law.mutate;

import java.util.function.UnaryOperator;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/**
 * A law with one thing changed.
 *
 * @param id stable over runs: the element, the place below it, the kind of change
 * @param home the instrument it belongs to; {@code counting} or {@code vocabulary} for shared law
 * @param element the norm, term, value, table or doctrine that was changed
 * @param at where the changed thing is written
 * @param change what was changed, in words
 * @param apply makes the changed law from the law the mutant was found in
 */
public record Mutant(
    String id,
    String home,
    String element,
    Position at,
    Operator operator,
    Bilingual change,
    UnaryOperator<Law> apply) {}
