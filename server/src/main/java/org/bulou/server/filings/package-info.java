/**
 * Statements to authorities through portals that only people can fill: from an open duty to a text
 * in the portal's own order, checked by another person, submitted and frozen as typed, answered,
 * updated, corrected.
 *
 * <p>Submitting is an outbound act: it takes a {@link org.bulou.server.duties.Passage}, asked for
 * inside the transaction that records the act, so that the duty is done by the submission and the
 * receipt is evidence. There is no interface to a portal: what is recorded here is that a named
 * person typed this text there, from which account and when.
 *
 * <p>Near its date one person may submit a mandatory filing unchecked; that is shown in red and
 * owes a review. Publication has no such path, here or anywhere: nothing in this package publishes.
 *
 * <p>Invariants: what happens to a filing is only ever added, as numbered deeds; its state is what
 * {@link org.bulou.server.filings.Machine} makes of them. Nobody checks a text he wrote any part
 * of. The facts and words of a submitted statement do not change; when the case's facts do, the
 * difference is shown.
 *
 * <p>In: duties with a form, facts of the case, deeds of people. Out: the facts of the {@code act}
 * in the case; what stands on file for the case page ({@code filings/list.jte}).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "record",
      "web",
      "access",
      "organisation",
      "library",
      "cases",
      "evaluation",
      "duties",
      "sharing"
    })
package org.bulou.server.filings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
