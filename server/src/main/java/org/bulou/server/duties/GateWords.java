package org.bulou.server.duties;

import java.util.List;
import java.util.Locale;
import org.bulou.law.evaluate.Coverage;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.model.Instrument;
import org.bulou.server.access.Person;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a gate says, taken apart: who closes it, who may decide, and as it is kept. */
public final class GateWords {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GateWords() {}

  /** The prohibitions that close it, under some reading at least. */
  public static List<Verdict> closingVerdicts(Gate gate) {
    return gate.verdicts().stream().filter(Verdict::closes).toList();
  }

  /** The same by their identity, sorted. */
  public static List<String> closing(Gate gate) {
    return closingVerdicts(gate).stream().map(v -> v.norm().id()).distinct().sorted().toList();
  }

  /** Is the person a lawyer for every law that closes it? */
  public static boolean decides(Person person, Gate gate) {
    return closingVerdicts(gate).stream()
        .map(v -> v.norm().head().instrument())
        .allMatch(i -> qualified(person, i));
  }

  private static boolean qualified(Person person, Instrument instrument) {
    return person.decidesFor(instrument.jurisdiction().toLowerCase(Locale.ROOT))
        || person.decidesFor(instrument.id());
  }

  /** {@code clear} or {@code decided}. */
  public static String ground(Passage.Ground ground) {
    return switch (ground) {
      case Passage.Ground.Clear clear -> "clear";
      case Passage.Ground.Decided decided -> "decided";
    };
  }

  /** The gate something left on, its ground, and the versions read. */
  public static String json(Passage passage) {
    ObjectNode out = JSON.createObjectNode();
    out.put("at", passage.at().toString());
    out.put("law", passage.law());
    Gate gate =
        switch (passage.ground()) {
          case Passage.Ground.Clear clear -> {
            out.put("digest", clear.gate().digest());
            ObjectNode readings = out.putObject("readings");
            clear.gate().versions().readings().forEach(readings::put);
            yield clear.gate();
          }
          case Passage.Ground.Decided decided -> {
            out.put("decided_by", decided.by().toString());
            out.put("reasons", decided.reasons());
            yield decided.gate();
          }
        };
    said(gate, out);
    return JSON.writeValueAsString(out);
  }

  /** What a gate says of something that was done already: nobody passed it. */
  public static String json(Gate gate, java.time.Instant asOf) {
    ObjectNode out = JSON.createObjectNode();
    out.put("as_of", asOf.toString());
    said(gate, out);
    return JSON.writeValueAsString(out);
  }

  private static void said(Gate gate, ObjectNode out) {
    out.put("answer", gate.wire());
    var verdicts = out.putArray("verdicts");
    for (Verdict v : gate.verdicts()) {
      ObjectNode verdict = verdicts.addObject();
      verdict.put("norm", v.norm().id());
      verdict.put("standing", v.standing().name().toLowerCase(Locale.ROOT));
      v.closing().forEach(verdict.putArray("closing")::add);
      v.clear().forEach(verdict.putArray("clear")::add);
    }
    gate.coverage().considered().forEach(out.putArray("considered")::add);
    var holes = out.putArray("not_covered");
    for (Coverage.NotCovered n : gate.coverage().notCovered()) {
      holes.add(n.territory() + " " + n.what());
    }
  }
}
