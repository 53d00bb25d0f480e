package org.bulou.server.filings;

import java.util.UUID;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts in a table. */
@Component
final class DatabaseReceiptBytes implements ReceiptBytes {
  private final JdbcClient sql;

  DatabaseReceiptBytes(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void keep(UUID receipt, byte[] bytes) {
    sql.sql("insert into filings.receipt_bytes (receipt_id, bytes) values (:id, :bytes)")
        .param("id", receipt)
        .param("bytes", bytes)
        .update();
  }

  @Override
  public byte[] read(UUID receipt) {
    return sql.sql("select bytes from filings.receipt_bytes where receipt_id = :id")
        .param("id", receipt)
        .query(Row.as(r -> r.bytes("bytes")))
        .optional()
        .orElseThrow(() -> new IllegalStateException("a receipt without bytes"));
  }
}
