package org.bulou.cli.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bulou.ledger.json.CanonicalJson;
import org.bulou.ledger.json.Json;
import org.bulou.ledger.verify.Finding;
import org.bulou.ledger.verify.Report;

/** A verification for machines: canonical JSON, 64-bit numbers as texts. */
final class ReportJson {
  private ReportJson() {}

  static String text(Report r) {
    SequencedMap<String, Json> all = new LinkedHashMap<>();
    all.put("schema", new Json.Str("bulou.ledger-report/1"));
    all.put("holds", new Json.Bool(r.holds()));
    r.signed()
        .ifPresent(
            c -> {
              all.put("origin", new Json.Str(c.origin()));
              all.put("size", Json.integer(c.size()));
              all.put("root", new Json.Str(c.root().toString()));
            });
    SequencedMap<String, Json> cosigned = new LinkedHashMap<>();
    r.cosigned().forEach((name, at) -> cosigned.put(name, new Json.Str(at.toString())));
    all.put("cosigned", new Json.Obj(cosigned));
    all.put("checkpoints", Json.integer(r.checkpoints()));
    all.put("entries", Json.integer(r.entries()));
    all.put("bytes", Json.integer(r.bytes()));
    all.put("unsigned", Json.integer(r.unsigned()));
    all.put("tiles", Json.integer(r.tiles()));
    all.put("bundles", Json.integer(r.bundles()));
    all.put("stamps", Json.integer(r.stamps()));
    all.put("files", Json.integer(r.files()));
    List<Json> findings = new ArrayList<>();
    r.findings().forEach(finding -> findings.add(finding(finding)));
    all.put("findings", new Json.Arr(findings));
    return CanonicalJson.text(new Json.Obj(all));
  }

  private static Json finding(Finding finding) {
    SequencedMap<String, Json> one = new LinkedHashMap<>();
    one.put("file", new Json.Str(finding.file()));
    one.put("wrong", new Json.Bool(finding.wrong()));
    one.put("zh", new Json.Str(finding.what().zh()));
    one.put("en", new Json.Str(finding.what().en()));
    return new Json.Obj(one);
  }
}
