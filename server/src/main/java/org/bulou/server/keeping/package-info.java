/**
 * What has to be kept up and kept: an organisation's standing duties with the evidence that each
 * was done, what the law wants retained, and legal holds.
 *
 * <p>The dates come from the engine, over the cases that are about an organisation. Recording that
 * a duty was done records a fact through the one door of {@code cases}; the evidence stays here,
 * its hash goes into the record.
 *
 * <p>In: acts done, with a note or a file; what authorities ask. Out: the standing table, the
 * retention page, the list of a visit, and a visit's part of an evidence pack.
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
package org.bulou.server.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
