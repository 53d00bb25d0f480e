package org.bulou.server.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;

/**
 * What a case is told about a report. When it came and who of us received it are facts; all that
 * the finder says is a claim.
 */
final class CaseEntries {
  /** Who claims, in the case's words: a finder is never named there. */
  static final String FINDER = "finder";

  private CaseEntries() {}

  /** The first entry of a case: us, one vulnerability, the report. */
  static Entry first(Report report, Content content, List<Told> register, Set<String> products) {
    List<Told> told = new ArrayList<>(register);
    told.add(Told.fact("case", "aspects", Written.members(List.of("vulnerability"), List.of())));
    told.add(Told.is("v1", "vulnerability"));
    told.add(Told.fact("case", "vulnerabilities", Written.all(List.of("v1"))));
    told.addAll(report(report, content, "v1", products, report.entities()));
    return entry(report, told);
  }

  /**
   * One more report of a case that is open already.
   *
   * @param products those of the case that the report may be about
   * @param earlier the entities that had no earlier signal on record
   */
  static Entry further(
      Report report,
      Content content,
      String vulnerability,
      Set<String> products,
      Set<String> earlier) {
    return entry(report, report(report, content, vulnerability, products, earlier));
  }

  private static Entry entry(Report report, List<Told> told) {
    String number = report.number();
    return new Entry(
        "report " + number,
        new Bilingual("报告 " + number + " 经分诊受理", "report " + number + " accepted in triage"),
        told);
  }

  private static List<Told> report(
      Report report, Content content, String v, Set<String> products, Set<String> signalled) {
    String id = part(report);
    Instant at = report.receivedAt();
    List<Told> told = new ArrayList<>();
    told.add(Told.is(id, "report"));
    told.add(Told.fact(id, "received_at", Written.instant(at)));
    told.add(
        Told.fact(
            id,
            "intake_log_kept",
            "[{\"value\":true,\"from\":" + Written.instant(report.recordedAt()) + "}]"));
    told.add(Told.is(finder(report), "party"));
    told.add(Told.fact(id, "reporter", Written.text(finder(report))));
    told.add(Told.fact(v, "reports", Written.some(List.of(id))));
    for (String entity : new TreeSet<>(report.entities())) {
      told.add(Told.fact(entity, "reports", Written.some(List.of(id))));
    }
    for (String entity : new TreeSet<>(signalled)) {
      told.add(Told.fact("awareness(" + entity + ", " + v + ")", "signal_at", Written.instant(at)));
    }
    told.addAll(claims(content, v, report.product().filter(products::contains)));
    return told;
  }

  private static List<Told> claims(Content content, String v, Optional<String> product) {
    List<Told> told = new ArrayList<>();
    claim(told, v, "technical_features", technical(content));
    claim(told, v, "harm", content.get(Field.HARM));
    claim(told, v, "scope", content.get(Field.VERSION));
    product.ifPresent(p -> claim(told, "presence(" + v + ", " + p + ")", "answer", "yes"));
    String exploited = content.get(Field.EXPLOITED);
    if (exploited.equals("yes") || exploited.equals("no")) {
      claim(told, "exploitation(" + v + ")", "answer", exploited);
    }
    return told;
  }

  /** The proof of concept stays in the report: who reads the case does not need it. */
  private static String technical(Content content) {
    String where = content.get(Field.WHERE);
    String what = content.get(Field.SUMMARY);
    return where.isEmpty() ? what : what + "\n" + where;
  }

  private static void claim(List<Told> told, String part, String attribute, String text) {
    if (!text.isEmpty()) {
      told.add(Told.claim(part, attribute, Written.text(text), FINDER));
    }
  }

  /** The part that stands for a report in a case. */
  static String part(Report report) {
    return "report-" + report.number().toLowerCase(java.util.Locale.ROOT);
  }

  /** The part that stands for who reported it; nothing more is known of him there. */
  static String finder(Report report) {
    return "finder-" + report.number().toLowerCase(java.util.Locale.ROOT);
  }
}
