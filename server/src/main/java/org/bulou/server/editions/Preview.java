package org.bulou.server.editions;

import java.time.Instant;

/**
 * How far the preview of an edition is.
 *
 * @param asOf the instant as of which all cases are asked
 * @param before the hash of the law it is compared with
 * @param total how many cases there were when it began
 * @param done how many were looked at
 * @param reached the place of the one looked at last
 */
public record Preview(
    int edition, State state, Instant asOf, String before, int total, int done, String reached) {

  /** How far it is. */
  public enum State {
    RUNNING,
    DONE,
    /** Somebody stopped it, or another law took effect meanwhile. */
    STOPPED
  }
}
