package org.bulou.server.watch.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.explain.Instants;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.organisation.Words;
import org.bulou.server.platform.ActorId;
import org.bulou.server.watch.Handovers;
import org.bulou.server.watch.Sheet;
import org.springframework.stereotype.Component;

/** Makes the pages of a hand-over. */
@Component
final class HandoverPages {
  private static final int LISTED = 20;
  private final Handovers handovers;
  private final People people;
  private final Words words;

  HandoverPages(Handovers handovers, People people, Words words) {
    this.handovers = handovers;
    this.people = people;
    this.words = words;
  }

  HandoverPage draft(Person me, Instant now, Language language, Optional<String> problem) {
    Map<String, String> receivers = new LinkedHashMap<>();
    handovers.receivers(me).forEach(p -> receivers.put(p.id().toString(), p.displayName()));
    List<HandoverPage.Listed> mine =
        handovers.of(me.id(), LISTED).stream().map(this::listed).toList();
    return page(handovers.draft(me, now), "", me, now, language, receivers, mine, false, problem);
  }

  HandoverPage sheet(Sheet s, Person me, Instant now, Language language) {
    boolean mayAccept = s.open() && s.receiver().equals(me.id()) && me.may(Permission.WORK_CASES);
    return page(
        s,
        people.displayName(s.receiver()),
        me,
        now,
        language,
        Map.of(),
        List.of(),
        mayAccept,
        Optional.empty());
  }

  private HandoverPage page(
      Sheet s,
      String receiver,
      Person me,
      Instant now,
      Language language,
      Map<String, String> receivers,
      List<HandoverPage.Listed> mine,
      boolean mayAccept,
      Optional<String> problem) {
    Map<String, Bilingual> portals = new LinkedHashMap<>();
    words.portals().forEach(w -> portals.put(w.id(), w.name()));
    return new HandoverPage(
        s,
        people.displayName(s.giver()),
        receiver,
        Instants.local(s.offeredAt(), ZoneOffset.UTC),
        s.acceptedAt().map(a -> Instants.local(a, ZoneOffset.UTC)).orElse(""),
        s.parts().stream().map(p -> part(p, now, language)).toList(),
        portals,
        receivers,
        mine,
        mayAccept,
        me.may(Permission.WORK_CASES),
        problem);
  }

  private HandoverPage.Listed listed(Sheet s) {
    return new HandoverPage.Listed(
        s,
        people.displayName(s.giver()),
        people.displayName(s.receiver()),
        Instants.local(s.offeredAt(), ZoneOffset.UTC));
  }

  private HandoverPage.Part part(Sheet.Part p, Instant now, Language language) {
    return new HandoverPage.Part(
        p,
        p.content().duties().stream()
            .map(
                d ->
                    new HandoverPage.Line(
                        d.title(),
                        d.law(),
                        d.bearer(),
                        Due.of(d.at(), ZoneId.of(d.zone()), now, language)))
            .toList(),
        p.content().questions().stream()
            .map(
                q ->
                    new HandoverPage.Question(
                        q.ask(), Due.of(q.soonest(), ZoneOffset.UTC, now, language)))
            .toList(),
        p.content().deciders().stream()
            .map(
                d ->
                    new HandoverPage.Decider(
                        d.law().toUpperCase(Locale.ROOT),
                        d.people().stream()
                            .map(id -> people.displayName(new ActorId(id)))
                            .toList()))
            .toList(),
        p.content().conflicts().stream()
            .map(
                u ->
                    new HandoverPage.Undecided(
                        u.duty(), u.against(), Due.of(u.by(), ZoneId.of(u.zone()), now, language)))
            .toList());
  }
}
