package org.bulou.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.bulou.ledger.Samples;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.checkpoint.Cosignature;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.checkpoint.PolicyReader;
import org.bulou.ledger.entry.BlindId;
import org.bulou.ledger.entry.Entry;
import org.bulou.ledger.entry.Reveal;
import org.bulou.ledger.log.Sequencer;
import org.bulou.ledger.note.SignatureType;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.note.SigningKey;
import org.bulou.ledger.proof.LogProof;
import org.bulou.ledger.proof.LogProofs;
import org.bulou.ledger.store.FileStorage;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample in {@code ledger/sample}: what a stranger is given, without the sequencer's state.
 * Made here from keys that are no secret; {@code -Dbulou.record=true} writes it anew.
 */
class SampleLogTest {
  private static final Path SAMPLE = Path.of("sample");
  private static final String ORIGIN = "ledger.bulou.example/sample";
  private static final SigningKey LOG = Samples.key(ORIGIN, SignatureType.ED25519, 100);
  private static final SigningKey AUDITOR =
      Samples.key("auditor.example/w1", SignatureType.COSIGNATURE_ED25519, 101);
  private static final int ENTRIES = 270;
  private static final int PROVED = 7;
  private static final List<String> TYPES =
      List.of("report.received", "fact.recorded", "duty.shown", "filing.sent", "receipt.recorded");

  @TempDir Path folder = Path.of("");

  private static Reveal reveal(int n) {
    BlindId id = BlindId.derive(Samples.hash("sample ids"), "entry", n);
    String value = "{\"note\":\"sample value " + n + "\",\"version\":\"" + n + "\"}";
    return new Reveal(
        id, "content", Samples.hash("sample salt " + n), value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] entry(int n) {
    SequencedMap<String, Hash> parts = new LinkedHashMap<>();
    parts.put("content", reveal(n).commitment());
    return new Entry(
            TYPES.get(n % TYPES.size()),
            Samples.START.plusSeconds(60L * n),
            reveal(n).entry(),
            Optional.of(BlindId.derive(Samples.hash("sample actors"), "actor", n % 4)),
            parts)
        .bytes();
  }

  private Path make() throws IOException {
    Path log = folder.resolve("sample/log");
    FileStorage storage = FileStorage.create(log, ORIGIN);
    Sequencer sequencer = new Sequencer(storage, LOG, Duration.ofSeconds(1));
    int size = 0;
    for (int next : new int[] {3, 200, ENTRIES}) {
      List<byte[]> batch = new ArrayList<>();
      for (; size < next; size++) {
        batch.add(entry(size));
      }
      sequencer.append(batch, "");
      sequencer.settle();
      Instant at = Samples.START.plusSeconds(60L * size);
      SignedNote note = sequencer.publish(at).orElseThrow();
      Checkpoint checkpoint = Checkpoint.of("sample", note);
      sequencer.cosigned(note.with(List.of(Cosignature.sign(checkpoint, AUDITOR, at))));
    }
    storage.close();
    remove(log.resolve("state"));
    Policy policy = Samples.policy(LOG, AUDITOR);
    write(
        "policy", policy.file().replace("w1", "auditor").replace("example/auditor", "example/w1"));
    LogProof proof = LogProofs.of(new LogFolder(log)).prove(PROVED);
    write("entry-7.tlog-proof", proof.file());
    Files.write(folder.resolve("sample/entry-7.reveal.json"), reveal(PROVED).file());
    return folder.resolve("sample");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve("sample").resolve(name), text);
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    }
  }

  private static void remove(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void shouldBeMadeTheSameEveryTime() throws IOException {
    Path made = make();
    if (Boolean.getBoolean("bulou.record")) {
      remove(SAMPLE);
      for (Path file : files(made)) {
        Files.createDirectories(SAMPLE.resolve(file).resolveSibling("."));
        Files.copy(made.resolve(file), SAMPLE.resolve(file));
      }
    }
    assertEquals(files(made), files(SAMPLE), "re-record with -Dbulou.record=true");
    for (Path file : files(made)) {
      assertArrayEquals(
          Files.readAllBytes(made.resolve(file)),
          Files.readAllBytes(SAMPLE.resolve(file)),
          file.toString());
    }
  }

  @Test
  void shouldVerifyAsAStrangerWould() throws IOException {
    Policy policy = PolicyReader.read("policy", Files.readString(SAMPLE.resolve("policy")));
    Report report = LogVerifier.verify(new LogFolder(SAMPLE.resolve("log")), policy);
    assertTrue(report.holds(), report::toString);
    assertEquals(List.of(), report.findings());
    assertEquals(ENTRIES, report.entries());
    assertEquals(3, report.checkpoints());
    byte[] file = Files.readAllBytes(SAMPLE.resolve("entry-7.tlog-proof"));
    LogProof proof = LogProof.parse("proof", file);
    byte[] entry = proof.entry("proof");
    proof.check("proof", policy, entry);
    byte[] opened = Files.readAllBytes(SAMPLE.resolve("entry-7.reveal.json"));
    assertTrue(Reveal.parse("reveal", opened).opens(Entry.parse("entry", entry)));
  }
}
