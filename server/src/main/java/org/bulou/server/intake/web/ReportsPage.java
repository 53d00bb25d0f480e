package org.bulou.server.intake.web;

import java.time.Instant;
import java.util.List;
import org.bulou.server.intake.ReportFile;
import org.bulou.server.organisation.Register;

/**
 * The list of reports.
 *
 * @param open shows it the open ones, or those that were handled
 * @param now for the time since the first signal
 */
public record ReportsPage(
    boolean open, List<ReportFile.Listed> reports, Register register, Instant now) {
  /** The product's name as the register has it now. */
  public String product(ReportFile.Listed listed) {
    return listed
        .report()
        .product()
        .flatMap(register::product)
        .map(org.bulou.server.organisation.Product::name)
        .orElse("–");
  }
}
