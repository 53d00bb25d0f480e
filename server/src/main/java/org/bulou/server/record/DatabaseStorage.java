package org.bulou.server.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bulou.ledger.store.Head;
import org.bulou.ledger.store.LogStorage;
import org.bulou.ledger.store.StagedBatch;
import org.bulou.ledger.tree.Hash;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log in PostgreSQL. A batch — tiles, head and the events' numbers — is one transaction of the
 * caller, so nothing has to be staged: either all of it is there or none of it. One fsync per
 * batch, that of the commit.
 */
final class DatabaseStorage implements LogStorage {
  private final JdbcClient sql;
  private final String origin;

  DatabaseStorage(JdbcClient sql, String origin) {
    this.sql = sql;
    this.origin = origin;
  }

  /** Takes the right to write until the transaction ends; false when another node has it. */
  boolean lease() {
    sql.sql(
            """
            insert into record.head (origin, size, root, mark) values (:origin, 0, :root, '')
            on conflict (origin) do nothing
            """)
        .param("origin", origin)
        .param("root", Hash.EMPTY_ROOT.bytes())
        .update();
    return sql.sql("select size from record.head where origin = :origin for update skip locked")
        .param("origin", origin)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  @Override
  public Head head() {
    return sql.sql("select size, root, mark from record.head where origin = :origin")
        .param("origin", origin)
        .query(
            Row.as(
                r ->
                    new Head(
                        origin, r.number("size"), Hash.at(r.bytes("root"), 0), r.text("mark"))))
        .optional()
        .orElse(Head.empty(origin));
  }

  @Override
  public boolean advance(Head from, Head to) {
    return sql.sql(
                """
            update record.head set size = :size, root = :root, mark = :mark
            where origin = :origin and size = :fromSize and root = :fromRoot
            """)
            .param("size", to.size())
            .param("root", to.root().bytes())
            .param("mark", to.mark())
            .param("origin", origin)
            .param("fromSize", from.size())
            .param("fromRoot", from.root().bytes())
            .update()
        == 1;
  }

  @Override
  public void stage(StagedBatch batch) {
    // The caller's transaction holds tiles and head together.
  }

  @Override
  public List<StagedBatch> staged() {
    return List.of();
  }

  @Override
  public void put(String path, byte[] bytes) {
    Optional<byte[]> there = get(path);
    if (there.isEmpty()) {
      publish(path, bytes);
    } else if (!Arrays.equals(there.get(), bytes)) {
      throw new IllegalStateException("the log has other bytes at " + path);
    }
  }

  @Override
  public Optional<byte[]> get(String path) {
    return sql.sql("select bytes from record.object where path = :path")
        .param("path", path)
        .query(Row.as(r -> r.bytes("bytes")))
        .optional();
  }

  @Override
  public void settle(List<Head> applied) {
    // Nothing is staged; partial tiles stay, they are small and old proofs may name them.
  }

  @Override
  public void publish(String path, byte[] bytes) {
    sql.sql(
            """
            insert into record.object (path, bytes) values (:path, :bytes)
            on conflict (path) do update set bytes = :bytes
            """)
        .param("path", path)
        .param("bytes", bytes)
        .update();
  }

  /** Every object of the log, for an export. */
  List<String> paths() {
    return sql.sql("select path from record.object order by path")
        .query(Row.as(r -> r.text("path")))
        .list();
  }
}
