package org.bulou.ledger.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tree.Hash;

/**
 * The name of a tile or an entry bundle (C2SP tlog-tiles): {@code tile/<L>/<N>[.p/<W>]} or {@code
 * tile/entries/<N>[.p/<W>]}.
 *
 * @param level 0 to 63; -1 for an entry bundle
 * @param index the number of the tile within its level
 * @param width hashes or entries in it, 1 to 256; 256 is a full one
 */
public record TilePath(int level, long index, int width) {
  /** Hashes in a full tile. */
  public static final int FULL = 256;

  private static final int ENTRIES = -1;
  // Six levels of three digits hold every index a long can name at level 0 and above.
  private static final Pattern SHAPE =
      Pattern.compile(
          "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})"
              + "(?:\\.p/([1-9][0-9]{0,2}))?");

  public TilePath {
    if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no tile " + level + "/" + index + " of width " + width);
    }
  }

  public static TilePath hashes(int level, long index, int width) {
    return new TilePath(level, index, width);
  }

  public static TilePath entries(long index, int width) {
    return new TilePath(ENTRIES, index, width);
  }

  public boolean isEntries() {
    return level == ENTRIES;
  }

  public boolean isFull() {
    return width == FULL;
  }

  /** The full tile at the same place. */
  public TilePath full() {
    return new TilePath(level, index, FULL);
  }

  /**
   * The beginning that this tile or bundle is of a wider one at the same place.
   *
   * @param wider at least as wide as this
   */
  public byte[] cut(byte[] wider) {
    if (isEntries()) {
      return Arrays.copyOf(wider, EntryBundle.prefix(path(), wider, width));
    }
    if (wider.length < width * Hash.SIZE) {
      throw TileHashes.size(this, wider.length);
    }
    return Arrays.copyOf(wider, width * Hash.SIZE);
  }

  /** The folder in which the partial tiles of this place lie. */
  public String partials() {
    return full().path() + ".p";
  }

  /** The path, relative to the log's prefix. */
  public String path() {
    String place =
        "tile/" + (isEntries() ? "entries" : Integer.toString(level)) + "/" + spell(index);
    return isFull() ? place : place + ".p/" + width;
  }

  /** A number as path elements of three digits, all but the last with an {@code x} before. */
  public static String spell(long number) {
    StringBuilder path = new StringBuilder(three(number % 1000));
    for (long rest = number / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x" + three(rest % 1000) + "/");
    }
    return path.toString();
  }

  private static String three(long n) {
    return (n < 10 ? "00" : n < 100 ? "0" : "") + n;
  }

  /** The tile a path names; empty when it is no such path in its only spelling. */
  public static Optional<TilePath> find(String path) {
    Matcher shape = SHAPE.matcher(path);
    if (path.length() > 60 || !shape.matches()) {
      return Optional.empty();
    }
    String level = shape.group(1);
    Optional<String> part = Optional.ofNullable(shape.group(3));
    int width = part.map(Integer::parseInt).orElse(FULL);
    if (width > FULL || (part.isPresent() && width == FULL)) {
      return Optional.empty();
    }
    long index = Long.parseLong(shape.group(2).replaceAll("[x/]", ""));
    int at = level.equals("entries") ? ENTRIES : Integer.parseInt(level);
    TilePath tile = new TilePath(at, index, width);
    return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
  }

  /** The tile a path names; anything else, such as {@code ..}, is refused. */
  public static TilePath parse(String path) {
    return find(path)
        .orElseThrow(
            () ->
                new Refusal(
                    "`" + (path.length() > 80 ? path.substring(0, 80) + "…" : path) + "`",
                    "不是块的路径：应为 tile/<层>/<号> 或 tile/entries/<号>，例如 tile/0/x001/234",
                    "not the path of a tile: tile/<level>/<number> or tile/entries/<number> was"
                        + " expected, such as tile/0/x001/234"));
  }

  /**
   * The tiles of hashes of a tree of that size, level by level: the last of each may be partial.
   */
  public static List<TilePath> last(long size) {
    List<TilePath> tiles = new ArrayList<>();
    int level = 0;
    for (long width = size; width > 0; width /= FULL, level++) {
      long index = (width - 1) / FULL;
      tiles.add(hashes(level, index, (int) (width - index * FULL)));
    }
    return tiles;
  }

  /** How wide the tile at a level and index is in a tree of that size; empty when there is none. */
  public static OptionalInt widthIn(long size, int level, long index) {
    long hashes = level * 8 > 62 ? 0 : size >>> (level * 8);
    long rest = hashes - index * FULL;
    if (index > Long.MAX_VALUE / FULL || rest <= 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) Math.min(FULL, rest));
  }
}
