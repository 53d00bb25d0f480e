package org.bulou.server.parties;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.bulou.server.platform.Row;
import org.bulou.server.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of mail that came: which was taken, whose thread a number opens, and what is left. */
@Component
final class IncomingStore {
  private static final String PURPOSE = "parties-unmatched";

  /** A larger mail stays in its mailbox; only its words are kept here. */
  private static final int MOST_RAW = 10_000_000;

  private final JdbcClient sql;
  private final MasterKey key;

  IncomingStore(JdbcClient sql, MasterKey key) {
    this.sql = sql;
    this.key = key;
  }

  /** The number of the last mail taken from a box. */
  long last(long validity) {
    return sql.sql("select coalesce(max(uid), 0) from parties.fetched where validity = :validity")
        .param("validity", validity)
        .query(Long.class)
        .single();
  }

  /** True the first time: what is committed with it is done once, whoever is killed when. */
  boolean first(long validity, long uid, Instant now) {
    return sql.sql(
                """
                insert into parties.fetched (validity, uid, at, outcome)
                values (:validity, :uid, :at, 'taken') on conflict do nothing
                """)
            .param("validity", validity)
            .param("uid", uid)
            .param("at", Row.at(now))
            .update()
        == 1;
  }

  /** Was a mail of this identity never taken before? */
  boolean fresh(String identity) {
    return sql.sql("insert into parties.identity (hash) values (:hash) on conflict do nothing")
            .param("hash", Sha256.of(identity))
            .update()
        == 1;
  }

  void outcome(long validity, long uid, String outcome) {
    sql.sql(
            "update parties.fetched set outcome = :outcome where validity = :validity and uid = :uid")
        .param("outcome", outcome)
        .param("validity", validity)
        .param("uid", uid)
        .update();
  }

  /**
   * What a number in a reply leads to.
   *
   * @param open does its party have a link that opens, and its contact still hold
   */
  record Thread(
      UUID mail,
      UUID message,
      UUID party,
      UUID caseId,
      String address,
      Instant madeAt,
      boolean open) {}

  Optional<Thread> thread(UUID mail, Instant now) {
    return sql.sql(
            """
            select m.*, p.case_id, c.ended_at is null and exists (select 1 from parties.access a
              where a.party = m.party and a.ended_at is null and a.expires_at > :now) as open
            from parties.mail m join parties.party p on p.id = m.party
            join parties.contact c on c.id = m.contact
            where m.id = :id and m.state in ('accepted', 'bounced')
            """)
        .param("id", mail)
        .param("now", Row.at(now))
        .query(
            Row.as(
                r ->
                    new Thread(
                        r.uuid("id"),
                        r.uuid("message"),
                        r.uuid("party"),
                        r.uuid("case_id"),
                        r.text("address"),
                        r.instant("made_at"),
                        r.flag("open"))))
        .optional();
  }

  /**
   * Keeps a mail that no thread took; of which case it claims to be decides who may see it.
   *
   * @param files how many attachments it has
   * @param raw the whole mail, for their sake; not kept when there are none, or it is too large
   */
  void keep(Reply mail, int files, byte[] raw, Optional<UUID> caseId, String why, Instant now) {
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            insert into parties.unmatched (id, at, case_id, why, sender, subject, text, files_left, raw)
            values (:id, :at, :case, :why, :sender, :subject, :text, :left, :raw)
            """)
        .param("id", id)
        .param("at", Row.at(now))
        .param("case", caseId.orElse(null), java.sql.Types.OTHER)
        .param("why", why)
        .param("sender", seal(id, mail.from()))
        .param("subject", seal(id, mail.subject()))
        .param("text", seal(id, mail.text()))
        .param("left", files)
        .param(
            "raw",
            files > 0 && raw.length <= MOST_RAW ? key.seal(PURPOSE, id + "-raw", raw) : null,
            java.sql.Types.BINARY)
        .update();
  }

  /** What is left to be looked at by this person: of no case, or of one he takes part in. */
  List<Unmatched> waiting(ActorId who, int most) {
    return sql.sql(
            """
            select u.id, u.at, u.why, u.sender, u.subject, u.text, u.files_left,
              u.raw is not null as kept
            from parties.unmatched u
            where u.done_at is null and (u.case_id is null or exists (select 1 from cases.participant p
              where p.case_id = u.case_id and p.actor = :who and p.until is null))
            order by u.at desc, u.id limit :most
            """)
        .param("who", who.value())
        .param("most", most)
        .query(
            Row.as(
                r -> {
                  UUID id = r.uuid("id");
                  return new Unmatched(
                      id,
                      r.instant("at"),
                      r.text("why"),
                      open(id, r.bytes("sender")),
                      open(id, r.bytes("subject")),
                      open(id, r.bytes("text")),
                      r.integer("files_left"),
                      r.flag("kept"));
                }))
        .list();
  }

  /** The whole mail, where it was kept. */
  Optional<byte[]> raw(UUID id) {
    return sql.sql("select raw from parties.unmatched where id = :id and raw is not null")
        .param("id", id)
        .query(Row.as(r -> key.open(PURPOSE, id + "-raw", r.bytes("raw"))))
        .optional();
  }

  /** True when it was still waiting; what it brought along is gone from here then. */
  boolean done(UUID id, Optional<UUID> party, Instant now, ActorId by) {
    return sql.sql(
                """
                update parties.unmatched set done_at = :now, done_by = :by, placed = :party, raw = null
                where id = :id and done_at is null
                """)
            .param("id", id)
            .param("now", Row.at(now))
            .param("by", by.value())
            .param("party", party.orElse(null), java.sql.Types.OTHER)
            .update()
        == 1;
  }

  private byte[] seal(UUID id, String text) {
    return key.seal(PURPOSE, id.toString(), text.getBytes(StandardCharsets.UTF_8));
  }

  private String open(UUID id, byte[] sealed) {
    return new String(key.open(PURPOSE, id.toString(), sealed), StandardCharsets.UTF_8);
  }
}
