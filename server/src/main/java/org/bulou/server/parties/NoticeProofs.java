package org.bulou.server.parties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.facts.Facts;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.springframework.stereotype.Component;

/**
 * What shows that a notice was given, and the fact that follows: the act by which the law finds its
 * duty done. A mail that comes back takes the act back, unless the party looked at its page.
 */
@Component
final class NoticeProofs {
  private static final String SOURCE = "notice";
  private final NoticeRows store;
  private final PartyStore parties;
  private final Cases cases;
  private final CaseWords words;
  private final PartyEvents events;

  NoticeProofs(
      NoticeRows store, PartyStore parties, Cases cases, CaseWords words, PartyEvents events) {
    this.store = store;
    this.parties = parties;
    this.cases = cases;
    this.words = words;
    this.events = events;
  }

  /** How it is known that a notice was given. */
  enum Proof {
    /** A mail server took the mail that says there is a message. */
    MAIL,
    /** The party looked at its page. */
    PAGE,
    /** A named person handed it over. */
    HAND;

    String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A message is known to have come; nothing happens when it is no notice. */
  void proven(UUID message, Proof proof, Instant at) {
    store.byMessage(message).ifPresent(given -> proven(given, proof, at));
  }

  /** The party looked at these on its page. */
  void seen(List<UUID> messages, Instant at) {
    messages.forEach(message -> proven(message, Proof.PAGE, at));
  }

  private void proven(NoticeRows.Given given, Proof proof, Instant at) {
    Optional<String> before = given.sent().proof();
    if (before.isPresent() && !(before.get().equals("mail") && proof == Proof.PAGE)) {
      return;
    }
    Notice notice = store.find(given.caseId(), given.notice()).orElseThrow();
    Party party = parties.get(given.sent().party());
    String act =
        before.isPresent()
            ? given.act().orElseThrow()
            : act(notice, party, given.sent(), at, given.act());
    store.prove(
        given.sent().id(),
        Optional.of(proof.wire()),
        before.isPresent() ? given.sent().provenAt() : Optional.of(at),
        Optional.of(act));
    events.record(
        "notice.proven",
        party,
        Optional.empty(),
        at,
        Map.of(
            "notice", Integer.toString(notice.number()),
            "proof", proof.wire(),
            "act", act,
            "sha256", given.sent().sha256()));
  }

  /** The act of telling, under its own part or the one it had before. */
  private String act(
      Notice notice, Party party, Notice.Sent sent, Instant at, Optional<String> earlier) {
    Facts facts = words.facts(notice.caseId());
    String act =
        earlier.orElseGet(() -> free(facts, "notice-" + notice.number() + "-" + party.number()));
    List<Told> told = new ArrayList<>();
    if (earlier.isEmpty()) {
      told.add(Told.is(act, "act"));
      told.add(Told.fact(act, "kind", Written.text("notify")));
      told.add(Told.fact(act, "by", Written.text(notice.entity())));
      told.add(Told.fact(act, "to", Written.text(party.part())));
      told.add(Told.fact(act, "for", Written.some(notice.duties())));
      told.add(Told.fact(act, "receipt", Written.text(sent.id().toString())));
    }
    told.add(Told.fact(act, "at", Written.instant(at)));
    record(notice.caseId(), new Bilingual("已通知：", "notified: "), party, told, sent, at);
    return act;
  }

  private static String free(Facts facts, String wanted) {
    String act = wanted;
    for (int n = 2; facts.part(act).isPresent(); n++) {
      act = wanted + "-" + n;
    }
    return act;
  }

  /**
   * A mail came back: when nothing else shows that the notice was given, it counts as not given.
   */
  void bounced(UUID message, Instant at) {
    store
        .byMessage(message)
        .filter(g -> g.sent().proof().filter("mail"::equals).isPresent())
        .ifPresent(
            given -> {
              Notice notice = store.find(given.caseId(), given.notice()).orElseThrow();
              Party party = parties.get(given.sent().party());
              String act = given.act().orElseThrow();
              record(
                  given.caseId(),
                  new Bilingual("邮件被退回，视为未通知：", "mail came back, counts as not notified: "),
                  party,
                  List.of(Told.fact(act, "at", Written.notHappened(at, notice.entity()))),
                  given.sent(),
                  at);
              store.prove(given.sent().id(), Optional.empty(), Optional.empty(), Optional.of(act));
            });
  }

  private void record(
      CaseId id, Bilingual what, Party party, List<Told> told, Notice.Sent sent, Instant at) {
    Bilingual title = new Bilingual(what.zh() + party.name(), what.en() + party.name());
    cases.record(id, Optional.empty(), new Entry(SOURCE, title, told), sent.by(), at);
  }
}
