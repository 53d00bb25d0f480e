package org.bulou.server.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;
import org.bulou.server.cases.Determinations;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.web.Zones;

/**
 * An answer to a question, as its form sends it.
 *
 * @param seen the version the page showed
 * @param how whether a value is given, nobody knows one, the event has not happened, a part is
 *     added that the case does not have yet, or one that it has is put on a list
 * @param value what was entered or chosen
 * @param since from when on a value holds; empty for always
 * @param zone the zone of a time
 * @param grounds why, for a question the law asks
 * @param evidence what was looked at for it, and where it lies
 */
record Answer(
    int seen,
    String part,
    String attribute,
    String member,
    String how,
    List<String> value,
    String since,
    String zone,
    String grounds,
    String evidence) {

  Answer {
    member = member == null ? "" : member;
    how = how == null ? "value" : how;
    value = value == null ? List.of() : value;
    since = since == null ? "" : since.strip();
    zone = zone == null ? "" : zone;
    grounds = grounds == null ? "" : grounds.strip();
    evidence = evidence == null ? "" : evidence.strip();
  }

  /** What was entered cannot be used; the words say what to do. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Bilingual words;

    Unreadable(String zh, String en) {
      super(en);
      this.words = new Bilingual(zh, en);
    }

    Bilingual words() {
      return words;
    }
  }

  /** The entry that records it. */
  Entry entry(CaseRecord record, Instant now) {
    Facts facts = record.at(record.newest());
    Attribute asked = attribute(record);
    List<Told> told =
        switch (how) {
          case "add" -> added(asked, facts);
          case "list" -> List.of(Told.fact(part, attribute, listed(asked, facts)));
          default -> List.of(Told.fact(part, attribute, written(asked, facts, now)));
        };
    return new Entry("answer", name(asked), told);
  }

  /** A part the case did not have yet, in the list or place the question is about. */
  private List<Told> added(Attribute asked, Facts facts) {
    PartType type =
        switch (asked.type()) {
          case Type.ListOf l -> l.part();
          case Type.PartOf p -> p.part();
          default -> throw new Unreadable("不能在此添加", "nothing can be added here");
        };
    NewPart part = NewPart.of(type, one(), facts);
    List<Told> told = new ArrayList<>(part.told());
    told.add(
        Told.fact(
            this.part,
            attribute,
            asked.type() instanceof Type.ListOf
                ? Written.some(List.of(part.id()))
                : Written.text(part.id())));
    return told;
  }

  /** A part the case has, put on the list the question is about. */
  private String listed(Attribute asked, Facts facts) {
    return facts
        .part(one())
        .filter(p -> asked.type() instanceof Type.ListOf l && p.type().equals(l.part()))
        .map(p -> Written.some(List.of(p.id())))
        .orElseThrow(() -> new Unreadable("请从列出的部分中选择", "choose one of the parts shown"));
  }

  /** The determination it is, when the law asks the question and a value is given. */
  Optional<Determinations.Answer> determination(CaseRecord record, Instant now) {
    Attribute asked = attribute(record);
    if (!asked.determination() || !how.equals("value")) {
      return Optional.empty();
    }
    if (grounds.isEmpty()) {
      throw new Unreadable("请写明依据：这是法律所问的问题", "give the grounds: this is a question the law asks");
    }
    String value = written(asked, record.at(record.newest()), now);
    return Optional.of(
        new Determinations.Answer(part, attribute, value, name(asked), grounds, evidence));
  }

  private Bilingual name(Attribute asked) {
    Bilingual name = asked.words().name();
    return new Bilingual(name.zh() + "（" + part + "）", name.en() + " (" + part + ")");
  }

  private Attribute attribute(CaseRecord record) {
    return record
        .at(record.newest())
        .named(part)
        .flatMap(p -> p.type().attribute(attribute))
        .orElseThrow(() -> new Unreadable("本案没有这个问题", "this case has no such question"));
  }

  private String written(Attribute asked, Facts facts, Instant now) {
    if (how.equals("unknown")) {
      return Written.nobodyKnows(now, member);
    }
    if (how.equals("none")) {
      return Written.notHappened(now, "answer");
    }
    String is = value(asked, facts);
    return since.isEmpty() || asked.manner() != Attribute.Manner.STATE
        ? is
        : Lasting.since(before(asked, facts), is, moment(since));
  }

  private Value before(Attribute asked, Facts facts) {
    return facts.part(part).map(p -> p.value(asked)).orElse(Value.NOT_SAID);
  }

  private String value(Attribute asked, Facts facts) {
    return switch (asked.type()) {
      case Type.Bool b -> Written.truth(one().equals("yes"));
      case Type.Int i -> number();
      case Type.Text t -> Written.text(one());
      case Type.Time t -> time();
      case Type.EnumOf e -> Written.text(one());
      case Type.SetOf s -> set();
      case Type.PartOf p -> Written.text(one());
      case Type.ListOf l -> Written.all(members(asked, facts));
      case Type.EnumList e -> throw new Unreadable("不能在此回答", "cannot be answered here");
      case Type.Duties d -> throw new Unreadable("不能在此回答", "cannot be answered here");
    };
  }

  private String one() {
    return value.stream()
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .findFirst()
        .orElseThrow(() -> new Unreadable("请选择或填写一个答案", "choose or enter an answer"));
  }

  private String number() {
    try {
      return Written.number(Long.parseLong(one()));
    } catch (NumberFormatException e) {
      throw new Unreadable("请填写整数，例如 120", "enter a whole number, such as 120");
    }
  }

  /** A moment with minutes, or a day, in the zone chosen. */
  private String time() {
    String text = one();
    try {
      return text.length() == 10
          ? "{\"day\":\"" + LocalDate.parse(text) + "\",\"zone\":\"" + ZoneId.of(zone) + "\"}"
          : Written.instant(moment(text));
    } catch (DateTimeException e) {
      throw untimely();
    }
  }

  private Instant moment(String text) {
    try {
      return Zones.instant(text, zone);
    } catch (DateTimeException e) {
      throw untimely();
    }
  }

  private static Unreadable untimely() {
    return new Unreadable(
        "请填写日期与时间并选择时区，例如 2026-11-24T10:15",
        "enter date and time and choose a zone, such as 2026-11-24T10:15");
  }

  private String set() {
    if (member.isEmpty()) {
      return Written.all(value);
    }
    boolean yes = one().equals("yes");
    return Written.members(yes ? List.of(member) : List.of(), yes ? List.of() : List.of(member));
  }

  /** "These are all": the members known so far. */
  private List<String> members(Attribute asked, Facts facts) {
    if (!one().equals("yes")) {
      throw new Unreadable(
          "请先添加缺少的部分，再确认齐全", "add what is missing first, then say that these are all");
    }
    return facts
        .part(part)
        .map(p -> p.value(asked))
        .filter(v -> v instanceof Value.Parts)
        .map(v -> ((Value.Parts) v).members().stream().map(Part::id).toList())
        .orElse(List.of());
  }
}
