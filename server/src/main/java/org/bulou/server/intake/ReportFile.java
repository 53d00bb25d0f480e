package org.bulou.server.intake;

import java.util.List;
import java.util.Optional;
import org.bulou.server.cases.Case;

/**
 * A report with all that belongs to it, for those who may work on it.
 *
 * @param content empty when it was erased
 * @param similar other open reports that look alike, best first; for the analyst only
 * @param matter the case it went into
 */
public record ReportFile(
    Report report,
    Optional<Content> content,
    List<Attachment> attachments,
    List<Message> messages,
    List<Handling> log,
    List<Listed> similar,
    Optional<Report> duplicateOf,
    Optional<Case> matter) {
  /**
   * A report as lists show it.
   *
   * @param summary its first line; empty when the reader may not see what it says
   */
  public record Listed(Report report, Optional<String> summary) {}
}
