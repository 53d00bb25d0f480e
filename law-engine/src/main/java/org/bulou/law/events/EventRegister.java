package org.bulou.law.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.check.LawCheck;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Nearest;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;

/**
 * The events of {@code law-data/events}.
 *
 * @param events by first day, those without a date last
 * @param sources what was read, by key
 */
public record EventRegister(List<Event> events, Map<String, Source> sources) {
  private static final Comparator<Event> BY_DAY =
      Comparator.comparing((Event e) -> e.when().map(Period::first).orElse(LocalDate.MAX))
          .thenComparing(Event::id);

  /** What was read. */
  public record Source(Bilingual title, String where) {}

  /**
   * Reads every file of events; the sources of all files are one list.
   *
   * @throws org.bulou.law.source.SourceException with all problems found
   */
  public static EventRegister read(List<SourceTree.Source> tree) {
    Problems problems = new Problems();
    List<Fields> files =
        tree.stream()
            .filter(s -> s.name().startsWith("events/"))
            .map(s -> Fields.of(YamlReader.read(s.name(), s.text()), "file", problems))
            .toList();
    Map<String, Source> sources = new LinkedHashMap<>();
    files.forEach(f -> sources(f, sources, problems));
    EventReader reader = new EventReader(sources, problems);
    List<Event> events = new ArrayList<>();
    for (Fields file : files) {
      schema(file.requiredScalar("schema"), problems);
      String jurisdiction = file.requiredText("jurisdiction");
      file.node("note");
      file.items("events").forEach(n -> events.add(reader.read(n, jurisdiction)));
      file.refuseUnknown();
    }
    problems.throwIfAny();
    events.sort(BY_DAY);
    return new EventRegister(List.copyOf(events), sources);
  }

  private static void schema(Node.Scalar schema, Problems problems) {
    if (!schema.text().equals("bulou/events/1")) {
      problems.add(
          schema.at(),
          "unknown-schema",
          "应为 bulou/events/1，不是 `" + schema.text() + "`",
          "must be bulou/events/1, not `" + schema.text() + "`");
    }
  }

  private static void sources(Fields file, Map<String, Source> sources, Problems problems) {
    file.entries("sources")
        .forEach(
            (key, entry) -> {
              Fields f = Fields.of(entry.value(), "source", problems);
              Source source = new Source(f.requiredWords("title"), f.requiredText("where"));
              f.refuseUnknown();
              if (sources.putIfAbsent(key, source) != null) {
                problems.add(
                    entry.keyAt(),
                    "duplicate-id",
                    "来源 `" + key + "` 写了两次",
                    "the source `" + key + "` is told twice",
                    "删去其一",
                    "leave one out");
              }
            });
  }

  /** What an event was read in; every event that was read has one. */
  public Source sourceOf(Event event) {
    return Optional.ofNullable(sources.get(event.source())).orElseThrow();
  }

  /** What is wrong with the events: instruments nobody has, days that contradict an instrument. */
  public List<LawCheck.Finding> check(Law law) {
    List<LawCheck.Finding> findings = new ArrayList<>();
    for (Event e : events) {
      for (String id : e.instruments()) {
        Instrument instrument = law.instruments().get(id);
        if (instrument == null) {
          findings.add(unknown(e, id, law));
        } else if (!e.kind().stages().isEmpty() && e.when().isPresent()) {
          day(e, e.when().get(), instrument, findings);
        }
      }
    }
    return findings;
  }

  private static LawCheck.Finding unknown(Event e, String id, Law law) {
    List<String> near = Nearest.to(id, law.instruments().keySet());
    String names = "`" + String.join("`, `", near) + "`";
    return finding(
        e,
        "event-unknown-instrument",
        "没有法律 `" + id + "`" + (near.isEmpty() ? "" : "；是否指 " + names + "？"),
        "there is no instrument `"
            + id
            + "`"
            + (near.isEmpty() ? "" : "; did you mean " + names + "?"));
  }

  /** An event that tells a step of an instrument's life tells the day the instrument has. */
  private static void day(
      Event e, Period when, Instrument instrument, List<LawCheck.Finding> findings) {
    List<LocalDate> days =
        instrument.life().stream()
            .filter(s -> e.kind().stages().contains(s.state()))
            .flatMap(s -> s.on().stream())
            .toList();
    boolean mustHave = e.kind() == EventKind.IN_FORCE || e.kind() == EventKind.REPEALED;
    if (days.isEmpty() ? mustHave : days.stream().noneMatch(when::includes)) {
      String has =
          days.isEmpty() ? "—" : String.join(", ", days.stream().map(LocalDate::toString).toList());
      String what = instrument.id() + " (" + e.kind().wire() + ": ";
      findings.add(
          finding(
              e,
              "event-day",
              "事件称 " + when.text() + "，而 " + what + has + ")；核对两者",
              "the event says "
                  + when.text()
                  + ", but "
                  + what
                  + has
                  + "); compare both with the source"));
    }
  }

  private static LawCheck.Finding finding(Event e, String code, String zh, String en) {
    return new LawCheck.Finding(
        true,
        e.at(),
        code,
        new Bilingual("事件 `" + e.id() + "`：" + zh, "event `" + e.id() + "`: " + en));
  }
}
