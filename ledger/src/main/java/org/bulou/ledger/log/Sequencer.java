package org.bulou.ledger.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.note.SigningKey;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.Head;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.store.LogStorage;
import org.bulou.ledger.store.StagedBatch;
import org.bulou.ledger.store.StateFiles;
import org.bulou.ledger.tile.EntryBundle;
import org.bulou.ledger.tile.TileHashes;
import org.bulou.ledger.tile.TilePath;
import org.bulou.ledger.tree.ProofMaker;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, hashes and signs. A batch is staged, committed by compare-and-swap on (size, root), and
 * then written as tiles; after a crash the staged batches that were committed are written again by
 * the same code. Has no clock: instants are arguments. For one thread at a time.
 *
 * <p>After an exception nobody knows whether the batch was committed: {@link #head} tells, by the
 * mark given with it.
 */
public final class Sequencer {
  /** No checkpoint sooner than this after the last one: at most one a second. */
  public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

  private static final int LARGEST_BATCH = 65_536;
  private static final int UNSETTLED_BATCHES = 64;
  private static final long UNSETTLED_BYTES = 64L << 20;

  private final LogStorage storage;
  private final SigningKey key;
  private final Duration interval;
  private final List<Head> applied = new ArrayList<>();
  private long appliedBytes;

  /** The end of the log in memory; null until read, and after a failure. */
  private @Nullable Growth growth;

  private @Nullable Head known;

  /**
   * Continues a log, after writing what a crash left unwritten.
   *
   * @param key its name is the log's origin
   * @param interval between checkpoints, at least one second
   */
  public Sequencer(LogStorage storage, SigningKey key, Duration interval) {
    if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
      throw new Refusal(
          "interval", "检查点的间隔至少一秒", "the interval between checkpoints is at least a second");
    }
    this.storage = storage;
    this.key = key;
    this.interval = interval;
    Head head = storage.head();
    if (!head.origin().equals(key.verifier().name())) {
      throw new Refusal(
          "key `" + key.verifier().name() + "`",
          "日志名为 `" + head.origin() + "`，密钥须同名",
          "the log is called `" + head.origin() + "`, its key must be called the same");
    }
    catchUp();
    checkSigned(head);
  }

  /** The committed head. */
  public Head head() {
    return storage.head();
  }

  /**
   * Commits entries, in this order, after those there are.
   *
   * @param mark kept with the head, see {@link Head#mark}
   */
  public Appended append(List<byte[]> entries, String mark) {
    check(entries);
    Growth end = catchUp();
    Head from = known();
    growth = null; // whatever goes wrong below, the end is read again
    SequencedMap<String, byte[]> objects = end.append(entries);
    Head to = new Head(from.origin(), end.size(), end.root(), mark);
    StagedBatch batch = new StagedBatch(from, to, entries);
    storage.stage(batch);
    if (!storage.advance(from, to)) {
      return new Appended.Overtaken(storage.head());
    }
    write(objects, batch);
    growth = end;
    known = to;
    if (applied.size() >= UNSETTLED_BATCHES || appliedBytes >= UNSETTLED_BYTES) {
      settle();
    }
    return new Appended.Committed(from.size(), to);
  }

  private static void check(List<byte[]> entries) {
    if (entries.isEmpty() || entries.size() > LARGEST_BATCH) {
      throw new Refusal(
          "batch",
          "一批应有 1 至 65536 个条目，实有 " + entries.size(),
          "a batch has 1 to 65,536 entries, not " + entries.size());
    }
    for (byte[] entry : entries) {
      if (entry.length > EntryBundle.LARGEST) {
        throw EntryBundle.tooLarge(entry.length);
      }
    }
  }

  /** Makes all tiles durable and forgets the staged batches. Happens by itself now and then. */
  public void settle() {
    storage.settle(applied);
    applied.clear();
    appliedBytes = 0;
  }

  /** The end of the log as committed; read anew when another has committed, or after a failure. */
  private Growth catchUp() {
    Head head = storage.head();
    if (growth != null && known != null && known.sameTree(head)) {
      return growth;
    }
    growth = null;
    applied.clear();
    Deque<StagedBatch> committed = chain(head);
    Head from = committed.isEmpty() ? head : committed.getFirst().from();
    Growth end = Growth.of(from, this::tile);
    checkRoot(from, end);
    for (StagedBatch batch : committed) {
      SequencedMap<String, byte[]> objects = end.append(batch.entries());
      checkRoot(batch.to(), end);
      write(objects, batch);
    }
    growth = end;
    known = head;
    return end;
  }

  /** The staged batches that lead to a head, oldest first; the others never were committed. */
  private Deque<StagedBatch> chain(Head head) {
    Deque<StagedBatch> chain = new ArrayDeque<>();
    Head at = head;
    for (StagedBatch batch : storage.staged().reversed()) {
      if (batch.to().sameTree(at)) {
        chain.addFirst(batch);
        at = batch.from();
      } else if (batch.from().size() < head.size()) {
        applied.add(batch.to()); // lost the race; to be forgotten when tiles are settled
      }
    }
    return chain;
  }

  private static void checkRoot(Head head, Growth end) {
    if (end.size() != head.size() || !end.root().equals(head.root())) {
      throw new Refusal(
          "log `" + head.origin() + "`",
          "条目数为 " + head.size() + " 时的根与块不符：日志被改动或残缺",
          "the tiles do not give the root at size "
              + head.size()
              + ": the log was changed or is torn");
    }
  }

  private void write(SequencedMap<String, byte[]> objects, StagedBatch batch) {
    objects.forEach(storage::put);
    applied.add(batch.to());
    batch.entries().forEach(entry -> appliedBytes += entry.length);
  }

  private byte[] tile(TilePath tile) {
    return storage
        .get(tile.path())
        .or(() -> storage.get(tile.full().path()).map(tile::cut))
        .orElseThrow(() -> new Refusal(tile.path(), "日志缺少这个块", "the log lacks this tile"));
  }

  private Head known() {
    if (known == null) {
      throw new IllegalStateException("the log was not read");
    }
    return known;
  }

  /**
   * Signs a checkpoint over the committed head, if the interval has passed; at a fixed rate whether
   * or not the log has grown, so that its rhythm tells nothing.
   *
   * @param now not before the last time
   * @return the checkpoint, or nothing when it is too early
   */
  public Optional<SignedNote> publish(Instant now) {
    Optional<Instant> last = lastPublished();
    if (last.isPresent() && now.isBefore(last.get().plus(interval))) {
      return Optional.empty();
    }
    catchUp();
    Head head = known();
    checkSigned(head);
    Checkpoint checkpoint = new Checkpoint(head.origin(), head.size(), head.root());
    SignedNote note = checkpoint.signedBy(key);
    storage.publish(LogFolder.PUBLISHED, StateFiles.published(now));
    storage.publish(LogFolder.archived(head.size()), kept(head, note).bytes());
    storage.publish(LogFolder.CHECKPOINT, kept(head, note).bytes());
    return Optional.of(note);
  }

  /** Cosignatures of a size that was signed before are not lost by signing it again. */
  private SignedNote kept(Head head, SignedNote note) {
    return storage
        .get(LogFolder.archived(head.size()))
        .map(bytes -> SignedNote.parse(LogFolder.archived(head.size()), bytes))
        .filter(earlier -> earlier.text().equals(note.text()))
        .map(earlier -> note.with(earlier.signatures()))
        .orElse(note);
  }

  /** Adds cosignatures to a checkpoint of this log that was published. */
  public void cosigned(SignedNote note) {
    Checkpoint checkpoint = Checkpoint.of("checkpoint", note);
    String archived = LogFolder.archived(checkpoint.size());
    SignedNote there =
        storage
            .get(archived)
            .map(bytes -> SignedNote.parse(archived, bytes))
            .filter(earlier -> earlier.text().equals(note.text()))
            .orElseThrow(
                () ->
                    new Refusal(
                        "checkpoint", "不是本日志发布过的检查点", "not a checkpoint this log has published"));
    SignedNote all = there.with(note.signatures());
    storage.publish(archived, all.bytes());
    Optional<byte[]> newest = storage.get(LogFolder.CHECKPOINT);
    if (newest.isPresent()
        && SignedNote.parse(LogFolder.CHECKPOINT, newest.get()).text().equals(note.text())) {
      storage.publish(LogFolder.CHECKPOINT, all.bytes());
    }
  }

  private Optional<Instant> lastPublished() {
    return storage
        .get(LogFolder.PUBLISHED)
        .map(bytes -> StateFiles.readPublished(LogFolder.PUBLISHED, bytes));
  }

  /** The log must contain what it signed last; after a restore from a backup it may not. */
  private void checkSigned(Head head) {
    Optional<byte[]> bytes = storage.get(LogFolder.CHECKPOINT);
    if (bytes.isEmpty()) {
      return;
    }
    SignedNote note = SignedNote.parse(LogFolder.CHECKPOINT, bytes.get());
    Checkpoint signed = Policy.of(key.verifier()).judge(LogFolder.CHECKPOINT, note).checkpoint();
    boolean grown =
        signed.size() <= head.size()
            && new ProofMaker(new TileHashes(head.size(), this::tile))
                .root(signed.size())
                .equals(signed.root());
    if (!grown) {
      throw new Refusal(
          LogFolder.CHECKPOINT,
          "已签 " + signed.size() + " 个条目的检查点，日志却不包含它：不再签名",
          "a checkpoint over "
              + signed.size()
              + " entries was signed that the log does not contain: nothing more is signed");
    }
  }
}
