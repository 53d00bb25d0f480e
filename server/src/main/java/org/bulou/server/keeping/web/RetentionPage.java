package org.bulou.server.keeping.web;

import java.util.List;
import org.bulou.server.keeping.Retention;

/**
 * What has to be kept.
 *
 * @param holds the legal holds that stand on cases this reader takes part in
 */
public record RetentionPage(List<Retention.Kind> kinds, List<Held> holds) {

  /** A hold. */
  public record Held(String number, String title, String since, String by, String reason) {}
}
