/**
 * Reads a law-data tree into a {@link org.bulou.law.model.Law}.
 *
 * <p>Two passes: first every name (types, terms, values, tables, authorities), then every formula.
 * All problems are collected and thrown together.
 */
@NullMarked
package org.bulou.law.library;

import org.jspecify.annotations.NullMarked;
