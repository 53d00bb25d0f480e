package org.bulou.server.access;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People in the database. */
@Component
final class PersonStore {
  private static final String PERSON =
      """
      SELECT p.id, p.sign_in_name, p.display_name, p.closed_at,
             (SELECT coalesce(string_agg(role, ' '), '') FROM access.person_role WHERE person_id = p.id) AS roles,
             (SELECT coalesce(string_agg(law, ' '), '') FROM access.person_law WHERE person_id = p.id) AS laws,
             EXISTS (SELECT 1 FROM access.credential WHERE person_id = p.id) AS enrolled
      FROM access.person p
      """;
  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> find(ActorId id) {
    return jdbc.sql(PERSON + "WHERE p.id = :id")
        .param("id", id.value())
        .query(Row.as(PersonStore::account))
        .optional();
  }

  Optional<Account> find(String signInName) {
    return jdbc.sql(PERSON + "WHERE p.sign_in_name = :name")
        .param("name", signInName)
        .query(Row.as(PersonStore::account))
        .optional();
  }

  List<Account> all(Collection<ActorId> ids) {
    return jdbc.sql(PERSON + "WHERE p.id = ANY(:ids) ORDER BY p.sign_in_name")
        .param("ids", ids.stream().map(ActorId::value).toArray(UUID[]::new))
        .query(Row.as(PersonStore::account))
        .list();
  }

  List<Account> all() {
    return jdbc.sql(PERSON + "ORDER BY p.sign_in_name").query(Row.as(PersonStore::account)).list();
  }

  /** False when the name is taken. */
  boolean add(Person person, Optional<ActorId> by, Instant at) {
    int added =
        jdbc.sql(
                """
                INSERT INTO access.person (id, sign_in_name, display_name, created_at, created_by)
                VALUES (:id, :name, :display, :at, :by) ON CONFLICT (sign_in_name) DO NOTHING
                """)
            .param("id", person.id().value())
            .param("name", person.signInName())
            .param("display", person.displayName())
            .param("at", Row.at(at))
            .param("by", by.map(ActorId::value).orElse(null), java.sql.Types.OTHER)
            .update();
    if (added == 1) {
      setRoles(person.id(), person.roles(), person.laws());
    }
    return added == 1;
  }

  void setRoles(ActorId id, Set<Role> roles, Set<String> laws) {
    replace("access.person_role", "role", id, roles.stream().map(Role::wire).collect(toSet()));
    replace("access.person_law", "law", id, laws);
  }

  void close(ActorId id, Instant at) {
    jdbc.sql("UPDATE access.person SET closed_at = :at WHERE id = :id AND closed_at IS NULL")
        .param("id", id.value())
        .param("at", Row.at(at))
        .update();
  }

  /** Is there anybody who can sign in and keep people? */
  boolean hasAdministrator() {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM access.person p
              JOIN access.person_role r ON r.person_id = p.id AND r.role = 'admin'
              JOIN access.credential c ON c.person_id = p.id
              WHERE p.closed_at IS NULL)
            """)
        .query(Boolean.class)
        .single();
  }

  /** Is there another administrator who could look at it? */
  boolean otherAdministrators(ActorId than) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM access.person p
              JOIN access.person_role r ON r.person_id = p.id AND r.role = 'admin'
              JOIN access.credential c ON c.person_id = p.id
              WHERE p.closed_at IS NULL AND p.id <> :than)
            """)
        .param("than", than.value())
        .query(Boolean.class)
        .single();
  }

  /** Has another administrator asked for the same within three days? If not, this one is noted. */
  boolean secondAsks(ActorId person, ActorId by, Instant now) {
    int agreed =
        jdbc.sql(
                """
                DELETE FROM access.reset_request
                WHERE person_id = :person AND asked_by <> :by AND asked_at > :since
                """)
            .param("person", person.value())
            .param("by", by.value())
            .param("since", Row.at(now.minus(OneTimeLinks.INVITATION)))
            .update();
    if (agreed == 0) {
      jdbc.sql(
              """
              INSERT INTO access.reset_request (person_id, asked_by, asked_at)
              VALUES (:person, :by, :now)
              ON CONFLICT (person_id) DO UPDATE SET asked_by = :by, asked_at = :now
              """)
          .param("person", person.value())
          .param("by", by.value())
          .param("now", Row.at(now))
          .update();
    }
    return agreed == 1;
  }

  private void replace(String table, String column, ActorId id, Set<String> values) {
    jdbc.sql("DELETE FROM " + table + " WHERE person_id = :id").param("id", id.value()).update();
    for (String value : values) {
      jdbc.sql("INSERT INTO " + table + " (person_id, " + column + ") VALUES (:id, :value)")
          .param("id", id.value())
          .param("value", value)
          .update();
    }
  }

  private static Account account(Row row) {
    UUID id = row.uuid("id");
    Person person =
        new Person(
            new ActorId(id),
            row.text("sign_in_name"),
            row.text("display_name"),
            words(row.text("roles")).stream().map(Role::of).collect(toSet()),
            words(row.text("laws")));
    return new Account(person, row.flag("enrolled"), row.optionalInstant("closed_at").isPresent());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(toSet());
  }
}
