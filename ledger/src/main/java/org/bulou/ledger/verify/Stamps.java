package org.bulou.ledger.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.stamp.DailyStamp;
import org.bulou.ledger.stamp.TimeStamp;
import org.bulou.ledger.store.LogFolder;

/** The time-stamps of a log: each token must be over the checkpoint that lies beside it. */
final class Stamps {
  private final LogFolder log;
  private final Policy policy;
  private final Findings findings;
  private long matching;

  Stamps(LogFolder log, Policy policy, Findings findings) {
    this.log = log;
    this.policy = policy;
    this.findings = findings;
  }

  /** Reads them; gives the checkpoints that were stamped. */
  SequencedMap<String, Policy.Judged> read(List<String> files) {
    SequencedMap<String, Policy.Judged> checkpoints = new LinkedHashMap<>();
    for (String file : files) {
      try {
        if (file.endsWith(".checkpoint")) {
          checkpoints.put(file, policy.judge(file, SignedNote.parse(file, log.need(file))));
        } else {
          token(file);
        }
      } catch (Refusal e) {
        findings.refused(file, e);
      }
    }
    return checkpoints;
  }

  private void token(String file) {
    TimeStamp stamp = TimeStamp.read(file, log.need(file));
    byte[] stamped = log.need(file.replace(".tsr", ".checkpoint"));
    if (stamp.imprint().equals(DailyStamp.imprint(stamped))) {
      matching++;
    } else {
      findings.wrong(file, "时间戳不是对其旁检查点的", "the time-stamp is not over the checkpoint beside it");
    }
  }

  long matching() {
    return matching;
  }
}
