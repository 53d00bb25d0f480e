package org.bulou.server.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a zip may try. */
class LawZipTest {
  private static final byte[] TEXT = "schema: x\n".getBytes(StandardCharsets.UTF_8);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

  private LawZipTest with(String name, byte[] content) {
    try {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private byte[] zip() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static BadZip.Wrong wrong(byte[] zip) {
    return assertThrows(BadZip.class, () -> LawZip.read(zip)).wrong();
  }

  @Test
  void shouldReadLawInTheOrderOfNamesAndLeaveCasesAlone() {
    byte[] zip =
        with("cn/b.yaml", TEXT)
            .with("cn/", new byte[0])
            .with("cn/a.yaml", TEXT)
            .with("cases/x.yaml", TEXT)
            .zip();
    assertEquals(
        List.of("cn/a.yaml", "cn/b.yaml"),
        LawZip.read(zip).stream().map(SourceTree.Source::name).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.yaml",
        "/a.yaml",
        "cn/../../a.yaml",
        "cn//a.yaml",
        "c:\\a.yaml",
        "cn/.a.yaml",
        ".git/a.yaml",
        "cn\\a.yaml",
        "a\u0000.yaml",
        "法.yaml"
      })
  void shouldRefuseNamesThatLeadElsewhere(String name) {
    assertEquals(BadZip.Wrong.NAME, wrong(with(name, TEXT).zip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jar", "cn/run.sh", "law", "a.yaml.zip"})
  void shouldRefuseOtherKinds(String name) {
    assertEquals(BadZip.Wrong.KIND, wrong(with(name, TEXT).zip()));
  }

  @Test
  void shouldRefuseWhatIsNotUtf8() {
    assertEquals(
        BadZip.Wrong.NOT_UTF8, wrong(with("a.yaml", new byte[] {(byte) 0xc3, 0x28}).zip()));
  }

  @Test
  void shouldRefuseABomb() {
    assertEquals(BadZip.Wrong.TOO_LARGE, wrong(with("a.yaml", new byte[3 << 20]).zip()));
    byte[] large = new byte[LawZip.MOST_BYTES + 1];
    assertEquals(BadZip.Wrong.TOO_LARGE, wrong(large));
  }

  @Test
  void shouldRefuseManyFilesThatAreLargeTogether() {
    for (int i = 0; i < 40; i++) {
      with("a" + i + ".yaml", new byte[2 << 20]);
    }
    assertEquals(BadZip.Wrong.TOO_LARGE, wrong(zip()));
  }

  @Test
  void shouldRefuseTooManyFiles() {
    for (int i = 0; i < 5001; i++) {
      with("a" + i + ".yaml", TEXT);
    }
    assertEquals(BadZip.Wrong.TOO_MANY, wrong(zip()));
  }

  @Test
  void shouldRefuseWhatHoldsNoLaw() {
    assertEquals(BadZip.Wrong.EMPTY, wrong(with("cases/a.yaml", TEXT).zip()));
    assertEquals(BadZip.Wrong.NO_ZIP, wrong(new byte[0]));
    assertEquals(BadZip.Wrong.NO_ZIP, wrong("no zip at all".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void shouldRefuseWhatWasBrokenOff() {
    byte[] whole = with("a.yaml", TEXT).with("b.yaml", TEXT).zip();
    for (int length = 0; length < whole.length; length++) {
      assertEquals(BadZip.Wrong.NO_ZIP, wrong(Arrays.copyOf(whole, length)), length + " bytes");
    }
  }

  @Test
  void shouldRefuseALink() {
    byte[] zip = with("a.yaml", TEXT).zip();
    for (int i = 0; i < zip.length - 4; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 5] = 3; // made on a system with links
        zip[i + 41] = (byte) (0120000 >>> 8);
      }
    }
    assertEquals(BadZip.Wrong.KIND, wrong(zip));
  }
}
