package org.bulou.ledger.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bulou.ledger.Samples;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.log.Sequencer;
import org.bulou.ledger.note.NoteSignature;
import org.bulou.ledger.note.SignatureType;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.note.SigningKey;
import org.bulou.ledger.store.FileStorage;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.tile.TileHashes;
import org.bulou.ledger.tree.Hash;
import org.bulou.ledger.tree.ProofMaker;
import org.bulou.ledger.verify.LogVerifier;
import org.bulou.ledger.verify.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness over loopback HTTP: what it cosigns, and every refusal the specification names. */
class WitnessTest {
  private static final SigningKey ML_DSA =
      Samples.key("witness.example/w1", SignatureType.COSIGNATURE_ML_DSA_44, 3);
  private static final Policy POLICY = Samples.policy(Samples.LOG, Samples.WITNESS);

  @TempDir Path folder = Path.of("");
  private WitnessServer server;
  private WitnessClient client;

  @BeforeEach
  void start() throws IOException {
    Policy logs = Policy.of(Samples.LOG.verifier());
    Witness witness =
        new Witness(logs, List.of(Samples.WITNESS, ML_DSA), folder.resolve("witness"));
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = WitnessServer.start(witness, address, () -> Samples.START);
    client = new WitnessClient(prefix(), List.of(Samples.WITNESS.verifier(), ML_DSA.verifier()));
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private String prefix() {
    return "http://localhost:" + server.address().getPort();
  }

  private static Sequencer on(FileStorage storage) {
    return new Sequencer(storage, Samples.LOG, Duration.ofSeconds(1));
  }

  private static ProofMaker proofs(FileStorage storage) {
    return new ProofMaker(new TileHashes(storage.head().size(), storage.folder()::tile));
  }

  @Test
  void shouldCosignEveryGrowthAndPutItIntoTheLog() {
    FileStorage storage = FileStorage.create(folder.resolve("log"), Samples.ORIGIN);
    Sequencer sequencer = on(storage);
    int size = 0;
    for (int step = 0; step < 12; step++) {
      int next = size + step * step * 5;
      if (next > size) {
        sequencer.append(Samples.entries(size, next), "");
      }
      size = next;
      SignedNote note = sequencer.publish(Samples.START.plusSeconds(step)).orElseThrow();
      Witnessed answer = client.cosign(note, proofs(storage));
      List<NoteSignature> signatures =
          assertInstanceOf(Witnessed.Cosigned.class, answer).signatures();
      assertEquals(2, signatures.size(), "Ed25519 and ML-DSA-44");
      sequencer.cosigned(note.with(signatures));
    }
    storage.close();
    Report report = LogVerifier.verify(new LogFolder(folder.resolve("log")), POLICY);
    assertTrue(report.holds(), report::toString);
    assertEquals(Samples.START, report.cosigned().get("w1"));
    assertEquals(size, report.signed().orElseThrow().size());
  }

  @Test
  void shouldNoticeALogRestoredFromAnOlderBackup() throws IOException {
    Path log = folder.resolve("log");
    FileStorage storage = FileStorage.create(log, Samples.ORIGIN);
    Sequencer sequencer = on(storage);
    sequencer.append(Samples.entries(0, 5), "");
    sequencer.settle();
    storage.close();
    copy(log, folder.resolve("backup"));
    storage = FileStorage.open(log);
    sequencer = on(storage);
    sequencer.append(Samples.entries(5, 9), "");
    cosign(sequencer, storage, 1);
    storage.close();

    FileStorage restored = FileStorage.open(folder.resolve("backup"));
    Sequencer again = on(restored);
    SignedNote old = again.publish(Samples.START.plusSeconds(2)).orElseThrow();
    assertEquals(new Witnessed.Ahead(9), client.cosign(old, proofs(restored)));
    // It goes on with other entries until it is longer: the witness has not forgotten, even over
    // a restart.
    stop();
    start();
    again.append(Samples.entries(20, 30), "");
    SignedNote fork = again.publish(Samples.START.plusSeconds(3)).orElseThrow();
    Witnessed answer = client.cosign(fork, proofs(restored));
    assertEquals(422, assertInstanceOf(Witnessed.Refused.class, answer).status());
    restored.close();
  }

  private void cosign(Sequencer sequencer, FileStorage storage, int second) {
    SignedNote note = sequencer.publish(Samples.START.plusSeconds(second)).orElseThrow();
    assertInstanceOf(Witnessed.Cosigned.class, client.cosign(note, proofs(storage)));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void shouldRefuseAsTheSpecificationSays() throws Exception {
    Hash[] roots = {Hash.EMPTY_ROOT, root(1), root(2), root(3)};
    Checkpoint two = new Checkpoint(Samples.ORIGIN, 2, roots[2]);
    SignedNote signed = two.signedBy(Samples.LOG);
    String body = "old 0\n\n" + signed;

    assertEquals(400, post("old 00\n\n" + signed).statusCode(), "a leading zero");
    assertEquals(400, post("odl 0\n\n" + signed).statusCode(), "not a request");
    assertEquals(400, post("old 3\n\n" + signed).statusCode(), "older than old");
    assertEquals(400, post("old 0\n" + (root(1) + "\n").repeat(64) + "\n" + signed).statusCode());
    SigningKey other = Samples.key("other.example/log", SignatureType.ED25519, 7);
    Checkpoint foreign = new Checkpoint("other.example/log", 2, roots[2]);
    assertEquals(404, post("old 0\n\n" + foreign.signedBy(other)).statusCode(), "another log");
    SigningKey sameName = Samples.key(Samples.ORIGIN, SignatureType.ED25519, 8);
    assertEquals(403, post("old 0\n\n" + two.signedBy(sameName)).statusCode(), "another key");
    SignedNote wrong =
        new SignedNote(new Checkpoint(Samples.ORIGIN, 3, roots[2]).text(), signed.signatures());
    assertEquals(403, post("old 0\n\n" + wrong).statusCode(), "a signature of something else");
    assertEquals(
        422, post("old 0\n" + roots[1] + "\n\n" + signed).statusCode(), "a needless proof");
    Checkpoint empty = new Checkpoint(Samples.ORIGIN, 0, roots[1]);
    assertEquals(422, post("old 0\n\n" + empty.signedBy(Samples.LOG)).statusCode());
    assertEquals(404, get().statusCode(), "nothing cosigned yet");

    assertEquals(200, post(body).statusCode());
    HttpResponse<String> conflict = post(body);
    assertEquals(409, conflict.statusCode(), "the old size is no longer right");
    assertEquals("2\n", conflict.body());
    assertEquals("text/x.tlog.size", conflict.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(200, post("old 2\n\n" + signed).statusCode(), "the same again");
    Checkpoint forked = new Checkpoint(Samples.ORIGIN, 2, roots[1]);
    assertEquals(422, post("old 2\n\n" + forked.signedBy(Samples.LOG)).statusCode(), "a fork");
    Checkpoint three = new Checkpoint(Samples.ORIGIN, 3, roots[3]);
    assertEquals(422, post("old 2\n\n" + three.signedBy(Samples.LOG)).statusCode(), "no proof");

    HttpResponse<String> latest = get();
    assertEquals(200, latest.statusCode());
    SignedNote kept =
        SignedNote.parse("kept", latest.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals(2, POLICY.judge("kept", kept).checkpoint().size());
    assertEquals(3, kept.signatures().size());
  }

  private static Hash root(int size) {
    return new ProofMaker(
            org.bulou.ledger.tree.NaiveTree.source(org.bulou.ledger.tree.NaiveTree.leaves(size)))
        .root(size);
  }

  private HttpResponse<String> post(String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(prefix() + "/add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get() throws Exception {
    String path = "/" + Witness.hash(Samples.ORIGIN) + "/checkpoint";
    return send(HttpRequest.newBuilder(URI.create(prefix() + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
