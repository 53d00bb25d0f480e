package org.bulou.server.drills;

import java.util.List;
import java.util.Optional;
import org.bulou.server.platform.ActorId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report and the signed record as JSON. */
final class ReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportJson() {}

  static String text(Report report) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
  }

  static Report read(String text) {
    return JSON.readValue(text, Report.class);
  }

  /**
   * What is signed: the report, what was noted, what has to change, and by whom. The outcome of an
   * action comes later and is not part of it.
   */
  static String record(
      Drill.Finished finished, List<Drill.Note> notes, List<Drill.Action> actions, ActorId signer) {
    ObjectNode out = JSON.createObjectNode();
    out.set("report", JSON.readTree(finished.report()));
    out.put("finished_by", finished.by().toString());
    ArrayNode noted = out.putArray("notes");
    notes.forEach(
        n ->
            noted
                .addObject()
                .put("number", n.number())
                .put("kind", n.lesson() ? "lesson" : "observation")
                .put("words", n.words())
                .put("at", n.at().toString())
                .put("by", n.by().toString()));
    ArrayNode todo = out.putArray("actions");
    actions.forEach(
        a ->
            todo.addObject()
                .put("number", a.number())
                .put("what", a.what())
                .put("owner", a.owner().toString())
                .put("due", a.due().toString()));
    out.put("signed_by", signer.toString());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(out);
  }

  /** The record of a drill that is signed. */
  static Optional<String> record(Drill drill) {
    return drill
        .signed()
        .flatMap(s -> drill.finished().map(f -> record(f, drill.notes(), drill.actions(), s.by())));
  }
}
