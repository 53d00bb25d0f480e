package org.bulou.server.parties;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.duties.GateWords;
import org.bulou.server.duties.Passage;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.intake.Check;
import org.bulou.server.platform.Sha256;
import org.bulou.server.sharing.ToParty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices: drafted from the facts, read by a second person, sent party by party, each through a
 * gate of its own at that moment.
 */
@Service
@Transactional
public class Notices {
  private static final int LONGEST = 20_000;
  private final NoticeRows store;
  private final NoticeDraft drafts;
  private final NoticeProofs proofs;
  private final MailStore mails;
  private final Parties parties;
  private final Accesses accesses;
  private final Threads threads;
  private final Telling telling;
  private final CaseWords words;
  private final Evaluations evaluations;
  private final PartyEvents events;
  private final InstantSource clock;

  Notices(
      NoticeRows store,
      NoticeDraft drafts,
      NoticeProofs proofs,
      MailStore mails,
      Parties parties,
      Accesses accesses,
      Threads threads,
      Telling telling,
      CaseWords words,
      Evaluations evaluations,
      PartyEvents events,
      InstantSource clock) {
    this.store = store;
    this.drafts = drafts;
    this.proofs = proofs;
    this.mails = mails;
    this.parties = parties;
    this.accesses = accesses;
    this.threads = threads;
    this.telling = telling;
    this.words = words;
    this.evaluations = evaluations;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Notice> of(CaseId id) {
    return store.of(id);
  }

  @Transactional(readOnly = true)
  public Optional<Notice> find(CaseId id, int number) {
    return store.find(id, number);
  }

  /** Whom it was sent to. */
  @Transactional(readOnly = true)
  public List<Notice.Sent> sent(Notice n) {
    return store.sent(n.caseId(), n.number());
  }

  /** How its mails fared. */
  @Transactional(readOnly = true)
  public List<Mail.Fate> mails(Notice n) {
    return mails.ofNotice(n.caseId().value(), n.number());
  }

  /** The open duties that a notice of this kind by this entity can discharge, by their name. */
  public Map<String, Bilingual> duties(CaseId id, NoticeKind kind, String entity) {
    Map<String, Bilingual> found = new java.util.LinkedHashMap<>();
    for (Duty d : evaluations.at(id, clock.instant()).duties()) {
      boolean notifies =
          d.norm()
              .discharge()
              .filter(x -> x.act().id().equals("notify"))
              .flatMap(x -> x.purpose())
              .filter(p -> p.id().equals(kind.purpose()))
              .isPresent();
      boolean ours =
          d.bearer().filter(b -> b.id().equals(entity)).isPresent()
              || d.coBearers().stream().anyMatch(b -> b.id().equals(entity));
      if (notifies && ours && d.state().open() && d.standing() != Duty.Standing.WARNING) {
        found.put(d.id(), d.norm().head().title());
      }
    }
    return found;
  }

  /** Begins a notice with the template's words. */
  public Notice start(Case matter, NoticeKind kind, String entity, Person by) {
    if (!words.entities(matter.id()).containsKey(entity)) {
      throw new NotDone(NotDone.Reason.CHOICE_ODD);
    }
    var facts = words.facts(matter.id());
    Notice notice =
        new Notice(
            matter.id(),
            store.next(matter.id()),
            kind,
            entity,
            kind == NoticeKind.UPSTREAM ? "detail" : "nature", // as far as the template goes
            drafts.of(kind, facts, entity, Language.ZH),
            drafts.of(kind, facts, entity, Language.EN),
            List.of(),
            1,
            clock.instant(),
            by.id(),
            Optional.empty());
    store.put(notice);
    return notice;
  }

  /**
   * What a notice is to say.
   *
   * @param revision the one it was written over
   */
  public record Written(String level, String zh, String en, List<String> duties, int revision) {
    public Written {
      zh = Threads.tidy(zh);
      en = Threads.tidy(en);
      duties = List.copyOf(duties);
    }
  }

  /** Changes its words; whoever read the old ones did not read these. */
  public void write(Notice notice, Written w, Person by) {
    Notice now = still(notice, w.revision());
    boolean odd =
        !words.levels().containsKey(w.level())
            || !duties(now.caseId(), now.kind(), now.entity()).keySet().containsAll(w.duties());
    if (odd) {
      throw new NotDone(NotDone.Reason.CHOICE_ODD);
    }
    if (unfit(w.zh()) || unfit(w.en()) || (w.zh() + w.en()).isBlank()) {
      throw new NotDone(NotDone.Reason.WORDS_NEEDED);
    }
    store.put(
        new Notice(
            now.caseId(),
            now.number(),
            now.kind(),
            now.entity(),
            w.level(),
            w.zh(),
            w.en(),
            w.duties(),
            now.revision() + 1,
            clock.instant(),
            by.id(),
            Optional.empty()));
  }

  private static boolean unfit(String text) {
    return text.length() > LONGEST || Check.unreadable(text);
  }

  /** Not sent to anybody yet, and as it was shown. */
  private Notice still(Notice notice, int revision) {
    Notice now = store.lock(notice.caseId(), notice.number()).orElseThrow();
    if (now.revision() != revision || !sent(now).isEmpty()) {
      throw new NotDone(NotDone.Reason.STALE);
    }
    return now;
  }

  /** A second person read exactly these words. */
  public void check(Notice notice, int revision, Person by) {
    Notice now = still(notice, revision);
    if (!by.may(Permission.RELEASE) || now.writtenBy().equals(by.id())) {
      throw new NotDone(NotDone.Reason.SECOND_PERSON);
    }
    if ((now.zh() + now.en()).contains(NoticeDraft.GAP)) {
      throw new NotDone(NotDone.Reason.GAPS);
    }
    Instant at = clock.instant();
    store.put(
        new Notice(
            now.caseId(),
            now.number(),
            now.kind(),
            now.entity(),
            now.level(),
            now.zh(),
            now.en(),
            now.duties(),
            now.revision(),
            now.writtenAt(),
            now.writtenBy(),
            Optional.of(new Notice.Checked(at, by.id()))));
    events.record(
        "notice.checked",
        now.caseId(),
        by.id(),
        at,
        Map.of(
            "notice", Integer.toString(now.number()),
            "revision", Integer.toString(now.revision()),
            "sha256", Sha256.hex(now.zh() + "\n" + now.en())));
  }

  /**
   * One party a notice could go to.
   *
   * @param wanting why it cannot go there, as the end of a message key: already sent, no words in
   *     its language, no link; empty when only the gate is in question
   */
  public record Offer(Party party, Optional<String> wanting, Optional<Gate> gate) {}

  /**
   * To whom it could go, each with what the law says now, if it is sober; the gate is asked of
   * those alone.
   */
  @Transactional(readOnly = true)
  public List<Offer> offers(Notice notice, Person asker) {
    List<UUID> have = sent(notice).stream().map(Notice.Sent::party).toList();
    List<Offer> offers = new ArrayList<>();
    Function<ToParty, Gate> law = telling.asking(notice.caseId(), asker);
    for (PartyRow row : parties.list(notice.caseId(), Wanted.ALL)) {
      if (notice.kind().isFor(row.party().kind())) {
        Optional<String> wanting = wanting(notice, row, have);
        offers.add(
            new Offer(
                row.party(),
                wanting,
                wanting.isPresent()
                    ? Optional.empty()
                    : Optional.of(law.apply(action(notice, row.party(), true)))));
      }
    }
    return offers;
  }

  private static Optional<String> wanting(Notice notice, PartyRow row, List<UUID> have) {
    if (have.contains(row.party().id())) {
      return Optional.of("sent");
    }
    return notice.words(row.party().language()).isBlank()
        ? Optional.of("no-words")
        : Optional.empty();
  }

  /**
   * How a notice is sent.
   *
   * @param hand how it was handed over; blank when it goes onto the party's page
   * @param sober stated: in good faith, no attack tool, no system in use, nothing exaggerated
   * @param reasons why it goes although the gate is not clear; blank: none
   */
  public record How(String hand, boolean sober, String reasons) {}

  /**
   * Sends it to one party: onto its page, with a mail to each contact, or by hand.
   *
   * @param how by hand or not, sober or not, and with which reasons
   * @throws org.bulou.server.duties.Shut when the gate is shut
   */
  public void send(Case matter, Notice notice, Party party, How how, Person by) {
    if (!accesses.mayShare(matter, by)) {
      throw new NotDone(NotDone.Reason.NOT_YOURS);
    }
    Notice now = store.lock(notice.caseId(), notice.number()).orElseThrow();
    if (now.checked().isEmpty() || now.revision() != notice.revision()) {
      throw new NotDone(NotDone.Reason.STALE);
    }
    PartyRow row =
        parties.list(matter.id(), Wanted.ALL).stream()
            .filter(r -> r.party().id().equals(party.id()))
            .findFirst()
            .orElseThrow(() -> new NotDone(NotDone.Reason.CHOICE_ODD));
    List<UUID> have = sent(now).stream().map(Notice.Sent::party).toList();
    if (!now.kind().isFor(party.kind()) || wanting(now, row, have).isPresent()) {
      throw new NotDone(NotDone.Reason.CHOICE_ODD);
    }
    Passage passage = telling.pass(party, action(now, party, how.sober()), how.reasons(), by);
    if (how.hand().isBlank() && !row.linked()) { // what the law says is told first
      throw new NotDone(NotDone.Reason.NO_LINK);
    }
    leave(passage, now, party, how.hand().strip(), by);
  }

  /** Only with leave given for exactly this. */
  private void leave(Passage passage, Notice notice, Party party, String hand, Person by) {
    String text = notice.words(party.language());
    UUID message =
        threads.post(passage, party, notice.entity(), notice.level(), text, List.of(), by);
    Notice.Sent sent =
        new Notice.Sent(
            UUID.randomUUID(),
            party.id(),
            message,
            Sha256.hex(text),
            hand,
            passage.at(),
            by.id(),
            Optional.empty(),
            Optional.empty());
    String gate = GateWords.json(passage);
    store.insert(notice, sent, gate);
    events.record(
        "notice.sent",
        party,
        Optional.of(by.id()),
        passage.at(),
        Map.of(
            "notice", Integer.toString(notice.number()),
            "kind", notice.kind().wire(),
            "entity", notice.entity(),
            "level", notice.level(),
            "language", party.language() == Language.ZH ? "zh" : "en",
            "sha256", sent.sha256(),
            "hand", hand,
            "gate", gate));
    if (hand.isEmpty()) {
      threads.alert(party, message, passage.at());
    } else {
      proofs.proven(message, NoticeProofs.Proof.HAND, passage.at());
    }
  }

  private static ToParty action(Notice notice, Party party, boolean sober) {
    return new ToParty(
        notice.entity(), party.part(), notice.kind().purpose(), notice.level(), sober);
  }
}
