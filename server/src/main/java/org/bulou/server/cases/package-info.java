/**
 * Cases and their facts. Facts are only ever added, only here, numbered per case under its lock.
 *
 * <p>A fact is kept in the written form of the law-data format, so that a case can be read by the
 * same reader as a case file, exported as one, and assessed offline with the same answer. What
 * finders and forms say are claims until a named person adopts them.
 *
 * <p>In: entries (who tells, from which source, which facts). Out: {@link
 * org.bulou.server.cases.FactsRecorded}, in the same transaction.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "record", "library"})
package org.bulou.server.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
