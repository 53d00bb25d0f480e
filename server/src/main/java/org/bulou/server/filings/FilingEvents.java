package org.bulou.server.filings;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Component;

/**
 * Records what is done with filings, in the transaction that does it. Each thing said is a part of
 * its own, so that a statement can be shown to its authority without the reasons given inside.
 */
@Component
final class FilingEvents {
  /** The event types begin so; the act's name follows. */
  static final String TYPE = "filing.";

  /** The part of every event that names its filing. */
  static final String FILING = "filing";

  /** The words of a statement, as JSON. */
  static final String TEXT = "text";

  /** The type of the event that keeps a receipt. */
  static final String RECEIPT = TYPE + "receipt";

  private final Recorder recorder;

  FilingEvents(Recorder recorder) {
    this.recorder = recorder;
  }

  /** A deed that was added to a filing. */
  void moved(Filing filing, Moved moved) {
    Map<String, String> parts = new HashMap<>(moved.deed().said());
    parts.values().removeIf(String::isBlank);
    parts.put(FILING, filing.actId());
    parts.put("form", filing.form() + " " + filing.version());
    parts.put("stage", filing.stage());
    parts.put("authority", filing.authority());
    parts.put("entity", filing.entity());
    parts.put("duties", String.join("\n", filing.duties()));
    parts.put("statement", Integer.toString(moved.statement()));
    moved.fields().ifPresent(text -> parts.put(TEXT, FilingStore.json(text)));
    record(filing, TYPE + moved.deed().act().wire(), moved.deed().by(), moved.deed().at(), parts);
  }

  /** A receipt that was kept: its hash binds the bytes. */
  void received(Filing filing, Receipt receipt) {
    record(
        filing,
        RECEIPT,
        receipt.addedBy(),
        receipt.addedAt(),
        Map.of(
            FILING,
            filing.actId(),
            "receipt",
            receipt.id().toString(),
            "name",
            receipt.name(),
            "size",
            Long.toString(receipt.size()),
            "sha256",
            receipt.sha256()));
  }

  private void record(
      Filing filing, String type, ActorId by, Instant at, Map<String, String> parts) {
    recorder.record(
        new Happening(type, Optional.of(filing.caseId().value()), Optional.of(by), at, parts));
  }
}
