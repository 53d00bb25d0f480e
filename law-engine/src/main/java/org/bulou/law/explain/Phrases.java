package org.bulou.law.explain;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Type;

/** Parts, attributes and values in words, from the vocabulary's names. */
public final class Phrases {
  private Phrases() {}

  /** A part as it is called. */
  public static Bilingual part(Part part) {
    if (part.isPhantom()) {
      Bilingual type = part.type().words();
      return new Bilingual("尚不知晓的" + type.zh(), "a " + type.en() + " not known yet");
    }
    if (part.type().name().equals("case")) {
      return new Bilingual("本案", "the case");
    }
    if (part.keys().isEmpty()) {
      return part.words();
    }
    Bilingual type = part.type().words();
    Bilingual keys = keys(part);
    return new Bilingual(type.zh() + "（" + keys.zh() + "）", type.en() + " (" + keys.en() + ")");
  }

  /** A member of a list that a condition ran over. */
  static Bilingual member(Part part) {
    return part.isPhantom()
        ? new Bilingual("可能还有其他（未说明是否齐全）", "possibly others (not said whether these are all)")
        : part(part);
  }

  private static Bilingual keys(Part part) {
    return list(part.keys(), Phrases::part);
  }

  /** "markets of R100"; for a keyed part "time of awareness (sz, v1)". */
  public static Bilingual fact(Part part, Attribute attribute) {
    Bilingual name = attribute.words().name();
    if (!part.keys().isEmpty() && !part.isPhantom()) {
      Bilingual keys = keys(part);
      return new Bilingual(name.zh() + "（" + keys.zh() + "）", name.en() + " (" + keys.en() + ")");
    }
    Bilingual owner = part(part);
    return new Bilingual(owner.zh() + of(owner.zh()) + name.zh(), name.en() + " of " + owner.en());
  }

  /** A blank stands between Latin letters and 的. */
  private static String of(String owner) {
    return owner.isEmpty() || owner.charAt(owner.length() - 1) < 128 ? " 的" : "的";
  }

  /** The address of a fact, as questions show it. */
  static String address(Part part, Attribute attribute) {
    return part.id() + "." + attribute.name();
  }

  /** A value as it is said; times in a zone. */
  public static Bilingual value(Value value, Attribute attribute, ZoneId zone) {
    return switch (value) {
      case Value.NotSaid n -> notSaid(attribute);
      case Value.NobodyKnows n -> new Bilingual("已询问，无人知晓", "asked, nobody knows");
      case Value.Erased e -> new Bilingual("已删除，仅存凭据", "erased, only a commitment remains");
      case Value.NotHappened n ->
          new Bilingual(
              "截至 "
                  + Moments.of(n.asOf(), zone)
                  + " 尚未发生"
                  + (n.says().isEmpty() ? "" : "，" + n.says() + " 称"),
              "none as of "
                  + Moments.of(n.asOf(), zone)
                  + (n.says().isEmpty() ? "" : ", says " + n.says()));
      case Value.Truth t -> t.is() ? new Bilingual("是", "yes") : new Bilingual("否", "no");
      case Value.Number n -> Bilingual.same(Long.toString(n.is()));
      case Value.Words w -> new Bilingual("“" + w.is() + "”", "“" + w.is() + "”");
      case Value.Member m -> m.is().name();
      case Value.When w -> Bilingual.same(Moments.of(w.is(), zone));
      case Value.Reference r -> part(r.part());
      case Value.Members m -> members(m, attribute);
      case Value.Parts p -> parts(p);
      case Value.Duties d ->
          Bilingual.same(d.ids().stream().sorted().collect(Collectors.joining(", ")));
      case Value.States s -> new Bilingual("随时间变化", "changes over time");
    };
  }

  private static Bilingual notSaid(Attribute attribute) {
    return attribute.silence() == Attribute.Silence.NOT_ON_RECORD
        ? new Bilingual("记录中没有", "none on record")
        : new Bilingual("未说明", "not said");
  }

  private static Bilingual parts(Value.Parts p) {
    Bilingual members =
        p.members().isEmpty() ? new Bilingual("无", "none") : list(p.members(), Phrases::part);
    return p.closed()
        ? new Bilingual(members.zh() + "，别无其他", members.en() + ", and no others")
        : new Bilingual(
            members.zh() + "，未说明是否齐全", members.en() + ", not said whether these are all");
  }

  private static Bilingual members(Value.Members m, Attribute attribute) {
    if (!(attribute.type() instanceof Type.SetOf set)) {
      return new Bilingual("未说明", "not said");
    }
    Bilingual yes = names(m.yes(), set.domain());
    Bilingual no = names(m.no(), set.domain());
    String zh = yes.zh().isEmpty() ? "" : "包含 " + yes.zh();
    String en = yes.en().isEmpty() ? "" : "includes " + yes.en();
    if (m.closed()) {
      return yes.zh().isEmpty()
          ? new Bilingual("一项也没有", "none at all")
          : new Bilingual("仅" + zh, "only " + yes.en());
    }
    if (!no.zh().isEmpty()) {
      zh += (zh.isEmpty() ? "" : "；") + "不包含 " + no.zh();
      en += (en.isEmpty() ? "" : "; ") + "not " + no.en();
    }
    return zh.isEmpty() ? notSaid(attribute) : new Bilingual(zh, en);
  }

  private static Bilingual names(BitSet ordinals, Domain domain) {
    return list(
        domain.values().stream().filter(v -> ordinals.get(v.ordinal())).toList(),
        DomainValue::name);
  }

  static <T> Bilingual list(List<T> items, Function<T, Bilingual> words) {
    return new Bilingual(
        items.stream().map(i -> words.apply(i).in(Language.ZH)).collect(Collectors.joining("、")),
        items.stream().map(i -> words.apply(i).in(Language.EN)).collect(Collectors.joining(", ")));
  }
}
