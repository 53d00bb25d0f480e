package org.bulou.server.filings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.bulou.server.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proofs authorities give; kept as they came, found by their hash. */
@Service
@Transactional
public class Receipts {
  private static final int LONGEST_NAME = 200;
  private final JdbcClient sql;
  private final ReceiptBytes bytes;
  private final FilingEvents events;
  private final InstantSource clock;

  Receipts(JdbcClient sql, ReceiptBytes bytes, FilingEvents events, InstantSource clock) {
    this.sql = sql;
    this.bytes = bytes;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps a receipt of a filing that was sent.
   *
   * @throws NotPossible when nothing was sent yet, or the file is empty
   */
  public Receipt add(Filing filing, String name, String mediaType, byte[] content, ActorId by) {
    if (filing.submission().isEmpty()) {
      throw new NotPossible(NotPossible.Reason.NOT_NOW);
    }
    if (content.length == 0) {
      throw new NotPossible(NotPossible.Reason.EMPTY);
    }
    Receipt receipt =
        new Receipt(
            UUID.randomUUID(),
            plain(name),
            cut(mediaType.replaceAll("\\p{Cntrl}", "")),
            content.length,
            Sha256.hex(content),
            by,
            clock.instant());
    insert(filing.id(), receipt);
    bytes.keep(receipt.id(), content);
    events.received(filing, receipt);
    return receipt;
  }

  /** The last part of a path, without what would break a header or a line. */
  private static String plain(String name) {
    String last = name.replace('\\', '/');
    String file = last.substring(last.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
    return cut(file.isEmpty() ? "receipt" : file);
  }

  private static String cut(String text) {
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
  }

  private void insert(FilingId filing, Receipt r) {
    sql.sql(
            """
            insert into filings.receipt (id, filing_id, name, media_type, size, sha256, added_by, added_at)
            values (:id, :filing, :name, :type, :size, :sha256, :by, :at)
            """)
        .param("id", r.id())
        .param("filing", filing.value())
        .param("name", r.name())
        .param("type", r.mediaType())
        .param("size", r.size())
        .param("sha256", r.sha256())
        .param("by", r.addedBy().value())
        .param("at", Row.at(r.addedAt()))
        .update();
  }

  /** The receipts of a filing, oldest first. */
  @Transactional(readOnly = true)
  public List<Receipt> of(FilingId filing) {
    return sql.sql(
            """
            select id, name, media_type, size, sha256, added_by, added_at
            from filings.receipt where filing_id = :filing order by added_at, id
            """)
        .param("filing", filing.value())
        .query(Row.as(Receipts::row))
        .list();
  }

  /** One receipt of a filing. */
  @Transactional(readOnly = true)
  public Optional<Receipt> find(FilingId filing, UUID receipt) {
    return of(filing).stream().filter(r -> r.id().equals(receipt)).findFirst();
  }

  /** Its bytes, as they came. */
  @Transactional(readOnly = true)
  public byte[] read(Receipt receipt) {
    return bytes.read(receipt.id());
  }

  private static Receipt row(Row r) {
    return new Receipt(
        r.uuid("id"),
        r.text("name"),
        r.text("media_type"),
        r.number("size"),
        r.text("sha256"),
        new ActorId(r.uuid("added_by")),
        r.instant("added_at"));
  }
}
