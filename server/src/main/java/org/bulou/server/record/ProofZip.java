package org.bulou.server.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bulou.ledger.entry.Reveal;
import org.bulou.ledger.proof.LogProof;

/**
 * A zip that a stranger can check offline: files, the ledger's entries about them, and what opens
 * those entries. The same files at the same instant give the same bytes.
 */
public final class ProofZip {
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** Adds a file; a path given twice keeps the later content. */
  public void put(String path, byte[] content) {
    files.put(path, content);
  }

  /** Adds a text in UTF-8. */
  public void put(String path, String text) {
    put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The files that prove one event: {@code ledger/N.tlog-proof} (C2SP tlog-proof) and a {@code
   * ledger/N.PART.reveal.json} for each part that may be opened, in this order.
   *
   * @param opens says of a part's name whether its value and salt go along
   */
  public static Map<String, byte[]> evidence(
      LogProof proof, Recorded event, Predicate<String> opens) {
    String name = "ledger/" + proof.index();
    Map<String, byte[]> evidence = new LinkedHashMap<>();
    evidence.put(name + ".tlog-proof", proof.file().getBytes(StandardCharsets.UTF_8));
    for (Reveal reveal : event.reveals()) {
      if (opens.test(reveal.part())) {
        evidence.put(name + "." + reveal.part() + ".reveal.json", reveal.file());
      }
    }
    return evidence;
  }

  /** The zip, each entry dated {@code at}. */
  public byte[] bytes(Instant at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
