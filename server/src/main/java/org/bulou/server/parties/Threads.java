package org.bulou.server.parties;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.evaluate.Gate;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.duties.GateWords;
import org.bulou.server.duties.Passage;
import org.bulou.server.intake.Attachment;
import org.bulou.server.intake.Check;
import org.bulou.server.intake.Upload;
import org.bulou.server.intake.Vault;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.Sha256;
import org.bulou.server.sharing.ToParty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our side of the threads with parties: what we write passes its gate, message by message. */
@Service
@Transactional
public class Threads {
  /** How many messages a page shows. */
  public static final int PAGE = 50;

  static final int MOST_TEXT = 50_000;
  static final int MOST_MESSAGES = 5_000;
  private static final String PURPOSE = "contract";
  private final ThreadStore store;
  private final PartyStore rows;
  private final Parties parties;
  private final Accesses accesses;
  private final Telling telling;
  private final Vault vault;
  private final MailStore mails;
  private final boolean mailed;
  private final PartyEvents events;
  private final InstantSource clock;

  Threads(
      ThreadStore store,
      PartyStore rows,
      Parties parties,
      Accesses accesses,
      Telling telling,
      Vault vault,
      MailStore mails,
      Settings settings,
      PartyEvents events,
      InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.parties = parties;
    this.accesses = accesses;
    this.telling = telling;
    this.vault = vault;
    this.mails = mails;
    this.mailed = settings.mail().isPresent();
    this.events = events;
    this.clock = clock;
  }

  /**
   * Some of a thread.
   *
   * @param number of the page, from 1; the newest messages are on the first
   */
  public record Part(List<Message> messages, int number, int pages, int all) {
    /** Those of one side that the other is shown for the first time. */
    List<UUID> unseen(boolean ours) {
      return messages.stream()
          .filter(m -> m.ours() == ours && m.seenAt().isEmpty())
          .map(Message::id)
          .toList();
    }
  }

  /** A page of a thread as we see it; what it shows counts as seen from now on. */
  public Part read(Party party, int number) {
    Part part = page(party, number);
    store.seen(part.unseen(false), clock.instant());
    return part;
  }

  Part page(Party party, int number) {
    int all = store.count(party.id());
    int pages = Math.max(1, (all + PAGE - 1) / PAGE);
    int at = Math.clamp(number, 1, pages);
    return new Part(
        store.page(party.id(), rows.key(party.id()), (at - 1) * PAGE, PAGE), at, pages, all);
  }

  /**
   * Something to be told.
   *
   * @param sober stated: in good faith, no attack tool, no system in use, nothing exaggerated
   */
  public record Saying(String entity, String level, String text, boolean sober) {}

  /** What the law says to it now. */
  @Transactional(readOnly = true)
  public Gate gate(Party party, Saying saying, Person asker) {
    return telling.ask(party, action(party, saying), asker);
  }

  /**
   * Writes to a party.
   *
   * @throws org.bulou.server.duties.Shut when the gate is shut
   */
  public void say(
      Case matter, Party party, Saying saying, List<Upload> files, String reasons, Person by) {
    if (!accesses.mayShare(matter, by)) {
      throw new NotDone(NotDone.Reason.NOT_YOURS);
    }
    String text = tidy(saying.text());
    if (unfit(text, files)) {
      throw new NotDone(NotDone.Reason.WORDS_NEEDED);
    }
    Passage passage = telling.pass(party, action(party, saying), reasons, by);
    leave(passage, party, saying, text, files, by);
  }

  /** Only with leave given for exactly this. */
  private void leave(
      Passage passage, Party party, Saying saying, String text, List<Upload> files, Person by) {
    UUID message = post(passage, party, saying.entity(), saying.level(), text, files, by);
    alert(party, message, passage.at());
    events.record(
        "party.written-to",
        party,
        Optional.of(by.id()),
        passage.at(),
        Map.of(
            "entity", saying.entity(),
            "level", saying.level(),
            "purpose", PURPOSE,
            "sha256", Sha256.hex(text),
            "files", PartyEvents.files(files),
            "gate", GateWords.json(passage)));
  }

  /** Puts words into a thread, with leave for it. */
  UUID post(
      Passage passage,
      Party party,
      String entity,
      String level,
      String text,
      List<Upload> files,
      Person by) {
    rows.lock(party.id());
    if (store.count(party.id()) >= MOST_MESSAGES) {
      throw new NotDone(NotDone.Reason.FULL);
    }
    UUID id =
        store.add(
            new ThreadStore.New(
                party,
                passage.at(),
                Optional.of(by.id()),
                text,
                entity,
                level,
                GateWords.json(passage)),
            rows.key(party.id()),
            files);
    parties.told(party, passage.at(), by);
    return id;
  }

  /** Has every contact told by mail that there is a message, where there is mail at all. */
  void alert(Party party, UUID message, Instant at) {
    if (mailed) {
      rows.contacts(party.id()).forEach(c -> mails.insert(party, message, c, at));
    }
  }

  static String tidy(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  static boolean unfit(String text, List<Upload> files) {
    return (text.isEmpty() && files.isEmpty())
        || text.length() > MOST_TEXT
        || Check.unreadable(text);
  }

  /** A file being read; the reader closes it. */
  public record Opened(Attachment file, InputStream content) {}

  /** A file of a thread, and that this person read it. */
  public Optional<Opened> file(Party party, UUID id, Person by) throws IOException {
    Optional<Opened> opened = open(party, id);
    if (opened.isPresent()) {
      Instant now = clock.instant();
      events.record(
          "party.file-read",
          party,
          Optional.of(by.id()),
          now,
          Map.of("sha256", opened.get().file().sha256()));
    }
    return opened;
  }

  Optional<Opened> open(Party party, UUID id) throws IOException {
    Optional<Upload> file = store.file(party.id(), id, rows.key(party.id()));
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(new Opened(file.get().file(), vault.open(id, file.get().key())));
  }

  private static ToParty action(Party party, Saying saying) {
    return new ToParty(saying.entity(), party.part(), PURPOSE, saying.level(), saying.sober());
  }
}
