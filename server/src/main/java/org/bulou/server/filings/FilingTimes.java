package org.bulou.server.filings;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long things around a filing last; ISO 8601 durations in the settings. */
@Component
public final class FilingTimes {
  private final Duration alone;
  private final Duration review;
  private final Duration decision;

  FilingTimes(
      @Value("${bulou.filings.alone-within:PT2H}") Duration alone,
      @Value("${bulou.filings.review-within:PT24H}") Duration review,
      @Value("${bulou.filings.decision-lasts:PT24H}") Duration decision) {
    this.alone = alone;
    this.review = review;
    this.decision = decision;
  }

  /** This long before its date one person may submit a mandatory filing alone. */
  public Duration alone() {
    return alone;
  }

  /** Within this time after such a submission another person looks at it. */
  public Duration review() {
    return review;
  }

  /** A decision of counsel about one filing holds this long. */
  public Duration decision() {
    return decision;
  }
}
