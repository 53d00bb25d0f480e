package org.bulou.ledger.stamp;

import java.io.IOException;

/** Answers time-stamp requests (RFC 3161): a service reached over HTTP, outside this library. */
@FunctionalInterface
public interface TimeStampAuthority {
  /**
   * Sends a request and gives the answer.
   *
   * @param request in DER, {@link TimeStampRequest#MEDIA_TYPE}
   * @return the answer in DER, {@link TimeStamp#MEDIA_TYPE}
   */
  byte[] stamp(byte[] request) throws IOException;
}
