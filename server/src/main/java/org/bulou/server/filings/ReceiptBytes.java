package org.bulou.server.filings;

import java.util.UUID;

/**
 * Where the bytes of receipts lie. Today a table of the database, not encrypted by itself; the
 * encrypted store of attachments takes its place by implementing this.
 */
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
