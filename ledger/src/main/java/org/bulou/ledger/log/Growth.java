package org.bulou.ledger.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import org.bulou.ledger.store.Head;
import org.bulou.ledger.tile.EntryBundle;
import org.bulou.ledger.tile.TileHashes;
import org.bulou.ledger.tile.TilePath;
import org.bulou.ledger.tree.Edge;
import org.bulou.ledger.tree.Hash;
import org.bulou.ledger.tree.TreeHasher;

/**
 * The growing end of a log in memory: the last, partial tile of each level and the last bundle.
 * From entries it makes the objects to store; the same entries on the same head always make the
 * same.
 */
final class Growth {
  private static final int TILE_BYTES = TilePath.FULL * Hash.SIZE;

  private final TreeHasher hasher = new TreeHasher();
  private final List<byte[]> bundle = new ArrayList<>();

  /** Per level, room for a tile. */
  private final List<byte[]> tiles = new ArrayList<>();

  /** Per level, hashes in the whole level so far. */
  private final List<Long> counts = new ArrayList<>();

  /** The tree over full tiles of level 0. */
  private Edge edge = new Edge();

  private long size;

  private Growth() {}

  /**
   * The end of a committed log.
   *
   * @param reader gives the bytes of a tile or bundle of that log
   */
  static Growth of(Head head, Function<TilePath, byte[]> reader) {
    Growth growth = new Growth();
    growth.size = head.size();
    long full = head.size() / TilePath.FULL * TilePath.FULL;
    growth.edge = Edge.of(full, new TileHashes(head.size(), reader));
    for (int level = 0; head.size() >>> (8 * level) > 0; level++) {
      growth.loadTile(level, reader);
    }
    int width = (int) (head.size() - full);
    if (width > 0) {
      TilePath last = TilePath.entries(full / TilePath.FULL, width);
      growth.bundle.addAll(EntryBundle.read(last.path(), reader.apply(last), width));
    }
    return growth;
  }

  private void loadTile(int level, Function<TilePath, byte[]> reader) {
    long count = size >>> (8 * level);
    byte[] tile = new byte[TILE_BYTES];
    OptionalInt width = TilePath.widthIn(size, level, count / TilePath.FULL);
    if (width.isPresent()) {
      TilePath path = TilePath.hashes(level, count / TilePath.FULL, width.getAsInt());
      byte[] bytes = TileHashes.checked(path, reader.apply(path));
      System.arraycopy(bytes, 0, tile, 0, bytes.length);
    }
    tiles.add(tile);
    counts.add(count);
  }

  /** Appends entries and gives the tiles and bundles that follow, by path. */
  SequencedMap<String, byte[]> append(List<byte[]> entries) {
    SequencedMap<String, byte[]> made = new LinkedHashMap<>();
    List<Long> before = List.copyOf(counts);
    byte[] leaf = new byte[Hash.SIZE];
    for (byte[] entry : entries) {
      bundle.add(entry);
      size++;
      if (bundle.size() == TilePath.FULL) {
        TilePath path = TilePath.entries(size / TilePath.FULL - 1, TilePath.FULL);
        made.put(path.path(), EntryBundle.write(bundle));
        bundle.clear();
      }
      hasher.leaf(entry, 0, entry.length, leaf, 0);
      add(0, leaf, made);
    }
    if (!bundle.isEmpty() && !entries.isEmpty()) {
      TilePath path = TilePath.entries(size / TilePath.FULL, bundle.size());
      made.put(path.path(), EntryBundle.write(bundle));
    }
    for (int level = 0; level < tiles.size(); level++) {
      partial(level, level < before.size() ? before.get(level) : 0, made);
    }
    return made;
  }

  private void add(int level, byte[] hash, SequencedMap<String, byte[]> made) {
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
      made.put(TilePath.hashes(level, count / TilePath.FULL, TilePath.FULL).path(), tile.clone());
      Hash root = hasher.perfect(tile, 0, TilePath.FULL);
      if (level == 0) {
        edge.append(8, root);
      }
      add(level + 1, root.bytes(), made);
    }
  }

  private void partial(int level, long before, SequencedMap<String, byte[]> made) {
    long count = counts.get(level);
    int width = (int) (count % TilePath.FULL);
    if (width > 0 && count > before) {
      TilePath path = TilePath.hashes(level, count / TilePath.FULL, width);
      made.put(path.path(), Arrays.copyOf(tiles.get(level), width * Hash.SIZE));
    }
  }

  long size() {
    return size;
  }

  Hash root() {
    Edge whole = edge.copy();
    for (int i = 0; i < size % TilePath.FULL; i++) {
      whole.append(Hash.at(tiles.get(0), i * Hash.SIZE));
    }
    return whole.root();
  }
}
