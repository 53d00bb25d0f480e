package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The finder's door: its key, its lock, and how little guessing helps. */
class MailboxTest {
  private static final TestServer SERVER = House.open();

  @Test
  void shouldMakePhrasesOfMoreThanEightyBits() {
    String phrase = House.phrase(House.send(SERVER, House.report(House.unique("bits"))));
    assertTrue(phrase.matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}"), phrase);
    Phrase read = Phrase.read(phrase).orElseThrow();
    assertEquals(16, read.secret().length(), "sixteen characters of five bits are the secret");
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 256; i++) {
      all.add(
          Phrase.of(new byte[] {(byte) i, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, (byte) i})
              .shown());
    }
    assertEquals(256, all.size());
  }

  @Test
  void shouldReadAPhraseAsPeopleTypeIt() {
    String phrase = House.phrase(House.send(SERVER, House.report(House.unique("typed"))));
    String sloppy = " " + phrase.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o') + " ";
    assertEquals(200, House.mailbox(SERVER, sloppy).status());
    assertTrue(House.mailbox(SERVER, sloppy).path().endsWith("/mailbox/messages"));
  }

  @Test
  void shouldKeepNeitherPhraseNorAddressInClear() {
    String phrase = House.phrase(House.send(SERVER, House.report(House.unique("stored"))));
    Phrase read = Phrase.read(phrase).orElseThrow();
    String rows =
        House.sql(SERVER, "select m::text from intake.mailbox m")
            + House.sql(SERVER, "select a::text from intake.attempt a")
            + House.sql(SERVER, "select h::text from intake.handling h");
    assertTrue(rows.contains("$argon2id$v=19$m=19456,t=2"), rows);
    assertFalse(rows.contains(read.secret()));
    assertFalse(rows.contains(read.lookup()));
    assertFalse(rows.contains("127.0.0.1"));
  }

  @Test
  void shouldLockOutWhoGuessesAndSayTheSameOfEveryMailbox() {
    SERVER.clock().advance(Duration.ofHours(2));
    String phrase = House.phrase(House.send(SERVER, House.report(House.unique("guessed"))));
    Browser guesser = SERVER.stranger().get("/mailbox");
    String first = guess(guesser, phrase.substring(0, 9) + "-0000-0000-0000-0000");
    String nowhere = guess(guesser, "0000-0000-0000-0000-0000-0000");
    String nonsense = guess(guesser, "no phrase at all");
    assertEquals(first, nowhere, "a mailbox that exists and one that does not look the same");
    assertEquals(first, nonsense);
    for (int i = 0; i < RateLimit.Kind.WRONG_PHRASE.most() - 3; i++) {
      guess(guesser, "0000-0000-0000-0000-0000-000" + i);
    }
    assertEquals(429, guesser.submit("form#open", Map.of("phrase", phrase)).status());
    assertEquals(429, House.mailbox(SERVER, phrase).status(), "the right one, too, has to wait");
    SERVER.clock().advance(Duration.ofMinutes(16));
    assertEquals(200, House.mailbox(SERVER, phrase).status());
  }

  private static String guess(Browser browser, String phrase) {
    browser.submit("form#open", Map.of("phrase", phrase));
    assertEquals(422, browser.status(), browser::text);
    return browser.text();
  }

  @Test
  void shouldDoTheSameWorkForAMailboxThatDoesNotExist() {
    PhraseHash hashes = SERVER.bean(PhraseHash.class);
    assertTrue(hashes.nobody().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    assertFalse(hashes.matches("0000000000000000", hashes.nobody()));
  }

  @Test
  void shouldEndAVisitAfterHalfAnHour() {
    String phrase = House.phrase(House.send(SERVER, House.report(House.unique("left open"))));
    Browser finder = House.mailbox(SERVER, phrase);
    assertEquals(200, finder.get("/mailbox/messages").status());
    SERVER.clock().advance(Mailbox.VISIT.plusSeconds(1));
    assertEquals(422, finder.get("/mailbox/messages").status());
    assertTrue(finder.text().contains("visit is over"));
  }

  @Test
  void shouldWriteAMessageOnceWhenItsFormIsSentTwice() {
    String phrase = House.phrase(House.send(SERVER, House.report(House.unique("twice"))));
    Browser finder = House.mailbox(SERVER, phrase);
    finder.submit("form#write", Map.of("text", "one more thing"));
    finder.submit("form#write", Map.of("text", "one more thing"));
    assertEquals(1, finder.page().select("article.theirs").size(), finder::text);
  }

  @Test
  void shouldShowNoOneElsesMessagesWithAForgedVisit() {
    Browser stranger = SERVER.stranger().cookie("mailbox", "AAAAAAAAAAAAAAAAAAAAAAAA");
    assertEquals(422, stranger.get("/mailbox/messages").status());
  }
}
