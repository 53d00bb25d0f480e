package org.bulou.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.refusal.Wording;

/** Collects findings; of very many the first are kept and the rest counted. */
final class Findings {
  private static final int MOST = 200;
  private final List<Finding> found = new ArrayList<>();
  private long more;

  void wrong(String file, String zh, String en) {
    add(new Finding(file, true, new Wording(zh, en)));
  }

  void note(String file, String zh, String en) {
    add(new Finding(file, false, new Wording(zh, en)));
  }

  void refused(String file, Refusal refusal) {
    add(new Finding(file, true, refusal.what()));
  }

  private void add(Finding finding) {
    if (found.size() < MOST) {
      found.add(finding);
    } else {
      more++;
    }
  }

  List<Finding> list() {
    List<Finding> all = new ArrayList<>(found);
    if (more > 0) {
      all.add(
          new Finding(
              "…", true, new Wording("另有 " + more + " 处未列出", more + " more are not listed")));
    }
    return all;
  }
}
