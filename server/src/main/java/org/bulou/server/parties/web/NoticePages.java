package org.bulou.server.parties.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.parties.Accesses;
import org.bulou.server.parties.CaseWords;
import org.bulou.server.parties.Mail;
import org.bulou.server.parties.Notice;
import org.bulou.server.parties.Notices;
import org.bulou.server.parties.Parties;
import org.bulou.server.parties.PartyRow;
import org.bulou.server.parties.Wanted;
import org.bulou.server.web.NotFound;
import org.springframework.stereotype.Component;

/** Puts together what the pages of notices show. */
@Component
final class NoticePages {
  private final Cases cases;
  private final Notices notices;
  private final Parties parties;
  private final Accesses accesses;
  private final CaseWords words;
  private final People people;

  NoticePages(
      Cases cases,
      Notices notices,
      Parties parties,
      Accesses accesses,
      CaseWords words,
      People people) {
    this.cases = cases;
    this.notices = notices;
    this.parties = parties;
    this.accesses = accesses;
    this.words = words;
    this.people = people;
  }

  Case matter(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }

  Notice notice(Case matter, int number) {
    return notices.find(matter.id(), number).orElseThrow(NotFound::new);
  }

  NoticesPage list(Case matter, Person me, Optional<String> problem) {
    return new NoticesPage(
        Matter.of(matter),
        notices.of(matter.id()),
        words.entities(matter.id()),
        parties.mayWork(me),
        problem);
  }

  NoticePage page(
      Case matter,
      int number,
      Person me,
      List<NoticePage.Outcome> outcome,
      Optional<String> problem) {
    Notice notice = notice(matter, number);
    List<Notice.Sent> sent = notices.sent(notice);
    boolean send = notice.checked().isPresent() && accesses.mayShare(matter, me);
    Map<UUID, PartyRow> rows =
        parties.list(matter.id(), Wanted.ALL).stream()
            .collect(Collectors.toMap(r -> r.party().id(), Function.identity()));
    NoticePage.Rights rights =
        new NoticePage.Rights(
            parties.mayWork(me) && sent.isEmpty(),
            notice.checked().isEmpty()
                && me.may(Permission.RELEASE)
                && !notice.writtenBy().equals(me.id()),
            send);
    return new NoticePage(
        Matter.of(matter),
        notice,
        people.displayName(notice.writtenBy()),
        notice.checked().map(c -> people.displayName(c.by())).orElse(""),
        words.levels(),
        sent.isEmpty() ? notices.duties(matter.id(), notice.kind(), notice.entity()) : Map.of(),
        send ? offers(notice, rows, me) : List.of(),
        sent(notice, sent, rows),
        rights,
        outcome,
        problem);
  }

  private List<NoticePage.Offer> offers(Notice notice, Map<UUID, PartyRow> rows, Person me) {
    return notices.offers(notice, me).stream()
        .filter(o -> !o.wanting().equals(Optional.of("sent")))
        .map(
            o ->
                new NoticePage.Offer(
                    o.party().number(),
                    o.party().name(),
                    Optional.ofNullable(rows.get(o.party().id()))
                        .map(PartyRow::linked)
                        .orElse(false),
                    o.wanting(),
                    o.gate().map(g -> PartyPages.view(g, me))))
        .toList();
  }

  private List<NoticePage.Sent> sent(
      Notice notice, List<Notice.Sent> sent, Map<UUID, PartyRow> rows) {
    Map<UUID, List<Mail.Fate>> mails = new HashMap<>();
    if (!sent.isEmpty()) {
      mails.putAll(
          notices.mails(notice).stream().collect(Collectors.groupingBy(Mail.Fate::message)));
    }
    return sent.stream()
        .map(
            s -> {
              Optional<PartyRow> row = Optional.ofNullable(rows.get(s.party()));
              return new NoticePage.Sent(
                  row.map(r -> r.party().number()).orElse(0),
                  row.map(r -> r.party().name()).orElse(""),
                  Moments.minute(s.at()),
                  people.displayName(s.by()),
                  s,
                  s.provenAt().map(Moments::minute).orElse(""),
                  mails.getOrDefault(s.message(), List.of()));
            })
        .toList();
  }
}
