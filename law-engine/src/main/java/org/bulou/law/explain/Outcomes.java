package org.bulou.law.explain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Outcome;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.source.Bilingual;

/** What a result is under the readings followed, and under each that is not adopted. */
final class Outcomes {
  private Outcomes() {}

  static List<ExplanationNode> of(Duty duty, ZoneId zone) {
    List<ExplanationNode> nodes = new ArrayList<>();
    for (Outcome o : duty.outcomes()) {
      Bilingual name =
          o.element().isEmpty()
              ? new Bilingual("按所选解读", "by the readings followed")
              : notAdopted(o.element() + "=" + o.reading());
      Bilingual applies = applies(o.applies());
      Bilingual due =
          o.due()
              .map(d -> Moments.due(d, zone))
              .map(d -> new Bilingual("；计算日期 " + d, "; computed date " + d))
              .orElse(Bilingual.same(""));
      nodes.add(
          ExplanationNode.note(
              new Bilingual(
                  name.zh() + "：" + applies.zh() + due.zh(),
                  name.en() + ": " + applies.en() + due.en())));
    }
    return nodes;
  }

  private static Bilingual applies(Truth truth) {
    return switch (truth) {
      case TRUE -> new Bilingual("适用", "applies");
      case FALSE -> new Bilingual("不适用", "does not apply");
      case UNKNOWN, ERROR -> new Bilingual("是否适用尚不确定", "may apply");
    };
  }

  static List<ExplanationNode> of(Verdict verdict) {
    List<ExplanationNode> nodes = new ArrayList<>();
    for (String reading : verdict.closing()) {
      nodes.add(line(reading, new Bilingual("禁止", "closes")));
    }
    for (String reading : verdict.clear()) {
      nodes.add(line(reading, new Bilingual("不禁止", "does not close")));
    }
    return nodes;
  }

  private static ExplanationNode line(String reading, Bilingual result) {
    Bilingual name =
        reading.isEmpty()
            ? new Bilingual("按所选解读", "by the readings followed")
            : notAdopted(reading);
    return ExplanationNode.note(
        new Bilingual(name.zh() + "：" + result.zh(), name.en() + ": " + result.en()));
  }

  private static Bilingual notAdopted(String reading) {
    Bilingual word = Wording.notAdopted();
    return new Bilingual(
        word.zh() + "的解读 " + reading, "reading " + reading + " (" + word.en() + ")");
  }
}
