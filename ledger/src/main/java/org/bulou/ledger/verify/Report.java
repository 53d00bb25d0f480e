package org.bulou.ledger.verify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulou.ledger.checkpoint.Checkpoint;

/**
 * What was checked in a log, counted, and what was found.
 *
 * @param signed the newest checkpoint, if it carries what the policy asks for
 * @param cosigned when each witness cosigned it, by its name in the policy
 * @param checkpoints checkpoints whose signature holds and whose root was derived from the entries
 * @param entries entries read and hashed
 * @param bytes bytes of entries
 * @param unsigned entries committed after the newest checkpoint
 * @param tiles tiles compared with what the entries give, partial ones included
 * @param bundles entry bundles read, partial ones included
 * @param stamps time-stamp tokens whose imprint is that of their checkpoint; their signatures were
 *     not checked
 * @param files files read in all
 * @param findings what was found; at most some hundred are kept
 */
public record Report(
    Optional<Checkpoint> signed,
    SequencedMap<String, Instant> cosigned,
    long checkpoints,
    long entries,
    long bytes,
    long unsigned,
    long tiles,
    long bundles,
    long stamps,
    long files,
    List<Finding> findings) {
  public Report {
    cosigned = new LinkedHashMap<>(cosigned);
    findings = List.copyOf(findings);
  }

  /** Did everything hold that was checked? */
  public boolean holds() {
    return signed.isPresent() && findings.stream().noneMatch(Finding::wrong);
  }
}
