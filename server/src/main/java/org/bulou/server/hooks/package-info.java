/**
 * Tells other systems that something happened in a case: its number, the kind of event and times,
 * never a word of what a case holds.
 *
 * <p>Invariants: what is to be told is a row of the transaction in which it happened; nothing goes
 * but of live cases in which the person in whose name it goes takes part at that moment, as with
 * mail; nothing goes to an address of our own networks, whatever a name resolves to.
 *
 * <p>In: events of cases, filings and reminders. Out: signed requests (Standard Webhooks), pages.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"platform", "record", "web", "access", "cases", "filings", "watch"})
package org.bulou.server.hooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
