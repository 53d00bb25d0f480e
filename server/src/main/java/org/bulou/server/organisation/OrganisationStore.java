package org.bulou.server.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bulou.law.source.Bilingual;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the register. A write succeeds only on the version it was made against. */
@Component
final class OrganisationStore {
  private final JdbcClient sql;

  OrganisationStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Profile> profile() {
    return sql.sql("select * from organisation.profile")
        .query(
            Row.as(
                r ->
                    new Profile(
                        new Bilingual(r.text("name_zh"), r.text("name_en")),
                        r.optionalText("platform_filing"),
                        r.optionalText("icp"),
                        r.optionalText("police_filing"),
                        r.optionalText("form_entity"),
                        r.instant("confirmed_at"),
                        r.integer("version"))))
        .optional();
  }

  boolean write(Profile p, Instant at, ActorId by) {
    return sql.sql(
                """
                insert into organisation.profile as p (name_zh, name_en, platform_filing, icp, police_filing,
                  form_entity, confirmed_at, confirmed_by, version)
                select :zh, :en, :platform, :icp, :police, :form, :at, :by, 1
                where :version = 0 or exists (select 1 from organisation.profile)
                on conflict (only_one) do update set name_zh = :zh, name_en = :en, platform_filing = :platform,
                  icp = :icp, police_filing = :police, form_entity = :form, confirmed_at = :at,
                  confirmed_by = :by, version = p.version + 1
                  where p.version = :version
                """)
            .param("zh", p.name().zh())
            .param("en", p.name().en())
            .param("platform", orNull(p.platformFiling()))
            .param("icp", orNull(p.icp()))
            .param("police", orNull(p.policeFiling()))
            .param("form", orNull(p.formEntity()))
            .param("at", Row.at(at))
            .param("by", by.value())
            .param("version", p.version())
            .update()
        == 1;
  }

  List<Entity> entities() {
    Map<String, Set<String>> roles = new TreeMap<>();
    sql.sql("select entity, role from organisation.entity_role order by entity, role")
        .query(Row.as(r -> add(roles, r.text("entity"), r.text("role"))))
        .list();
    return sql.sql("select * from organisation.entity order by id")
        .query(
            Row.as(
                r ->
                    new Entity(
                        r.text("id"),
                        new Bilingual(r.text("name_zh"), r.text("name_en")),
                        r.text("established_in"),
                        r.optionalText("report_address"),
                        roles.getOrDefault(r.text("id"), Set.of()),
                        r.integer("version"))))
        .list();
  }

  boolean write(Entity e, Instant at, ActorId by) {
    boolean written =
        versioned(
                    """
                insert into organisation.entity
                  (id, name_zh, name_en, established_in, report_address, changed_at, changed_by, version)
                values (:id, :zh, :en, :established, :address, :at, :by, 1)
                on conflict (id) do nothing
                """,
                    """
                update organisation.entity set name_zh = :zh, name_en = :en, established_in = :established,
                  report_address = :address, changed_at = :at, changed_by = :by, version = version + 1
                where id = :id and version = :version
                """,
                    e.version())
                .param("id", e.id())
                .param("zh", e.name().zh())
                .param("en", e.name().en())
                .param("established", e.establishedIn())
                .param("address", orNull(e.reportAddress()))
                .param("at", Row.at(at))
                .param("by", by.value())
                .update()
            == 1;
    if (written) {
      sql.sql("delete from organisation.entity_role where entity = :id")
          .param("id", e.id())
          .update();
      new TreeSet<>(e.roles())
          .forEach(
              role ->
                  sql.sql("insert into organisation.entity_role (entity, role) values (:id, :role)")
                      .param("id", e.id())
                      .param("role", role)
                      .update());
    }
    return written;
  }

  List<Product> products() {
    Map<String, Set<String>> markets = new TreeMap<>();
    sql.sql("select product, territory from organisation.market order by product, territory")
        .query(Row.as(r -> add(markets, r.text("product"), r.text("territory"))))
        .list();
    Map<String, Map<String, Set<String>>> roles = new TreeMap<>();
    sql.sql(
            "select product, entity, role from organisation.capacity order by product, entity, role")
        .query(
            Row.as(
                r ->
                    add(
                        roles.computeIfAbsent(r.text("product"), p -> new TreeMap<>()),
                        r.text("entity"),
                        r.text("role"))))
        .list();
    return sql.sql("select * from organisation.product order by id")
        .query(
            Row.as(
                r ->
                    new Product(
                        r.text("id"),
                        r.text("name"),
                        r.text("kind"),
                        markets.getOrDefault(r.text("id"), Set.of()),
                        roles.getOrDefault(r.text("id"), Map.of()),
                        r.integer("version"))))
        .list();
  }

  boolean write(Product p, Instant at, ActorId by) {
    boolean written =
        versioned(
                    """
                insert into organisation.product (id, name, kind, changed_at, changed_by, version)
                values (:id, :name, :kind, :at, :by, 1)
                on conflict (id) do nothing
                """,
                    """
                update organisation.product set name = :name, kind = :kind, changed_at = :at,
                  changed_by = :by, version = version + 1
                where id = :id and version = :version
                """,
                    p.version())
                .param("id", p.id())
                .param("name", p.name())
                .param("kind", p.kind())
                .param("at", Row.at(at))
                .param("by", by.value())
                .update()
            == 1;
    if (written) {
      replaceMarketsAndRoles(p);
    }
    return written;
  }

  private void replaceMarketsAndRoles(Product p) {
    sql.sql("delete from organisation.market where product = :id").param("id", p.id()).update();
    sql.sql("delete from organisation.capacity where product = :id").param("id", p.id()).update();
    new TreeSet<>(p.markets())
        .forEach(
            market ->
                sql.sql(
                        "insert into organisation.market (product, territory) values (:id, :market)")
                    .param("id", p.id())
                    .param("market", market)
                    .update());
    new TreeMap<>(p.roles())
        .forEach(
            (entity, roles) -> new TreeSet<>(roles).forEach(role -> capacity(p, entity, role)));
  }

  private void capacity(Product p, String entity, String role) {
    sql.sql(
            "insert into organisation.capacity (product, entity, role) values (:id, :entity, :role)")
        .param("id", p.id())
        .param("entity", entity)
        .param("role", role)
        .update();
  }

  /** A new row when nothing was seen, a change of exactly the version seen otherwise. */
  private JdbcClient.StatementSpec versioned(String insert, String update, int version) {
    return version == 0 ? sql.sql(insert) : sql.sql(update).param("version", version);
  }

  private static boolean add(Map<String, Set<String>> to, String key, String member) {
    return to.computeIfAbsent(key, k -> new TreeSet<>()).add(member);
  }

  private static @Nullable String orNull(Optional<String> text) {
    return text.orElse(null);
  }
}
