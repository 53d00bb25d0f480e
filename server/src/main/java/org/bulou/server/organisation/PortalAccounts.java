package org.bulou.server.organisation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of portal accounts: who can file tonight. No password is kept here. */
@Service
@Transactional
public class PortalAccounts {
  private final JdbcClient sql;
  private final Recorder recorder;
  private final InstantSource clock;

  PortalAccounts(JdbcClient sql, Recorder recorder, InstantSource clock) {
    this.sql = sql;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** All accounts, by portal and entity. */
  @Transactional(readOnly = true)
  public List<PortalAccount> all() {
    return sql.sql(
            """
            select * from organisation.portal_account
            order by portal, entity, is_primary desc, account
            """)
        .query(Row.as(PortalAccounts::read))
        .list();
  }

  /** Those of an entity at a portal, the primary one first. */
  @Transactional(readOnly = true)
  public List<PortalAccount> of(String entity, String portal) {
    return all().stream()
        .filter(a -> a.entity().equals(entity) && a.portal().equals(portal))
        .toList();
  }

  /** Adds an account (version 0) or changes it. */
  public Changed write(PortalAccount a, ActorId by) {
    String statement =
        a.version() == 0
            ? """
              insert into organisation.portal_account (id, entity, portal, account, is_primary, holder,
                deputy, verified, changed_at, changed_by, version)
              values (:id, :entity, :portal, :account, :primary, :holder, :deputy, :verified, :at, :by, 1)
              on conflict do nothing
              """
            : """
              update organisation.portal_account set account = :account, is_primary = :primary,
                holder = :holder, deputy = :deputy, verified = :verified, changed_at = :at,
                changed_by = :by, version = version + 1
              where id = :id and entity = :entity and portal = :portal and version = :version
              """;
    JdbcClient.StatementSpec spec =
        sql.sql(statement)
            .param("id", a.id())
            .param("entity", a.entity())
            .param("portal", a.portal())
            .param("account", a.account())
            .param("primary", a.primary())
            .param("holder", a.holder().value())
            .param("deputy", a.deputy().map(ActorId::value).orElse(null), java.sql.Types.OTHER)
            .param("verified", a.verified())
            .param("at", Row.at(clock.instant()))
            .param("by", by.value());
    int written = (a.version() == 0 ? spec : spec.param("version", a.version())).update();
    if (written != 1) {
      return a.version() == 0 ? Changed.TAKEN : Changed.STALE;
    }
    record("portal-account.changed", a.id(), a.account(), by);
    return Changed.DONE;
  }

  /** Records that somebody signed in at the portal now and it worked. */
  public void tested(UUID id, ActorId by) {
    Instant now = clock.instant();
    int written =
        sql.sql(
                "update organisation.portal_account set tested_at = :at, tested_by = :by where id = :id")
            .param("at", Row.at(now))
            .param("by", by.value())
            .param("id", id)
            .update();
    if (written == 1) {
      record("portal-account.tested", id, "", by);
    }
  }

  private void record(String type, UUID id, String account, ActorId by) {
    recorder.record(
        new Happening(
            type,
            Optional.empty(),
            Optional.of(by),
            clock.instant(),
            Map.of("id", id.toString(), "account", account)));
  }

  private static PortalAccount read(Row r) {
    return new PortalAccount(
        r.uuid("id"),
        r.text("entity"),
        r.text("portal"),
        r.text("account"),
        r.flag("is_primary"),
        new ActorId(r.uuid("holder")),
        r.optionalUuid("deputy").map(ActorId::new),
        r.flag("verified"),
        r.optionalInstant("tested_at"),
        r.integer("version"));
  }
}
