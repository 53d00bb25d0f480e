package org.bulou.ledger.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.bulou.ledger.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of tiles: the specification's examples, and tricks. */
class TilePathTest {
  @Test
  void shouldSpellAsTheSpecification() {
    assertEquals("tile/0/x001/x234/067", TilePath.hashes(0, 1_234_067, 256).path());
    assertEquals("tile/entries/000.p/1", TilePath.entries(0, 1).path());
    assertEquals("tile/63/999.p/255", TilePath.hashes(63, 999, 255).path());
    for (long index : new long[] {0, 1, 999, 1000, 999_999, 1_000_000, 123_456_789_012L}) {
      TilePath tile = TilePath.hashes(3, index, 17);
      assertEquals(tile, TilePath.parse(tile.path()));
    }
  }

  @Test
  void shouldCountTheTilesOfSeventyThousandEntries() {
    assertEquals(
        List.of("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"),
        List.of(path(0, 273), path(1, 1), path(2, 0)));
    assertTrue(TilePath.widthIn(70_000, 0, 274).isEmpty());
    assertTrue(TilePath.widthIn(70_000, 3, 0).isEmpty());
    assertEquals(1, TilePath.widthIn(256, 1, 0).orElseThrow());
    assertTrue(TilePath.widthIn(256, 0, 1).isEmpty());
  }

  private static String path(int level, long index) {
    return TilePath.hashes(level, index, TilePath.widthIn(70_000, level, index).orElseThrow())
        .path();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/../000",
        "tile/0/x../000",
        "../tile/0/000",
        "/tile/0/000",
        "tile/0//000",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/0000",
        "tile/0/00",
        "tile/0/x000/001",
        "tile/0/001/001",
        "tile/0/X001/001",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/",
        "tile/0/000.p/1/..",
        "tile/0/%30%30%30",
        "tile/0/000\u0000",
        "tile/0/000\n",
        "tile/0/٠٠٠",
        "tile/entries/x999/x999/x999/x999/x999/x999/x999/999",
        "tile\\0\\000",
        "checkpoint",
        "",
      })
  void shouldRefuseTricks(String path) {
    Refusal refusal = assertThrows(Refusal.class, () -> TilePath.parse(path));
    assertTrue(refusal.getMessage().contains("tile/<level>/<number>"), refusal.getMessage());
  }
}
