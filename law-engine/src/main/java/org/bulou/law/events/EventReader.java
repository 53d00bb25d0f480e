package org.bulou.law.events;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Confidence;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Position;
import org.bulou.law.source.Problems;

/** Reads one event; whatever is wrong is said with its place and what to write instead. */
final class EventReader {
  private static final String UNKNOWN = "unknown";

  private final Map<String, EventRegister.Source> sources;
  private final Problems problems;
  private final Map<String, Position> ids = new HashMap<>();

  EventReader(Map<String, EventRegister.Source> sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  Event read(Node node, String jurisdiction) {
    Fields f = Fields.of(node, "event", problems);
    EventKind kind = kind(f.requiredScalar("kind"));
    Optional<Period> when = when(f);
    Event event =
        new Event(
            id(f.requiredScalar("id")),
            jurisdiction,
            when,
            yearly(f, kind),
            kind,
            f.requiredWords("title"),
            f.flag("heard"),
            source(f.requiredScalar("source")),
            Confidence.read(f.requiredScalar("confidence"), problems),
            f.texts("instruments"),
            comments(f, kind, when),
            f.words("note"),
            f.at());
    f.refuseUnknown();
    return event;
  }

  private String id(Node.Scalar id) {
    Position before = ids.putIfAbsent(id.text(), id.at());
    if (before != null) {
      problems.add(
          id.at(),
          "duplicate-id",
          "事件 `" + id.text() + "` 已在 " + before,
          "there is an event `" + id.text() + "` already at " + before,
          "另取一个标识",
          "choose another id");
    }
    return id.text();
  }

  private EventKind kind(Node.Scalar kind) {
    Optional<EventKind> known = EventKind.of(kind.text());
    if (known.isEmpty()) {
      String all = String.join(", ", EventKind.wires());
      problems.add(
          kind.at(),
          "unknown-kind",
          "没有事件种类 `" + kind.text() + "`",
          "there is no kind of event `" + kind.text() + "`",
          "可用：" + all,
          "choose one of: " + all);
    }
    return known.orElse(EventKind.CASE);
  }

  private Optional<Period> when(Fields f) {
    Node.Scalar begin = f.requiredScalar("when");
    Optional<Node.Scalar> end = f.scalar("until");
    if (begin.text().equals(UNKNOWN)) {
      end.ifPresent(
          e ->
              problems.add(
                  e.at(),
                  "bad-range",
                  "起始日未知时不写 `until`",
                  "`until` has no beginning",
                  "删去 `until`",
                  "leave `until` out"));
      return Optional.empty();
    }
    Optional<Period> from = period(begin);
    if (from.isEmpty() || end.isEmpty()) {
      return from;
    }
    Optional<Period> to = period(end.get());
    if (to.isPresent() && to.get().last().isBefore(from.get().first())) {
      problems.add(
          end.get().at(),
          "bad-range",
          "`until` 早于 `when`",
          "`until` lies before `when`",
          "对调两个日期",
          "put the earlier one first");
      return from;
    }
    return to.map(from.get()::to);
  }

  private Optional<Period> period(Node.Scalar text) {
    Optional<Period> period = Period.of(text.text());
    if (period.isEmpty()) {
      problems.add(
          text.at(),
          "expected-date",
          "`" + text.text() + "` 应为年、月或者日，如 2019、2019-08、2019-08-23",
          "`" + text.text() + "` must be a year, a month or a day: 2019, 2019-08, 2019-08-23",
          "来源没有日期的写 unknown",
          "write unknown where the source gives none");
    }
    return period;
  }

  private boolean yearly(Fields f, EventKind kind) {
    Optional<Node.Scalar> every = f.scalar("every");
    every
        .filter(e -> !e.text().equals("year"))
        .ifPresent(
            e ->
                problems.add(
                    e.at(),
                    "expected-year",
                    "`every` 只能是 year",
                    "`every` can only be year",
                    "写 every: year",
                    "write every: year"));
    if (every.isPresent() != (kind == EventKind.YEARLY_EVENT)) {
      problems.add(
          f.at("every"),
          "yearly-event",
          "yearly-event 与 every: year 须同时出现",
          "a yearly-event and `every: year` go together",
          "补上或者删去其一",
          "add the other or leave both out");
    }
    return every.isPresent();
  }

  private String source(Node.Scalar key) {
    if (!sources.containsKey(key.text())) {
      problems.addUnknown(
          key.at(),
          "unknown-source",
          "没有来源 `" + key.text() + "`",
          "there is no source `" + key.text() + "`",
          key.text(),
          sources.keySet());
    }
    return key.text();
  }

  private Optional<Event.Comments> comments(Fields f, EventKind kind, Optional<Period> when) {
    Optional<Fields> comments = f.mapping("comments");
    if (comments.isPresent() != (kind == EventKind.DRAFT_FOR_COMMENT)) {
      problems.add(
          f.at("comments"),
          "comments-of-a-draft",
          "征求意见稿须写 `comments`，其他事件不得写",
          "a draft for comment says `comments`, and no other event does",
          "来源未说的写 { who: unknown, until: unknown }",
          "where the source is silent write { who: unknown, until: unknown }");
      comments.ifPresent(c -> List.of("who", "until").forEach(c::node));
      return Optional.empty();
    }
    return comments.map(c -> comments(c, when));
  }

  private Event.Comments comments(Fields c, Optional<Period> when) {
    Node who = c.required("who");
    Optional<Bilingual> persons =
        unknown(who) ? Optional.empty() : Optional.of(Fields.words(who, "who", problems));
    Node.Scalar until = c.requiredScalar("until");
    Optional<LocalDate> last = unknown(until) ? Optional.empty() : period(until).map(Period::last);
    if (when.isPresent() && last.filter(d -> d.isBefore(when.get().first())).isPresent()) {
      problems.add(
          until.at(),
          "bad-range",
          "意见截止日早于征求意见之日",
          "comments end before the draft was published",
          "核对两个日期",
          "check both days");
    }
    c.refuseUnknown();
    return new Event.Comments(persons, last);
  }

  private static boolean unknown(Node node) {
    return node instanceof Node.Scalar s && s.text().equals(UNKNOWN);
  }
}
