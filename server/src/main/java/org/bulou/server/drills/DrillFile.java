package org.bulou.server.drills;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.bulou.ledger.proof.LogProof;
import org.bulou.server.record.Ledger;
import org.bulou.server.record.ProofZip;
import org.bulou.server.record.Proofs;
import org.bulou.server.record.Recorded;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signed record of a drill with the proof that the ledger holds it: what an auditor takes away.
 * Nothing else of the exercise is in it.
 */
@Component
public class DrillFile {
  private static final String README =
      """
      演练记录

      drill.json      经第二人签字的记录：报告、记录、改进事项
      ledger/N.tlog-proof            第 N 号条目在账本中的证明，可离线核验
      ledger/N.<部分>.reveal.json    打开该条目一项承诺的内容与盐；record 一项与 drill.json 逐字节相同
      policy          账本的公钥；请经其他渠道核对

      Record of a drill

      drill.json      what a second person signed: report, notes, actions
      ledger/N.tlog-proof            the proof that entry N is in the ledger, checked offline
      ledger/N.<part>.reveal.json    value and salt that open one commitment; the part record is drill.json, byte for byte
      policy          the ledger's public key; compare it through another channel

        bulou ledger check ledger/N.tlog-proof --policy policy --reveal ledger/N.record.reveal.json
      """;

  private static final Set<String> TOLD = Set.of("drill.finished", "drill.signed");
  private final Recorder recorder;
  private final Ledger ledger;

  DrillFile(Recorder recorder, Ledger ledger) {
    this.recorder = recorder;
    this.ledger = ledger;
  }

  /**
   * The record as JSON.
   *
   * @throws NotDrilled when it is not signed
   */
  public byte[] json(Drill drill) {
    return ReportJson.record(drill)
        .orElseThrow(() -> new NotDrilled(NotDrilled.Reason.NOT_NOW))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The record with its proofs.
   *
   * @throws NotDrilled when it is not signed, or no signed checkpoint covers it yet
   */
  @Transactional(readOnly = true)
  public byte[] zip(Drill drill) {
    ProofZip files = new ProofZip();
    files.put("drill.json", json(drill));
    files.put("policy", ledger.policy());
    files.put("README.txt", README);
    Proofs proofs = ledger.proofs().orElseThrow(DrillFile::sealing);
    List<Recorded> events =
        recorder.about(drill.started().orElseThrow().matter().value()).stream()
            .filter(e -> TOLD.contains(e.type()))
            .toList();
    for (Recorded event : events) {
      LogProof proof = proofs.of(event).orElseThrow(DrillFile::sealing);
      ProofZip.evidence(proof, event, part -> true).forEach(files::put);
    }
    return files.bytes(drill.signed().orElseThrow().at());
  }

  private static NotDrilled sealing() {
    return new NotDrilled(NotDrilled.Reason.SEALING);
  }
}
