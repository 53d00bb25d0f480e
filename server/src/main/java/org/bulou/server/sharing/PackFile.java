package org.bulou.server.sharing;

import java.time.Instant;
import org.bulou.ledger.proof.LogProof;
import org.bulou.server.platform.Sha256;
import org.bulou.server.record.ProofZip;
import org.bulou.server.record.Proofs;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The zip. It tells of nothing that stays: no list of what was left out, no number of a version or
 * filing, from which a reader could see that there is more.
 */
final class PackFile {
  /** More than this is no file to hand over. */
  static final int LARGEST = 64 << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final ProofZip files = new ProofZip();
  private final ArrayNode listed = JSON.createArrayNode();
  private final Proofs proofs;
  private final boolean insider;
  private int size;

  PackFile(Proofs proofs, boolean insider) {
    this.proofs = proofs;
    this.insider = insider;
  }

  /**
   * Adds a piece with its proofs.
   *
   * @throws NotShared when an event of it is not under the checkpoint yet, or it is too much
   */
  void add(Piece piece) {
    ObjectNode entry = listed.addObject();
    entry.put("kind", piece.kind().wire());
    entry.putObject("title").put("zh", piece.title().zh()).put("en", piece.title().en());
    entry.put("at", piece.at().toString());
    ArrayNode shown = entry.putArray("files");
    piece.files().forEach(f -> shown.add(put(f.path(), f.content().get())));
    piece.evidence().forEach(e -> prove(e, shown));
  }

  private void prove(Piece.Evidence evidence, ArrayNode shown) {
    LogProof proof =
        proofs.of(evidence.event()).orElseThrow(() -> new NotShared(NotShared.Reason.SEALING));
    ProofZip.evidence(proof, evidence.event(), part -> insider || evidence.outward().contains(part))
        .forEach((path, content) -> shown.add(put(path, content)));
  }

  private ObjectNode put(String path, byte[] content) {
    size += content.length;
    if (size > LARGEST) {
      throw new NotShared(NotShared.Reason.TOO_LARGE);
    }
    files.put(path, content);
    return JSON.createObjectNode().put("path", path).put("sha256", Sha256.hex(content));
  }

  /** The finished zip; the same pieces at the same instant give the same bytes. */
  byte[] zip(String caseNumber, Wanted wanted, String policy, Instant at) {
    ObjectNode manifest = JSON.createObjectNode();
    manifest.put("schema", "bulou/pack/1");
    manifest.put("case", caseNumber);
    manifest.put("made_at", at.toString());
    manifest.put("from", wanted.entity());
    manifest.putObject("to").put("kind", wanted.to().kind().wire()).put("name", wanted.to().name());
    manifest.put("purpose", wanted.purpose());
    manifest.set("pieces", listed);
    files.put("manifest.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    files.put("policy", policy);
    files.put("README.txt", PackReadme.TEXT);
    return files.bytes(at);
  }
}
