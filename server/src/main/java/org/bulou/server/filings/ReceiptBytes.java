package org.bulou.server.filings;

import java.util.UUID;

/** Where the bytes of receipts lie: never in clear. */
interface ReceiptBytes {
  /** Keeps the bytes of a receipt whose row is there already, in the same transaction. */
  void keep(UUID receipt, byte[] bytes);

  /**
   * The bytes as they were kept.
   *
   * @throws IllegalStateException when there are none
   */
  byte[] read(UUID receipt);
}
