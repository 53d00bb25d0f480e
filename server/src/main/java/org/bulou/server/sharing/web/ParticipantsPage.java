package org.bulou.server.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.duties.GateView;
import org.bulou.server.organisation.Post;

/**
 * Who sees a case.
 *
 * @param live is it a real case, whose gate is asked
 * @param asked the person whose admission the gate was asked about
 * @param problem why nobody was let in, as the end of a message key
 */
public record ParticipantsPage(
    String number,
    String title,
    boolean live,
    boolean mayAdmit,
    List<Row> inside,
    List<Row> outside,
    Map<String, Bilingual> entities,
    Optional<Asked> asked,
    Optional<String> problem) {

  /** A person with his posts. */
  public record Row(String id, String name, List<Post> posts, boolean owner) {}

  /** The gate of one admission. */
  public record Asked(String person, String name, String entity, GateView gate, String reasons) {
    public boolean asksReasons() {
      return gate.answer().equals("undetermined") || gate.mayDecide();
    }
  }
}
