package org.bulou.server.filings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.springframework.stereotype.Component;

/** Records in the case what was done with a filing: the one loop back into the facts. */
@Component
final class ActFacts {
  private static final String SOURCE = "filing";
  private final Cases cases;
  private final Sheets sheets;

  ActFacts(Cases cases, Sheets sheets) {
    this.cases = cases;
    this.sheets = sheets;
  }

  /** The version of the case as it stands. */
  int version(CaseId id) {
    return cases.get(id).version();
  }

  /** The act of a submission: from now on the duties it discharges are done. */
  void submitted(Filing filing, Deed deed) {
    String act = act(filing);
    List<Told> told = new ArrayList<>();
    told.add(Told.is(act, "act"));
    told.add(Told.fact(act, "kind", Written.text("file")));
    told.add(Told.fact(act, "by", Written.text(filing.entity())));
    told.add(Told.fact(act, "to", Written.text(filing.authority())));
    told.add(Told.fact(act, "stage", Written.text(filing.stage())));
    told.add(Told.fact(act, "at", Written.instant(deed.when())));
    told.add(Told.fact(act, "for", Written.some(filing.duties())));
    deed.said(Deed.REFERENCE)
        .ifPresent(r -> told.add(Told.fact(act, "receipt", Written.text(r))));
    record(filing, deed, new Bilingual("已提交：", "submitted: "), told);
  }

  /** What the authority's answer changes. */
  void afterwards(Filing filing, Deed deed) {
    switch (deed.act()) {
      case RECEIVE ->
          deed.said(Deed.REFERENCE)
              .ifPresent(
                  r ->
                      record(
                          filing,
                          deed,
                          new Bilingual("收到回执：", "receipt: "),
                          List.of(Told.fact(act(filing), "receipt", Written.text(r)))));
      case INVALIDATE -> invalidated(filing, deed);
      case WRITE,
          CHECK,
          SEND_BACK,
          DECIDE,
          SUBMIT,
          PRACTISE,
          RETURN,
          UPDATE,
          ABANDON,
          CORRECT,
          WITHDRAW,
          REVIEW -> {}
    }
  }

  /**
   * An invalid filing counts as not made, so that its duties are open again: the strict view. What
   * had been recorded stays in the history.
   */
  private void invalidated(Filing filing, Deed deed) {
    List<Told> told = new ArrayList<>();
    for (int n = 0; n <= filing.statement(); n++) {
      told.add(
          Told.fact(
              act(filing, n), "at", Written.notHappened(deed.at(), filing.authority())));
    }
    record(filing, deed, new Bilingual("被视为未提交：", "treated as not made: "), told);
  }

  private void record(Filing filing, Deed deed, Bilingual what, List<Told> told) {
    Bilingual form = sheets.form(filing.form()).title();
    Bilingual title = new Bilingual(what.zh() + form.zh(), what.en() + form.en());
    cases.record(
        filing.caseId(), Optional.empty(), new Entry(SOURCE, title, told), deed.by(), deed.at());
  }

  private static String act(Filing filing) {
    return act(filing, filing.statement());
  }

  private static String act(Filing filing, int statement) {
    return statement == 0 ? filing.actId() : filing.actId() + "-u" + statement;
  }
}
