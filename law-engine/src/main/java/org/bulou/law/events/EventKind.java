package org.bulou.law.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/** What kind of thing happened. */
public enum EventKind {
  ADOPTED,
  IN_FORCE,
  AMENDED,
  REPEALED,
  DRAFT_FOR_COMMENT,
  CAMPAIGN,
  ENFORCEMENT,
  CASE,
  YEARLY_EVENT,
  WHITE_PAPER,
  GUIDANCE;

  /** The name in files and JSON, e.g. {@code in-force}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is called. */
  public Bilingual words() {
    return switch (this) {
      case ADOPTED -> new Bilingual("通过或公布", "adopted");
      case IN_FORCE -> new Bilingual("施行", "in force");
      case AMENDED -> new Bilingual("修改施行", "amendment in force");
      case REPEALED -> new Bilingual("废止", "repealed");
      case DRAFT_FOR_COMMENT -> new Bilingual("征求意见", "draft for comment");
      case CAMPAIGN -> new Bilingual("专项行动", "campaign");
      case ENFORCEMENT -> new Bilingual("执法", "enforcement");
      case CASE -> new Bilingual("案件", "case");
      case YEARLY_EVENT -> new Bilingual("年度活动", "yearly event");
      case WHITE_PAPER -> new Bilingual("白皮书", "white paper");
      case GUIDANCE -> new Bilingual("指引、通知", "guidance");
    };
  }

  /** The steps of an instrument's life whose day such an event tells; empty: of none. */
  List<String> stages() {
    return switch (this) {
      case ADOPTED -> List.of("adopted");
      case IN_FORCE -> List.of("in-force");
      case AMENDED -> List.of("amended");
      case REPEALED -> List.of("repealed", "lapsed");
      case DRAFT_FOR_COMMENT -> List.of("draft");
      case CAMPAIGN, ENFORCEMENT, CASE, YEARLY_EVENT, WHITE_PAPER, GUIDANCE -> List.of();
    };
  }

  static Optional<EventKind> of(String wire) {
    return Arrays.stream(values()).filter(k -> k.wire().equals(wire)).findFirst();
  }

  static List<String> wires() {
    return Arrays.stream(values()).map(EventKind::wire).toList();
  }
}
