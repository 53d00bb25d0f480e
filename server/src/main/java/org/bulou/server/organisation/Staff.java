package org.bulou.server.organisation;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Row;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works for which entity. Nobody sees the reports of an entity he does not work for. */
@Service
@Transactional
public class Staff {
  private final JdbcClient sql;
  private final Recorder recorder;
  private final InstantSource clock;

  Staff(JdbcClient sql, Recorder recorder, InstantSource clock) {
    this.sql = sql;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** The posts of a person, by entity. */
  @Transactional(readOnly = true)
  public List<Post> of(ActorId person) {
    return sql.sql("select * from organisation.post where person = :person order by entity")
        .param("person", person.value())
        .query(Row.as(Staff::read))
        .list();
  }

  /** The entities a person works for. */
  @Transactional(readOnly = true)
  public Set<String> entities(ActorId person) {
    return of(person).stream().map(Post::entity).collect(Collectors.toUnmodifiableSet());
  }

  /** All posts. */
  @Transactional(readOnly = true)
  public List<Post> all() {
    return sql.sql("select * from organisation.post order by entity, person")
        .query(Row.as(Staff::read))
        .list();
  }

  /** Says for whom and from where a person works; a post for the same entity is replaced. */
  public void post(Post post, ActorId by) {
    sql.sql(
            """
            insert into organisation.post (person, entity, territory, changed_at, changed_by)
            values (:person, :entity, :territory, :at, :by)
            on conflict (person, entity) do update set territory = :territory, changed_at = :at,
              changed_by = :by
            """)
        .param("person", post.person().value())
        .param("entity", post.entity())
        .param("territory", post.territory())
        .param("at", Row.at(clock.instant()))
        .param("by", by.value())
        .update();
    record("staff.posted", post, by);
  }

  /** Ends a post; what the person was let into stays as it is. */
  public void end(ActorId person, String entity, ActorId by) {
    int ended =
        sql.sql("delete from organisation.post where person = :person and entity = :entity")
            .param("person", person.value())
            .param("entity", entity)
            .update();
    if (ended == 1) {
      record("staff.ended", new Post(person, entity, ""), by);
    }
  }

  private void record(String type, Post post, ActorId by) {
    recorder.record(
        new Happening(
            type,
            Optional.empty(),
            Optional.of(by),
            clock.instant(),
            Map.of(
                "person", post.person().toString(),
                "entity", post.entity(),
                "territory", post.territory())));
  }

  private static Post read(Row r) {
    return new Post(new ActorId(r.uuid("person")), r.text("entity"), r.text("territory"));
  }
}
