package org.bulou.server.parties;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulou.server.access.Person;
import org.bulou.server.intake.Check;
import org.bulou.server.openpgp.Certificate;
import org.bulou.server.openpgp.NotUsable;
import org.bulou.server.openpgp.OpenPgp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The OpenPGP keys of contacts: put on file by one of us, compared through another channel. */
@Service
@Transactional
public class ContactKeys {
  private static final int HOW = 500;
  private final ContactKeyStore store;
  private final PartyEvents events;
  private final InstantSource clock;

  ContactKeys(ContactKeyStore store, PartyEvents events, InstantSource clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** The current keys of a party by contact. */
  @Transactional(readOnly = true)
  public Map<UUID, ContactKey> of(Party party) {
    return store.of(party.id()).stream()
        .collect(Collectors.toMap(ContactKey::contact, Function.identity()));
  }

  /**
   * Puts a certificate on file; the one before is kept as ended.
   *
   * @throws NotUsable when it is none that can be encrypted to
   * @throws NotDone when the party has no such contact
   */
  public void put(Party party, UUID contact, String given, Person by) throws NotUsable {
    Instant now = clock.instant();
    if (!store.has(party.id(), contact)) {
      throw new NotDone(NotDone.Reason.CHOICE_ODD);
    }
    Certificate read = OpenPgp.read(given.getBytes(StandardCharsets.UTF_8), now);
    Optional<String> before = store.end(contact, now, by.id());
    store.insert(
        new ContactKey(
            contact, read.fingerprint(), read.armored(), now, by.id(), Optional.empty()));
    record("party.key-put", party, by, now, contact, read.fingerprint(), before.orElse(""));
  }

  /**
   * Somebody compared the fingerprint through another channel.
   *
   * @param fingerprint the one that was compared
   * @throws NotDone when it is not said how, or another key was put on file meanwhile
   */
  public void compared(Party party, UUID contact, String fingerprint, String how, Person by) {
    String words = how.strip();
    if (words.isEmpty() || words.length() > HOW || Check.unreadable(words)) {
      throw new NotDone(NotDone.Reason.WORDS_NEEDED);
    }
    Instant now = clock.instant();
    boolean done =
        store.has(party.id(), contact)
            && store.compare(contact, fingerprint, new ContactKey.Compared(now, by.id(), words));
    if (!done) {
      throw new NotDone(NotDone.Reason.STALE);
    }
    record("party.key-compared", party, by, now, contact, fingerprint, words);
  }

  /** Encrypts to it no more. */
  public void end(Party party, UUID contact, Person by) {
    Instant now = clock.instant();
    if (store.has(party.id(), contact)) {
      store
          .end(contact, now, by.id())
          .ifPresent(f -> record("party.key-ended", party, by, now, contact, f, ""));
    }
  }

  private void record(
      String type,
      Party party,
      Person by,
      Instant now,
      UUID contact,
      String fingerprint,
      String more) {
    events.record(
        type,
        party,
        Optional.of(by.id()),
        now,
        Map.of("contact", contact.toString(), "fingerprint", fingerprint, "more", more));
  }
}
