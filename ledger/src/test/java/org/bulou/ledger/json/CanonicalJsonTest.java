package org.bulou.ledger.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.bulou.ledger.PublicData;
import org.bulou.ledger.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 8785: its published vectors, the numbers of its appendix B, and what is refused. */
class CanonicalJsonTest {
  @Test
  void shouldAgreeWithAllPublishedVectors() throws IOException {
    Path data = PublicData.folder("jcs/testdata");
    List<Path> inputs = PublicData.files(data.resolve("input"));
    assertEquals(6, inputs.size(), "the vectors of the RFC's author");
    for (Path input : inputs) {
      String name = String.valueOf(input.getFileName());
      byte[] ours = CanonicalJson.bytes(JsonReader.read(name, Files.readAllBytes(input)));
      assertArrayEquals(Files.readAllBytes(data.resolve("output").resolve(name)), ours, name);
      String hex = Files.readString(data.resolve("outhex").resolve(name.replace(".json", ".txt")));
      assertArrayEquals(HexFormat.of().parseHex(hex.replaceAll("\\s", "")), ours, name + " as hex");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555556, 333333333.3333334",
    "becbf647612f3696, -0.0000033333333333333333",
  })
  void shouldWriteNumbersAsEcmaScript(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertEquals(text, EcmaNumber.text(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"a\":2} | appears twice",
        "[1,] | a JSON value was expected",
        "01 | text after",
        "1e999 | out of range",
        "\"\\ud800\" | lone surrogate",
        "\"\\x\" | unknown escape",
        "\"\\u00g0\" | four hex digits",
        "{\"a\":1}x | text after",
        "NaN | a JSON value was expected",
        "{a:1} | was expected",
        "\"open | does not end",
        "tru | was expected",
      })
  void shouldRefuseWhatIsNotStrictJson(String text, String expected) {
    refused(text.getBytes(StandardCharsets.UTF_8), expected);
  }

  @Test
  void shouldRefuseBadUtf8AndDeepNesting() {
    refused(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}, "not valid UTF-8");
    refused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "64 levels");
  }

  @Test
  void shouldKeepLargeWholeNumbersAsText() {
    assertEquals("\"9223372036854775807\"", CanonicalJson.text(Json.integer(Long.MAX_VALUE)));
  }

  private static void refused(byte[] bytes, String expected) {
    Refusal refusal = assertThrows(Refusal.class, () -> JsonReader.read("x.json", bytes));
    assertTrue(refusal.getMessage().contains(expected), refusal.getMessage());
    assertTrue(refusal.getMessage().startsWith("x.json: "), refusal.getMessage());
  }
}
