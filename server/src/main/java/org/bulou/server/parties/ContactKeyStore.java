package org.bulou.server.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of contacts' keys; at most one of a contact is current. */
@Component
final class ContactKeyStore {
  private final JdbcClient sql;

  ContactKeyStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The current keys of a party's contacts. */
  List<ContactKey> of(UUID party) {
    return sql.sql(
            """
            select k.* from parties.contact_key k join parties.contact c on c.id = k.contact
            where c.party = :party and c.ended_at is null and k.ended_at is null
            """)
        .param("party", party)
        .query(Row.as(ContactKeyStore::read))
        .list();
  }

  /** The current key of a contact, if somebody compared it. */
  Optional<ContactKey> compared(UUID contact) {
    return sql.sql(
            """
            select * from parties.contact_key
            where contact = :contact and ended_at is null and compared_at is not null
            """)
        .param("contact", contact)
        .query(Row.as(ContactKeyStore::read))
        .optional();
  }

  /** Whether a party has this contact still. */
  boolean has(UUID party, UUID contact) {
    return sql.sql(
            """
            select exists (select 1 from parties.contact
              where party = :party and id = :contact and ended_at is null)
            """)
        .param("party", party)
        .param("contact", contact)
        .query(Boolean.class)
        .single();
  }

  void insert(ContactKey key) {
    sql.sql(
            """
            insert into parties.contact_key (id, contact, fingerprint, armored, put_at, put_by)
            values (:id, :contact, :fingerprint, :armored, :at, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("contact", key.contact())
        .param("fingerprint", key.fingerprint())
        .param("armored", key.armored())
        .param("at", Row.at(key.putAt()))
        .param("by", key.putBy().value())
        .update();
  }

  /** True when this very key was current and not compared yet. */
  boolean compare(UUID contact, String fingerprint, ContactKey.Compared compared) {
    return sql.sql(
                """
                update parties.contact_key
                set compared_at = :at, compared_by = :by, compared_how = :how
                where contact = :contact and fingerprint = :fingerprint and ended_at is null
                  and compared_at is null
                """)
            .param("contact", contact)
            .param("fingerprint", fingerprint)
            .param("at", Row.at(compared.at()))
            .param("by", compared.by().value())
            .param("how", compared.how())
            .update()
        == 1;
  }

  /** The fingerprint of the key that ended; empty when there was none. */
  Optional<String> end(UUID contact, Instant at, ActorId by) {
    return sql.sql(
            """
            update parties.contact_key set ended_at = :at, ended_by = :by
            where contact = :contact and ended_at is null returning fingerprint
            """)
        .param("contact", contact)
        .param("at", Row.at(at))
        .param("by", by.value())
        .query(String.class)
        .optional();
  }

  private static ContactKey read(Row r) {
    return new ContactKey(
        r.uuid("contact"),
        r.text("fingerprint"),
        r.text("armored"),
        r.instant("put_at"),
        new ActorId(r.uuid("put_by")),
        r.optionalInstant("compared_at")
            .map(
                at ->
                    new ContactKey.Compared(
                        at, new ActorId(r.uuid("compared_by")), r.text("compared_how"))));
  }
}
