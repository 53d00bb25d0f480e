package org.bulou.ledger.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.note.NoteSignature;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.Head;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.store.StateFiles;
import org.bulou.ledger.tile.TilePath;
import org.bulou.ledger.tree.Hash;

/**
 * Verifies a whole log from its entries: every tile, every checkpoint kept, every file. What it
 * needs to trust is the policy alone.
 *
 * <p>That all checkpoints are consistent follows without proofs: each root is derived from the same
 * entries.
 */
public final class LogVerifier {
  private final LogFolder log;
  private final Policy policy;
  private final Policy withoutQuorum;
  private final Findings findings = new Findings();
  private final Rebuild rebuild;

  /** Checkpoints whose signatures hold, by the file they lie in. */
  private final SequencedMap<String, Checkpoint> signed = new LinkedHashMap<>();

  private LogVerifier(LogFolder log, Policy policy) {
    this.log = log;
    this.policy = policy;
    // Of earlier checkpoints only the log's signature is demanded: a witness may have been away.
    this.withoutQuorum =
        new Policy(policy.logs(), policy.witnesses(), policy.groups(), Optional.empty());
    this.rebuild = new Rebuild(log, findings);
  }

  /** Verifies a log. Finds rather than throws, unless the folder itself cannot be read. */
  public static Report verify(LogFolder log, Policy policy) {
    return new LogVerifier(log, policy).verify();
  }

  private Report verify() {
    Optional<Policy.Judged> newest = newest();
    Optional<Head> head = head();
    long signedSize = newest.map(j -> j.checkpoint().size()).orElse(0L);
    long size = Math.max(signedSize, head.map(Head::size).orElse(0L));
    Inventory inventory = Inventory.of(log, size, findings);
    inventory.archived.forEach(this::archived);
    Stamps stamps = new Stamps(log, withoutQuorum, findings);
    stamps.read(inventory.stamps).forEach(this::keep);
    inventory.beyond.forEach(this::beyond);
    inventory.staged.forEach(this::staged);
    published();
    signed.values().forEach(checkpoint -> rebuild.want(checkpoint.size()));
    head.ifPresent(h -> rebuild.want(h.size()));
    rebuild.run(size);
    inventory.partials.forEach(rebuild::partial);
    long checkpoints = signed.entrySet().stream().filter(this::rooted).count();
    head.ifPresent(h -> headRoot(h, signedSize));
    return new Report(
        newest.map(Policy.Judged::checkpoint),
        newest.map(Policy.Judged::cosigned).orElseGet(LinkedHashMap::new),
        checkpoints,
        rebuild.entries,
        rebuild.bytes,
        Math.max(0, rebuild.entries - signedSize),
        rebuild.tilesRead,
        rebuild.bundlesRead,
        stamps.matching(),
        inventory.files,
        findings.list());
  }

  private Optional<Policy.Judged> newest() {
    try {
      byte[] bytes = log.need(LogFolder.CHECKPOINT);
      Policy.Judged judged =
          policy.judge(LogFolder.CHECKPOINT, SignedNote.parse(LogFolder.CHECKPOINT, bytes));
      keep(LogFolder.CHECKPOINT, judged);
      return Optional.of(judged);
    } catch (Refusal e) {
      findings.refused(LogFolder.CHECKPOINT, e);
      return Optional.empty();
    }
  }

  private Optional<Head> head() {
    try {
      Optional<Head> head =
          log.get(LogFolder.HEAD).map(bytes -> StateFiles.readHead(LogFolder.HEAD, bytes));
      head.filter(h -> !policy.origins().contains(h.origin()))
          .ifPresent(
              h ->
                  findings.wrong(
                      LogFolder.HEAD,
                      "属于另一日志 `" + h.origin() + "`",
                      "of another log, `" + h.origin() + "`"));
      return head;
    } catch (Refusal e) {
      findings.refused(LogFolder.HEAD, e);
      return Optional.empty();
    }
  }

  private void archived(long size, String file) {
    try {
      Policy.Judged judged = withoutQuorum.judge(file, SignedNote.parse(file, log.need(file)));
      keep(file, judged);
      if (judged.checkpoint().size() != size || !LogFolder.archived(size).equals(file)) {
        findings.wrong(
            file,
            "检查点有 " + judged.checkpoint().size() + " 个条目，文件名却不是",
            "the checkpoint is over "
                + judged.checkpoint().size()
                + " entries, its name says another");
      }
    } catch (Refusal e) {
      findings.refused(file, e);
    }
  }

  private void keep(String file, Policy.Judged judged) {
    signed.put(file, judged.checkpoint());
    List<String> unknown = new ArrayList<>();
    judged.unknown().stream().map(NoteSignature::toString).forEach(unknown::add);
    if (!unknown.isEmpty()) {
      findings.note(
          file,
          "有策略未列密钥的签名：" + String.join("、", unknown),
          "signatures by keys the policy does not list: " + String.join(", ", unknown));
    }
  }

  private void beyond(TilePath tile) {
    findings.wrong(tile.path(), "超出日志已提交的末尾", "lies beyond the end to which the log is committed");
  }

  private void staged(String file) {
    try {
      StateFiles.readStaged(file, log.need(file));
    } catch (Refusal e) {
      findings.refused(file, e);
    }
  }

  private void published() {
    try {
      log.get(LogFolder.PUBLISHED)
          .ifPresent(bytes -> StateFiles.readPublished(LogFolder.PUBLISHED, bytes));
    } catch (Refusal e) {
      findings.refused(LogFolder.PUBLISHED, e);
    }
  }

  /** Is the root that was signed the one the entries give? */
  private boolean rooted(Map.Entry<String, Checkpoint> file) {
    Checkpoint checkpoint = file.getValue();
    Optional<Hash> derived = rebuild.root(checkpoint.size());
    if (derived.isEmpty()) {
      findings.wrong(
          file.getKey(),
          "签了 " + checkpoint.size() + " 个条目，可读的只有 " + rebuild.entries,
          checkpoint.size() + " entries are signed, " + rebuild.entries + " could be read");
      return false;
    }
    if (!derived.get().equals(checkpoint.root())) {
      findings.wrong(
          file.getKey(),
          "所签的根不是前 " + checkpoint.size() + " 个条目的根 " + derived.get(),
          "the signed root is not that of the first "
              + checkpoint.size()
              + " entries, which is "
              + derived.get());
      return false;
    }
    return true;
  }

  private void headRoot(Head head, long signedSize) {
    Optional<Hash> derived = rebuild.root(head.size());
    if (derived.isEmpty() || !derived.get().equals(head.root())) {
      findings.wrong(
          LogFolder.HEAD,
          "根与条目不符",
          "its root is not that of the first " + head.size() + " entries");
    }
    if (head.size() < signedSize) {
      findings.wrong(
          LogFolder.HEAD,
          "末尾为 " + head.size() + "，少于已签的 " + signedSize,
          "the log ends at " + head.size() + ", before the " + signedSize + " entries signed");
    }
  }
}
