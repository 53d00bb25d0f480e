package org.bulou.server.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of messages and attachments, sealed under the report's key. */
@Component
final class MessageStore {
  private final JdbcClient sql;

  MessageStore(JdbcClient sql) {
    this.sql = sql;
  }

  UUID add(
      ReportId report,
      ReportKey key,
      Instant at,
      Message.Kind kind,
      Optional<ActorId> author,
      String text) {
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            insert into intake.message (id, report, number, at, kind, author, text)
            select :id, :report, coalesce(max(number), 0) + 1, :at, :kind, :author, :text
            from intake.message where report = :report
            """)
        .param("id", id)
        .param("report", report.value())
        .param("at", Row.at(at))
        .param("kind", wire(kind))
        .param("author", author.map(ActorId::value).orElse(null))
        .param("text", key.seal(id.toString(), text))
        .update();
    return id;
  }

  List<Message> of(ReportId report, ReportKey key) {
    Map<UUID, List<Attachment>> files = attachments(report, key);
    return sql.sql("select * from intake.message where report = :report order by number")
        .param("report", report.value())
        .query(
            Row.as(
                r ->
                    new Message(
                        r.uuid("id"),
                        r.instant("at"),
                        kind(r.text("kind")),
                        r.optionalUuid("author").map(ActorId::new),
                        key.text(r.uuid("id").toString(), r.bytes("text")),
                        files.getOrDefault(r.uuid("id"), List.of()))))
        .list();
  }

  /** The attachments that came with the report itself. */
  List<Attachment> ofReport(ReportId report, ReportKey key) {
    return attachments(report, key).getOrDefault(report.value(), List.of());
  }

  private Map<UUID, List<Attachment>> attachments(ReportId report, ReportKey key) {
    Map<UUID, List<Attachment>> found = new HashMap<>();
    sql.sql("select * from intake.attachment where report = :report order by message, place")
        .param("report", report.value())
        .query(
            Row.as(
                r ->
                    found
                        .computeIfAbsent(
                            r.optionalUuid("message").orElse(report.value()),
                            k -> new ArrayList<>())
                        .add(attachment(r, key))))
        .list();
    return found;
  }

  private static Attachment attachment(Row r, ReportKey key) {
    UUID id = r.uuid("id");
    return new Attachment(
        id,
        key.text("name " + id, r.bytes("name")),
        r.text("looks_like"),
        r.number("size"),
        HexFormat.of().formatHex(r.bytes("sha256")));
  }

  void attach(ReportId report, Optional<UUID> message, ReportKey key, List<Upload> uploads) {
    int place = 0;
    for (Upload upload : uploads) {
      Attachment file = upload.file();
      sql.sql(
              """
              insert into intake.attachment (id, report, message, place, name, looks_like, size, sha256, key)
              values (:id, :report, :message, :place, :name, :looks, :size, :sha256, :key)
              """)
          .param("id", file.id())
          .param("report", report.value())
          .param("message", message.orElse(null))
          .param("place", place++)
          .param("name", key.seal("name " + file.id(), file.name()))
          .param("looks", file.looksLike())
          .param("size", file.size())
          .param("sha256", HexFormat.of().parseHex(file.sha256()))
          .param("key", key.seal("key " + file.id(), upload.key().serialized()))
          .update();
    }
  }

  /** An attachment of a report with the key of its file. */
  Optional<Upload> attachment(ReportId report, UUID id, ReportKey key) {
    return sql.sql("select * from intake.attachment where report = :report and id = :id")
        .param("report", report.value())
        .param("id", id)
        .query(
            Row.as(
                r ->
                    new Upload(
                        attachment(r, key), FileKey.of(key.open("key " + id, r.bytes("key"))))))
        .optional();
  }

  List<UUID> files(ReportId report) {
    return sql.sql("select id from intake.attachment where report = :report")
        .param("report", report.value())
        .query(Row.as(r -> r.uuid("id")))
        .list();
  }

  private static String wire(Message.Kind kind) {
    return switch (kind) {
      case FROM_FINDER -> "from-finder";
      case FROM_US -> "from-us";
      case ACKNOWLEDGEMENT -> "acknowledgement";
    };
  }

  private static Message.Kind kind(String wire) {
    return switch (wire) {
      case "from-finder" -> Message.Kind.FROM_FINDER;
      case "from-us" -> Message.Kind.FROM_US;
      default -> Message.Kind.ACKNOWLEDGEMENT;
    };
  }
}
