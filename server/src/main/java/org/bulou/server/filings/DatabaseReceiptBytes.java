package org.bulou.server.filings;

import java.util.UUID;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts in a table, each sealed for itself; a receipt's bytes open for no other one. */
@Component
final class DatabaseReceiptBytes implements ReceiptBytes {
  private static final String PURPOSE = "receipt";
  private final JdbcClient sql;
  private final MasterKey key;

  DatabaseReceiptBytes(JdbcClient sql, MasterKey key) {
    this.sql = sql;
    this.key = key;
  }

  @Override
  public void keep(UUID receipt, byte[] bytes) {
    sql.sql(
            "insert into filings.receipt_bytes (receipt_id, bytes, sealed) values (:id, :bytes, true)")
        .param("id", receipt)
        .param("bytes", key.seal(PURPOSE, receipt.toString(), bytes))
        .update();
  }

  @Override
  public byte[] read(UUID receipt) {
    return sql.sql("select bytes, sealed from filings.receipt_bytes where receipt_id = :id")
        .param("id", receipt)
        .query(
            Row.as(
                r ->
                    r.flag("sealed")
                        ? key.open(PURPOSE, receipt.toString(), r.bytes("bytes"))
                        : r.bytes("bytes")))
        .optional()
        .orElseThrow(() -> new IllegalStateException("a receipt without bytes"));
  }
}
