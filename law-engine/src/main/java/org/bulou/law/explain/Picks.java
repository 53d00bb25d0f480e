package org.bulou.law.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;

/** Which reading of each element the evaluation followed, as the engine chooses them. */
record Picks(Law law, Map<String, String> adopted) {

  <T> Choice.Reading<T> of(Choice<T> choice) {
    if (!choice.disputed()) {
      return choice.readings().get(choice.base());
    }
    String chosen = adopted.get(choice.element());
    int at =
        chosen == null
            ? Optional.ofNullable(law.bases().get(choice.element())).orElse(0)
            : choice.ids().indexOf(chosen);
    if (at < 0 || at >= choice.readings().size()) {
      throw new IllegalStateException("`" + choice.element() + "` has no reading `" + chosen + "`");
    }
    return choice.readings().get(at);
  }

  /** "disputed element X: reading Y (adopted)". */
  Bilingual followed(Choice<?> choice) {
    Choice.Reading<?> reading = of(choice);
    boolean picked = adopted.containsKey(choice.element());
    String zh = picked ? "已采纳" : reading.suggested() ? "建议的解读，尚未采纳" : "尚未采纳";
    String en = picked ? "adopted" : reading.suggested() ? "suggested, not adopted" : "not adopted";
    return new Bilingual(
        "有分歧的要素 "
            + choice.element()
            + "，按解读 "
            + reading.id()
            + "（"
            + zh
            + "）"
            + after("：", reading.why().zh()),
        "disputed element "
            + choice.element()
            + ", by reading "
            + reading.id()
            + " ("
            + en
            + ")"
            + after(": ", reading.why().en()));
  }

  /** The readings that are not followed. */
  List<ExplanationNode> others(Choice<?> choice) {
    String followed = of(choice).id();
    return choice.readings().stream()
        .filter(r -> !r.id().equals(followed))
        .map(
            r ->
                ExplanationNode.note(
                    new Bilingual(
                        "未采纳：解读 " + r.id() + after("：", r.why().zh()),
                        "not adopted: reading " + r.id() + after(": ", r.why().en()))))
        .toList();
  }

  private static String after(String colon, String why) {
    return why.isEmpty() ? "" : colon + why;
  }
}
