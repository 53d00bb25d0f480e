package org.bulou.ledger.tile;

import java.util.LinkedHashMap;
import java.util.function.Function;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tree.Hash;
import org.bulou.ledger.tree.HashSource;
import org.bulou.ledger.tree.TreeHasher;

/**
 * The hashes of a tree, looked up in its tiles. Trusts the tiles: what is computed from them must
 * be compared with a signed root.
 */
public final class TileHashes implements HashSource {
  private static final int KEPT = 64;
  private final long size;
  private final Function<TilePath, byte[]> reader;
  private final TreeHasher hasher = new TreeHasher();
  private final LinkedHashMap<TilePath, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param size the size of the tree
   * @param reader gives the bytes of a tile of that tree, or refuses
   */
  public TileHashes(long size, Function<TilePath, byte[]> reader) {
    this.size = size;
    this.reader = reader;
  }

  @Override
  public Hash node(int level, long index) {
    int tileLevel = level / 8;
    int within = 1 << (level % 8); // hashes of the tile below this node
    long first = index * within;
    long tileIndex = first / TilePath.FULL;
    byte[] tile = tile(tileLevel, tileIndex);
    int start = (int) (first - tileIndex * TilePath.FULL);
    if ((start + within) * Hash.SIZE > tile.length) {
      throw new IllegalArgumentException(
          "no node " + level + "/" + index + " in a tree of " + size);
    }
    return hasher.perfect(tile, start * Hash.SIZE, within);
  }

  private byte[] tile(int level, long index) {
    int width =
        TilePath.widthIn(size, level, index)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no tile " + level + "/" + index + " in a tree of " + size));
    TilePath path = TilePath.hashes(level, index, width);
    byte[] known = kept.get(path);
    if (known != null) {
      return known;
    }
    byte[] read = checked(path, reader.apply(path));
    kept.put(path, read);
    if (kept.size() > KEPT) {
      kept.pollFirstEntry();
    }
    return read;
  }

  /** The bytes of a tile, refused when they are not as many as its name says. */
  public static byte[] checked(TilePath path, byte[] tile) {
    if (tile.length != path.width() * Hash.SIZE) {
      throw size(path, tile.length);
    }
    return tile;
  }

  static Refusal size(TilePath path, int found) {
    int expected = path.width() * Hash.SIZE;
    return new Refusal(
        path.path(),
        "块应有 " + expected + " 字节（" + path.width() + " 个哈希），实有 " + found,
        "the tile should have "
            + expected
            + " bytes ("
            + path.width()
            + " hashes), it has "
            + found);
  }
}
