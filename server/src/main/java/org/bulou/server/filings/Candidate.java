package org.bulou.server.filings;

import java.util.List;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Form;

/**
 * A filing that could be made: all open duties of one entity that the same statement to the same
 * authority discharges.
 */
public record Candidate(
    Part entity, Authority authority, Form form, String stage, List<Duty> duties) {
  public Candidate {
    duties = List.copyOf(duties);
  }

  /** Is this duty among them? */
  public boolean covers(String duty) {
    return duties.stream().anyMatch(d -> d.id().equals(duty));
  }
}
