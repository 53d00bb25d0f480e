package org.bulou.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bulou.ledger.entry.Entry;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.tile.EntryBundle;
import org.bulou.ledger.tile.TilePath;
import org.bulou.ledger.tree.Edge;
import org.bulou.ledger.tree.Hash;
import org.bulou.ledger.tree.TreeHasher;

/**
 * Derives the whole tree from the entries, bundle by bundle, and compares each tile with it. Needs
 * memory for one tile per level only.
 */
final class Rebuild {
  private static final int TILE_BYTES = TilePath.FULL * Hash.SIZE;

  private final LogFolder log;
  private final Findings findings;
  private final TreeHasher hasher = new TreeHasher();
  private final List<byte[]> tiles = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();
  private final Edge edge = new Edge();

  /** The roots derived, for the sizes asked for. */
  private final NavigableMap<Long, Optional<Hash>> roots = new TreeMap<>();

  long entries;
  long bytes;
  long tilesRead;
  long bundlesRead;

  Rebuild(LogFolder log, Findings findings) {
    this.log = log;
    this.findings = findings;
    roots.put(0L, Optional.of(Hash.EMPTY_ROOT));
  }

  /** Asks for the root at a size. */
  void want(long size) {
    roots.putIfAbsent(size, Optional.empty());
  }

  /** The root at a size; empty when the entries do not reach that far. */
  Optional<Hash> root(long size) {
    return roots.getOrDefault(size, Optional.empty());
  }

  /** Reads the entries of a log of that size. Stops at the first bundle that cannot be read. */
  void run(long size) {
    for (long index = 0; index * TilePath.FULL < size; index++) {
      int width = (int) Math.min(TilePath.FULL, size - index * TilePath.FULL);
      TilePath path = TilePath.entries(index, width);
      try {
        byte[] bundle = log.tile(path);
        bundle(path, bundle, EntryBundle.bounds(path.path(), bundle, width));
      } catch (Refusal e) {
        findings.refused(path.path(), e);
        return;
      }
    }
    for (int level = 0; level < tiles.size(); level++) {
      int width = (int) (counts.get(level) % TilePath.FULL);
      if (width > 0) {
        compare(TilePath.hashes(level, counts.get(level) / TilePath.FULL, width));
      }
    }
  }

  private void bundle(TilePath path, byte[] bundle, int[] bounds) {
    bundlesRead++;
    byte[] leaf = new byte[Hash.SIZE];
    long start = entries;
    Edge before = edge.copy();
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < path.width(); i++) {
      int from = bounds[i] + 2;
      int length = bounds[i + 1] - from;
      hasher.leaf(bundle, from, length, leaf, 0);
      form(path, start + i, Arrays.copyOfRange(bundle, from, from + length));
      leaves.add(Hash.of(leaf));
      add(0, leaf);
      entries++;
      bytes += length;
    }
    for (long wanted : roots.subMap(start, false, entries, true).keySet()) {
      Edge at = before.copy();
      leaves.subList(0, (int) (wanted - start)).forEach(at::append);
      roots.put(wanted, Optional.of(at.root()));
    }
  }

  /** Is the entry an envelope as this ledger writes it? */
  private void form(TilePath path, long index, byte[] entry) {
    try {
      Entry.parse("entry " + index, entry);
    } catch (Refusal e) {
      findings.refused(path.path(), e.in("entry " + index));
    }
  }

  private void add(int level, byte[] hash) {
    if (level == tiles.size()) {
      tiles.add(new byte[TILE_BYTES]);
      counts.add(0L);
    }
    byte[] tile = tiles.get(level);
    long count = counts.get(level);
    int at = (int) (count % TilePath.FULL);
    System.arraycopy(hash, 0, tile, at * Hash.SIZE, Hash.SIZE);
    counts.set(level, count + 1);
    if (at == TilePath.FULL - 1) {
      compare(TilePath.hashes(level, count / TilePath.FULL, TilePath.FULL));
      Hash root = hasher.perfect(tile, 0, TilePath.FULL);
      if (level == 0) {
        edge.append(8, root);
      }
      add(level + 1, root.bytes());
    }
  }

  private void compare(TilePath path) {
    try {
      byte[] there = path.isFull() ? log.need(path.path()) : log.tile(path);
      tilesRead++;
      mismatch(path, there, Arrays.copyOf(tiles.get(path.level()), path.width() * Hash.SIZE));
    } catch (Refusal e) {
      findings.refused(path.path(), e);
    }
  }

  private void mismatch(TilePath path, byte[] there, byte[] derived) {
    if (there.length != derived.length) {
      findings.wrong(
          path.path(),
          "应有 " + derived.length + " 字节，实有 " + there.length,
          derived.length + " bytes were expected, " + there.length + " are there");
      return;
    }
    int at = Arrays.mismatch(there, derived);
    if (at >= 0) {
      findings.wrong(
          path.path(),
          "第 " + at / Hash.SIZE + " 个哈希与条目不符",
          "hash " + at / Hash.SIZE + " is not the one the entries give");
    }
  }

  /** A partial tile or bundle must be the beginning of the whole one at its place. */
  void partial(TilePath path) {
    try {
      byte[] there = log.need(path.path());
      if (path.isEntries()) {
        bundlesRead++;
        EntryBundle.bounds(path.path(), there, path.width());
        mismatch(path, there, path.cut(wholeBundle(path)));
      } else {
        tilesRead++;
        mismatch(path, there, path.cut(wholeTile(path)));
      }
    } catch (Refusal e) {
      findings.refused(path.path(), e);
    }
  }

  private byte[] wholeTile(TilePath path) {
    boolean last =
        path.level() < tiles.size() && counts.get(path.level()) / TilePath.FULL == path.index();
    return last ? tiles.get(path.level()) : log.need(path.full().path());
  }

  private byte[] wholeBundle(TilePath path) {
    int width = (int) Math.min(TilePath.FULL, entries - path.index() * TilePath.FULL);
    return log.tile(TilePath.entries(path.index(), width));
  }
}
