package org.bulou.ledger.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulou.ledger.PublicData;
import org.junit.jupiter.api.Test;

/**
 * The number vectors that come with RFC 8785: a sequence of doubles made from seeds and SHA-256,
 * whose written form as a whole has a published hash. Further lines: {@code
 * -Dbulou.numbers=1000000}.
 */
class EcmaNumberTest {
  @Test
  void shouldWriteAHundredThousandNumbersAsPublished() throws Exception {
    String page = Files.readString(PublicData.folder("jcs/testdata").resolve("README.md"));
    int lines = Integer.getInteger("bulou.numbers", 100_000);
    Matcher row = Pattern.compile("\\| ([0-9a-f]{64}) \\| " + lines + " ").matcher(page);
    assumeTrue(row.find(), "no hash is published for " + lines + " lines");
    assertEquals(row.group(1), hash(seeds(page), lines));
  }

  /** The numbers the sequence begins with, as the page lists them. */
  private static List<Long> seeds(String page) throws IOException {
    String list = page.substring(page.indexOf("staticU64s"), page.indexOf("staticF64s"));
    List<Long> seeds = new ArrayList<>();
    Matcher number = Pattern.compile("0x([0-9a-f]{16})n").matcher(list);
    while (number.find()) {
      seeds.add(Long.parseUnsignedLong(number.group(1), 16));
    }
    return seeds;
  }

  private static String hash(List<Long> seeds, int lines) throws NoSuchAlgorithmException {
    MessageDigest all = MessageDigest.getInstance("SHA-256");
    MessageDigest block = MessageDigest.getInstance("SHA-256");
    ByteBuffer state = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    state.position(32);
    for (int i = 0; i < lines; i++) {
      long bits;
      if (i < seeds.size()) {
        bits = seeds.get(i);
      } else if (i < seeds.size() + 2000) {
        bits = 0x0010000000000000L + i - seeds.size();
      } else {
        do {
          if (!state.hasRemaining()) {
            state.clear();
            state.put(block.digest(state.array())).flip();
          }
          bits = state.getLong();
        } while (Double.longBitsToDouble(bits) == 0
            || !Double.isFinite(Double.longBitsToDouble(bits)));
      }
      String line =
          Long.toHexString(bits) + "," + EcmaNumber.text(Double.longBitsToDouble(bits)) + "\n";
      all.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(all.digest());
  }
}
