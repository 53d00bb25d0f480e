package org.bulou.server.parties;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.cases.CaseId;
import org.bulou.server.intake.Upload;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Component;

/** Records what was done with parties, in the transaction that does it; of texts the hash alone. */
@Component
final class PartyEvents {
  private final Recorder recorder;

  PartyEvents(Recorder recorder) {
    this.recorder = recorder;
  }

  /**
   * Something happened with a party.
   *
   * @param by empty when the party itself did it
   */
  void record(
      String type, Party party, Optional<ActorId> by, Instant at, Map<String, String> more) {
    Map<String, String> parts = new HashMap<>(more);
    parts.put("party", party.name());
    parts.put("part", party.part());
    parts.values().removeIf(String::isBlank);
    recorder.record(new Happening(type, Optional.of(party.caseId().value()), by, at, parts));
  }

  /** Something happened that is of no single party. */
  void record(String type, CaseId about, ActorId by, Instant at, Map<String, String> parts) {
    recorder.record(new Happening(type, Optional.of(about.value()), Optional.of(by), at, parts));
  }

  /** The hashes of files, for the record. */
  static String files(List<Upload> files) {
    return String.join(" ", files.stream().map(u -> u.file().sha256()).toList());
  }
}
