package org.bulou.law.evaluate;

import java.util.Optional;
import org.bulou.law.time.Due;

/**
 * What a duty looks like under the picked set with one deviation.
 *
 * @param element the element that deviates; empty for the picked set itself
 * @param reading the reading followed there
 * @param adopted whether the element has an adopted reading, so that this is not it
 */
public record Outcome(
    String element,
    String reading,
    boolean adopted,
    Truth applies,
    Timing start,
    Optional<Due> due) {}
