/**
 * The words in which facts are told: domains, part types and their attributes.
 *
 * <p>One vocabulary serves every law. An attribute carries its type, its manner in time, what
 * silence means, and the question that asks for it.
 */
@NullMarked
package org.bulou.law.vocabulary;

import org.jspecify.annotations.NullMarked;
