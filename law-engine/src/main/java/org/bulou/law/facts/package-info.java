/**
 * Facts: what is on record about the parts of a case and of the organisation.
 *
 * <p>Facts are only added, each in a numbered version of the record. What is not said stays
 * unknown; a claim is not a fact; for events, the vocabulary says what silence means.
 */
@NullMarked
package org.bulou.law.facts;

import org.jspecify.annotations.NullMarked;
