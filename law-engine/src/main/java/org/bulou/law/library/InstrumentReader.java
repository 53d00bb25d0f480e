package org.bulou.law.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Jurisdiction;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Vocabulary;

/** Reads instruments, and the authorities and jurisdictions they belong to. */
final class InstrumentReader {
  private static final List<String> STATES =
      List.of("draft", "adopted", "in-force", "amended", "repealed", "lapsed");
  private static final List<String> RANKS =
      List.of(
          "law",
          "regulation",
          "decree",
          "normative-document",
          "directive",
          "eu-regulation",
          "standard",
          "policy",
          "guidance");

  private final Reading reading;
  private final Problems problems;
  private final Domain territories;

  InstrumentReader(Reading reading, Vocabulary vocabulary) {
    this.reading = reading;
    this.problems = reading.problems();
    this.territories =
        vocabulary.domain("territory").orElse(new Domain("territory", false, List.of()));
  }

  Instrument instrument(Node file) {
    Fields f = Fields.of(file, "instrument", problems);
    f.requiredText("schema");
    String id = f.requiredText("id");
    Bilingual name = f.requiredWords("name");
    Instrument.Encoded encoded = encoded(f);
    Instrument instrument =
        new Instrument(
            id,
            f.text("book_of"),
            name,
            f.words("short").orElse(name),
            f.requiredText("jurisdiction"),
            f.scalar("zone").map(reading::zone).orElse(java.time.ZoneOffset.UTC),
            oneOf(f, "rank", RANKS),
            f.text("number"),
            f.text("pack"),
            f.texts("aspects"),
            life(f),
            reading.date(f, "checked_until").orElse(LocalDate.of(2000, 1, 1)),
            encoded,
            f.words("subject"),
            sources(f),
            f.node("note").map(reading::note),
            f.at());
    if (!f.has("checked_until")) {
      problems.add(f.at(), "missing-key", "缺少 `checked_until`", "`checked_until` is missing");
    }
    if (encoded != Instrument.Encoded.NOT_ENCODED && !f.has("zone")) {
      problems.add(
          f.at(), "missing-key", "缺少 `zone`", "`zone` is missing: dates begin at some midnight");
    }
    f.refuseUnknown();
    return instrument;
  }

  private Instrument.Encoded encoded(Fields f) {
    return switch (oneOf(f, "encoded", List.of("whole", "in-part", "not-encoded"))) {
      case "whole" -> Instrument.Encoded.WHOLE;
      case "in-part" -> Instrument.Encoded.IN_PART;
      default -> Instrument.Encoded.NOT_ENCODED;
    };
  }

  private String oneOf(Fields f, String key, List<String> known) {
    Node.Scalar s = f.requiredScalar(key);
    if (!known.contains(s.text())) {
      problems.addUnknown(
          s.at(),
          "unknown-value",
          "`" + key + "` 不能是 `" + s.text() + "`",
          "`" + key + "` cannot be `" + s.text() + "`",
          s.text(),
          known);
    }
    return s.text();
  }

  private List<Instrument.Stage> life(Fields f) {
    List<Instrument.Stage> stages = new ArrayList<>();
    for (Node item : f.items("life")) {
      Fields stage = Fields.of(item, "life", problems);
      String state = oneOf(stage, "state", STATES);
      Optional<LocalDate> on = reading.date(stage, "on").or(() -> reading.date(stage, "from"));
      stage.node("until");
      stage.node("note");
      stage.node("cite");
      stage.refuseUnknown();
      stages.add(new Instrument.Stage(state, on));
    }
    return List.copyOf(stages);
  }

  private Map<String, Instrument.Source> sources(Fields f) {
    Map<String, Instrument.Source> sources = new LinkedHashMap<>();
    f.entries("sources")
        .forEach(
            (key, entry) -> {
              Fields s = Fields.of(entry.value(), "source", problems);
              Bilingual title = s.node("title").map(reading::note).orElse(Bilingual.same(key));
              sources.put(key, new Instrument.Source(title, s.text("where").orElse("")));
            });
    return sources;
  }

  void authorities(
      Node file, Map<String, Authority> authorities, Map<String, Jurisdiction> orders) {
    Fields f = Fields.of(file, "authorities", problems);
    f.requiredText("schema");
    for (Node item : f.items("jurisdictions")) {
      Fields j = Fields.of(item, "jurisdiction", problems);
      List<DomainValue> held = new ArrayList<>();
      for (Node t : j.items("territories")) {
        territory(t).ifPresent(held::add);
      }
      Jurisdiction order =
          new Jurisdiction(j.requiredText("id"), j.requiredWords("name"), List.copyOf(held));
      j.node("note");
      j.refuseUnknown();
      orders.put(order.id(), order);
    }
    for (Node item : f.items("authorities")) {
      Fields a = Fields.of(item, "authority", problems);
      Authority authority =
          new Authority(
              a.requiredText("id"),
              a.requiredWords("name"),
              a.node("territory").flatMap(this::territory),
              a.text("portal"));
      a.node("jurisdiction");
      a.node("note");
      a.node("cite");
      a.refuseUnknown();
      if (authorities.put(authority.id(), authority) != null) {
        problems.add(
            a.at(),
            "duplicate-id",
            "机关 `" + authority.id() + "` 定义了两次",
            "the authority `" + authority.id() + "` is defined twice");
      }
    }
    f.node("sources");
    f.refuseUnknown();
  }

  private Optional<DomainValue> territory(Node node) {
    String text = node instanceof Node.Scalar s ? s.text() : "";
    Optional<DomainValue> value = territories.value(text);
    if (value.isEmpty()) {
      problems.addUnknown(
          node.at(),
          "unknown-value",
          "不认识的地域 `" + text + "`",
          "unknown territory `" + text + "`",
          text,
          territories.names());
    }
    return value;
  }
}
