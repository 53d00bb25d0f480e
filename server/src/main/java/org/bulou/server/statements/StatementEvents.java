package org.bulou.server.statements;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Component;

/** Records what was said, cleared, settled and agreed, in the transaction that does it. */
@Component
final class StatementEvents {
  private final Recorder recorder;

  StatementEvents(Recorder recorder) {
    this.recorder = recorder;
  }

  void record(String type, CaseId id, ActorId by, Instant at, Map<String, String> parts) {
    Map<String, String> said = new HashMap<>(parts);
    said.values().removeIf(String::isBlank);
    recorder.record(new Happening(type, Optional.of(id.value()), Optional.of(by), at, said));
  }

  /** A statement, part by part, so that one part can be shown without the others. */
  void said(CaseId id, Statement s) {
    Said said = s.said();
    Map<String, String> parts = new HashMap<>();
    parts.put("statement", s.source());
    parts.put("kind", said.kind().wire());
    parts.put("entity", said.entity());
    parts.put("speaker", said.speaker());
    parts.put("recipient", said.recipient());
    parts.put("audience", said.audience().wire());
    parts.put("products", said.productIds());
    parts.put("level", said.audience().level());
    parts.put("said-at", said.when().at().atZone(said.when().zone()).toString());
    parts.put("precision", said.when().precision().wire());
    parts.put("channel", said.channel());
    parts.put("language", said.language());
    parts.put("text", said.words());
    parts.put("lines", said.lines().map(n -> Integer.toString(n)).orElse(""));
    parts.put("source", said.source().map(n -> Integer.toString(n)).orElse(""));
    parts.put("replaces", said.replaces().map(n -> Integer.toString(n)).orElse(""));
    parts.put(
        "departures", String.join(" ", s.departures().stream().map(Departure::wire).toList()));
    parts.put(
        "asserts",
        String.join("\n", said.asserts().stream().map(a -> a.path() + " = " + a.said()).toList()));
    parts.put("gate", s.door().json());
    record(
        s.door().passed() ? "statement.passed" : "statement.already-said",
        id,
        s.recordedBy(),
        s.recordedAt(),
        parts);
  }
}
