package org.bulou.server.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.server.intake.ReportFile;
import org.bulou.server.intake.Triage;
import org.bulou.server.organisation.Register;

/**
 * The list of reports.
 *
 * @param open shows it the open ones, or those that were handled
 * @param now for the time since the first signal
 */
public record ReportsPage(boolean open, Triage.Some some, Register register, Instant now) {
  public List<ReportFile.Listed> reports() {
    return some.reports();
  }

  /** Where those that follow stand. */
  public Optional<String> next() {
    return some.next().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "/reports?show=" + (open ? "open" : "handled") + "&skip=" + some.next().getAsInt());
  }

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
