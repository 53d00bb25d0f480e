package org.bulou.server.parties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.intake.Attachment;
import org.bulou.server.intake.FileKey;
import org.bulou.server.intake.FilesElsewhere;
import org.bulou.server.intake.ReportKey;
import org.bulou.server.intake.Upload;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of messages and files, sealed under the key of their party's thread. */
@Component
final class ThreadStore implements FilesElsewhere {
  private static final String FROM_US = "from-us";
  private static final String FROM_PARTY = "from-party";
  private final JdbcClient sql;

  ThreadStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** What a message is written with. */
  record New(
      Party party,
      Instant at,
      Optional<ActorId> author,
      String text,
      String entity,
      String level,
      String gate) {
    boolean ours() {
      return author.isPresent();
    }
  }

  /** Adds a message; the caller holds the party's row. */
  UUID add(New m, ReportKey key, List<Upload> files) {
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            insert into parties.message (id, case_id, party, number, at, kind, author, text, entity,
              level, gate)
            select :id, :case, :party, coalesce(max(number), 0) + 1, :at, :kind, :author, :text,
              :entity, :level, :gate
            from parties.message where party = :party
            """)
        .param("id", id)
        .param("case", m.party().caseId().value())
        .param("party", m.party().id())
        .param("at", Row.at(m.at()))
        .param("kind", m.ours() ? FROM_US : FROM_PARTY)
        .param("author", m.author().map(ActorId::value).orElse(null))
        .param("text", key.seal(id.toString(), m.text()))
        .param("entity", m.entity())
        .param("level", m.level())
        .param("gate", m.gate())
        .update();
    attach(m.party().id(), id, key, files);
    return id;
  }

  private void attach(UUID party, UUID message, ReportKey key, List<Upload> files) {
    int place = 0;
    for (Upload upload : files) {
      Attachment file = upload.file();
      sql.sql(
              """
              insert into parties.attachment (id, message, party, place, name, looks_like, size, sha256,
                key)
              values (:id, :message, :party, :place, :name, :looks, :size, :sha256, :key)
              """)
          .param("id", file.id())
          .param("message", message)
          .param("party", party)
          .param("place", place++)
          .param("name", key.seal("name " + file.id(), file.name()))
          .param("looks", file.looksLike())
          .param("size", file.size())
          .param("sha256", HexFormat.of().parseHex(file.sha256()))
          .param("key", key.seal("key " + file.id(), upload.key().serialized()))
          .update();
    }
  }

  int count(UUID party) {
    return sql.sql("select count(*) from parties.message where party = :party")
        .param("party", party)
        .query(Integer.class)
        .single();
  }

  /** Some messages of a thread, the newest first; only these are opened. */
  List<Message> page(UUID party, ReportKey key, int skipped, int most) {
    List<Message> bare =
        sql.sql(
                """
                select * from parties.message where party = :party
                order by number desc limit :most offset :skipped
                """)
            .param("party", party)
            .param("most", most)
            .param("skipped", skipped)
            .query(Row.as(r -> read(r, key)))
            .list();
    Map<UUID, List<Attachment>> files = files(bare.stream().map(Message::id).toList(), key);
    return bare.stream()
        .map(
            m ->
                new Message(
                    m.id(),
                    m.number(),
                    m.at(),
                    m.ours(),
                    m.author(),
                    m.text(),
                    m.level(),
                    m.seenAt(),
                    files.getOrDefault(m.id(), List.of())))
        .toList();
  }

  /** The words of one message. */
  String text(UUID message, ReportKey key) {
    return sql.sql("select text from parties.message where id = :id")
        .param("id", message)
        .query(Row.as(r -> key.text(message.toString(), r.bytes("text"))))
        .single();
  }

  private static Message read(Row r, ReportKey key) {
    return new Message(
        r.uuid("id"),
        r.integer("number"),
        r.instant("at"),
        r.text("kind").equals(FROM_US),
        r.optionalUuid("author").map(ActorId::new),
        key.text(r.uuid("id").toString(), r.bytes("text")),
        r.text("level"),
        r.optionalInstant("seen_at"),
        List.of());
  }

  private Map<UUID, List<Attachment>> files(List<UUID> messages, ReportKey key) {
    Map<UUID, List<Attachment>> found = new HashMap<>();
    if (messages.isEmpty()) {
      return found;
    }
    sql.sql("select * from parties.attachment where message = any(:ids) order by message, place")
        .param("ids", messages.toArray(UUID[]::new))
        .query(
            Row.as(
                r ->
                    found
                        .computeIfAbsent(r.uuid("message"), k -> new ArrayList<>())
                        .add(file(r, key))))
        .list();
    return found;
  }

  private static Attachment file(Row r, ReportKey key) {
    UUID id = r.uuid("id");
    return new Attachment(
        id,
        key.text("name " + id, r.bytes("name")),
        r.text("looks_like"),
        r.number("size"),
        HexFormat.of().formatHex(r.bytes("sha256")));
  }

  /** A file of a thread with the key it opens with. */
  Optional<Upload> file(UUID party, UUID id, ReportKey key) {
    return sql.sql("select * from parties.attachment where party = :party and id = :id")
        .param("party", party)
        .param("id", id)
        .query(
            Row.as(
                r -> new Upload(file(r, key), FileKey.of(key.open("key " + id, r.bytes("key"))))))
        .optional();
  }

  /** The other side looked at these. */
  void seen(List<UUID> shown, Instant now) {
    if (!shown.isEmpty()) {
      sql.sql("update parties.message set seen_at = :now where id = any(:ids) and seen_at is null")
          .param("ids", shown.toArray(UUID[]::new))
          .param("now", Row.at(now))
          .update();
    }
  }

  @Override
  public Set<UUID> attached(Collection<UUID> files) {
    return Set.copyOf(
        sql.sql("select id from parties.attachment where id = any(:ids)")
            .param("ids", files.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }
}
