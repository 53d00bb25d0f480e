package org.bulou.server.decisions.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.server.decisions.StandingDecisions;
import org.bulou.server.decisions.Way;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.BadRequest;
import org.springframework.util.MultiValueMap;

/** The form of a standing decision: single fields, and the boxes that were ticked. */
final class StandingDecisionsForm {
  private final DecisionForm single;
  private final Map<String, List<String>> all;

  StandingDecisionsForm(MultiValueMap<String, String> sent) {
    this.single = new DecisionForm(sent.toSingleValueMap());
    this.all = sent;
  }

  DecisionForm single() {
    return single;
  }

  Set<String> ticked(String field) {
    return new HashSet<>(all.getOrDefault(field, List.of()));
  }

  StandingDecisions.Wish wish() {
    return new StandingDecisions.Wish(
        single.text("duty"),
        single.text("prohibition"),
        ticked("entity"),
        ticked("product"),
        Way.named(single.text("way")),
        single.text("what"),
        single.instant("until"),
        ticked("invoker").stream().map(StandingDecisionsForm::person).collect(Collectors.toSet()),
        single.memo());
  }

  private static ActorId person(String id) {
    try {
      return new ActorId(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw new BadRequest();
    }
  }
}
