package org.bulou.server.filings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.server.filings.FilingState.Checked;
import org.bulou.server.filings.FilingState.Corrected;
import org.bulou.server.filings.FilingState.Draft;
import org.bulou.server.filings.FilingState.Invalidated;
import org.bulou.server.filings.FilingState.Practised;
import org.bulou.server.filings.FilingState.Received;
import org.bulou.server.filings.FilingState.Returned;
import org.bulou.server.filings.FilingState.Sent;
import org.bulou.server.filings.FilingState.Statement;
import org.bulou.server.filings.FilingState.Submitted;
import org.bulou.server.filings.FilingState.Text;
import org.bulou.server.filings.FilingState.Updated;
import org.bulou.server.filings.FilingState.Withdrawn;
import org.bulou.server.platform.ActorId;
import org.junit.jupiter.api.Test;

/** Every state × every act, and who may never do what. */
class MachineTest {
  private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");
  private static final ActorId WRITER = new ActorId(new UUID(0, 1));
  private static final ActorId SENDER = new ActorId(new UUID(0, 2));
  private static final ActorId OTHER = new ActorId(new UUID(0, 3));
  private static final Text FIRST = new Text(0, Set.of(WRITER));
  private static final Text SECOND = new Text(1, Set.of(WRITER));
  private static final Statement SENT =
      new Statement(0, Set.of(WRITER), SENDER, NOW, false, true);
  private static final Submitted BEHIND = new Submitted(SENT);

  private static final Map<String, FilingState> STATES = new LinkedHashMap<>();

  static {
    STATES.put("draft", new Draft(FIRST, Optional.empty()));
    STATES.put("draft-of-update", new Draft(SECOND, Optional.of(BEHIND)));
    STATES.put("checked", new Checked(FIRST, OTHER, Optional.empty()));
    STATES.put("checked-update", new Checked(SECOND, OTHER, Optional.of(BEHIND)));
    STATES.put("practised", new Practised(FIRST));
    STATES.put("withdrawn", new Withdrawn(Optional.of(SENT)));
    STATES.put("submitted", BEHIND);
    STATES.put("received", new Received(SENT));
    STATES.put("returned", new Returned(SENT));
    STATES.put("invalidated", new Invalidated(SENT));
    STATES.put("updated", new Updated(new Statement(1, Set.of(WRITER), SENDER, NOW, false, true)));
    STATES.put("corrected", new Corrected(SENT, 1));
  }

  /** What each act makes of each state, done by another person; everything not named: not now. */
  private static final String TABLE =
      """
      draft             write      draft
      draft             check      checked
      draft             send-back  draft
      draft             decide     draft
      draft             submit     !NOT_CHECKED
      draft             practise   !NOT_CHECKED
      draft             withdraw   withdrawn
      draft-of-update   write      draft
      draft-of-update   check      checked
      draft-of-update   send-back  draft
      draft-of-update   decide     draft
      draft-of-update   submit     !NOT_CHECKED
      draft-of-update   practise   !NOT_CHECKED
      draft-of-update   invalidate !UPDATE_OPEN
      draft-of-update   abandon    submitted
      draft-of-update   withdraw   !UPDATE_OPEN
      checked           write      draft
      checked           send-back  draft
      checked           decide     checked
      checked           submit     submitted
      checked           practise   practised
      checked           withdraw   withdrawn
      checked-update    write      draft
      checked-update    send-back  draft
      checked-update    decide     checked
      checked-update    submit     updated
      checked-update    practise   practised
      checked-update    invalidate !UPDATE_OPEN
      checked-update    abandon    submitted
      checked-update    withdraw   !UPDATE_OPEN
      submitted         receive    received
      submitted         return     returned
      submitted         invalidate invalidated
      submitted         update     draft
      submitted         correct    corrected
      submitted         withdraw   withdrawn
      received          return     returned
      received          invalidate invalidated
      received          update     draft
      received          correct    corrected
      received          withdraw   withdrawn
      returned          invalidate invalidated
      returned          update     draft
      returned          withdraw   withdrawn
      updated           receive    received
      updated           return     returned
      updated           invalidate invalidated
      updated           update     draft
      updated           correct    corrected
      updated           withdraw   withdrawn
      corrected         return     returned
      corrected         invalidate invalidated
      corrected         update     draft
      corrected         correct    corrected
      corrected         withdraw   withdrawn
      """;

  private static Step step(FilingState state, Act act, ActorId by) {
    return Machine.step(state, Deed.of(act, by, NOW), false);
  }

  private static String said(Step step) {
    return switch (step) {
      case Step.To to -> to.state().wire();
      case Step.Refused refused -> "!" + refused.why();
    };
  }

  @Test
  void shouldAnswerEveryActInEveryState() {
    Map<String, String> expected =
        TABLE
            .lines()
            .map(line -> line.strip().split("\\s+"))
            .collect(Collectors.toMap(p -> p[0] + " " + p[1], p -> p[2]));
    Set<String> unused = new TreeSet<>(expected.keySet());
    STATES.forEach(
        (name, state) -> {
          for (Act act : Act.values()) {
            String at = name + " " + act.wire();
            assertEquals(
                expected.getOrDefault(at, "!NOT_NOW"), said(step(state, act, OTHER)), at);
            unused.remove(at);
          }
        });
    assertEquals(Set.of(), unused, "lines of the table that name no state or act");
    assertEquals(12 * 14, STATES.size() * Act.values().length);
  }

  @Test
  void shouldNeverLetAWriterCheck() {
    for (String name : List.of("draft", "draft-of-update")) {
      FilingState draft = STATES.get(name);
      assertEquals("!SAME_PERSON", said(step(draft, Act.CHECK, WRITER)), name);
      Step written = step(draft, Act.WRITE, OTHER);
      FilingState more = assertInstanceOf(Step.To.class, written).state();
      assertEquals("!SAME_PERSON", said(step(more, Act.CHECK, OTHER)), "who changed a word");
      assertEquals("!SAME_PERSON", said(step(more, Act.CHECK, WRITER)), "who wrote before");
      assertEquals("checked", said(step(more, Act.CHECK, SENDER)));
    }
  }

  @Test
  void shouldVoidACheckWhenTheTextChanges() {
    FilingState checked = STATES.get("checked");
    FilingState changed = assertInstanceOf(Step.To.class, step(checked, Act.WRITE, OTHER)).state();
    assertEquals("!NOT_CHECKED", said(step(changed, Act.SUBMIT, WRITER)));
    assertEquals("!SAME_PERSON", said(step(changed, Act.CHECK, OTHER)), "the checker wrote now");
  }

  @Test
  void shouldOweAReviewForWhatOnePersonSent() {
    Deed alone = new Deed(Act.SUBMIT, WRITER, NOW, Map.of(Deed.GLASS, "the second is on a plane"));
    FilingState sent =
        assertInstanceOf(
                Step.To.class, Machine.step(new Draft(FIRST, Optional.empty()), alone, false))
            .state();
    assertTrue(sent.sent().orElseThrow().reviewOwed());
    assertEquals("!SAME_PERSON", said(step(sent, Act.REVIEW, WRITER)));
    FilingState seen = assertInstanceOf(Step.To.class, step(sent, Act.REVIEW, OTHER)).state();
    assertEquals(false, seen.sent().orElseThrow().reviewOwed());
    assertEquals("!NOT_NOW", said(step(seen, Act.REVIEW, OTHER)), "once is enough");
  }

  @Test
  void shouldCarryAnOwedReviewIntoTheUpdate() {
    Statement alone = new Statement(0, Set.of(WRITER), WRITER, NOW, true, false);
    FilingState update = new Checked(new Text(1, Set.of(OTHER)), SENDER, Optional.of(new Submitted(alone)));
    FilingState sent = assertInstanceOf(Step.To.class, step(update, Act.SUBMIT, OTHER)).state();
    assertTrue(sent.sent().orElseThrow().reviewOwed());
    assertEquals("!SAME_PERSON", said(step(sent, Act.REVIEW, WRITER)), "wrote the first");
    assertEquals("updated", said(step(sent, Act.REVIEW, SENDER)));
  }

  @Test
  void shouldReviewInEveryStateAfterwards() {
    Statement alone = new Statement(0, Set.of(WRITER), SENDER, NOW, true, false);
    List<FilingState> after =
        List.of(
            new Submitted(alone),
            new Received(alone),
            new Returned(alone),
            new Invalidated(alone),
            new Updated(alone),
            new Corrected(alone, 2),
            new Withdrawn(Optional.of(alone)),
            new Draft(SECOND, Optional.of(new Submitted(alone))),
            new Checked(SECOND, OTHER, Optional.of(new Submitted(alone))));
    for (FilingState state : after) {
      FilingState seen = assertInstanceOf(Step.To.class, step(state, Act.REVIEW, OTHER)).state();
      assertEquals(state.getClass(), seen.getClass());
      assertEquals(false, seen.sent().orElseThrow().reviewOwed());
      assertEquals("!SAME_PERSON", said(step(state, Act.REVIEW, SENDER)), state.wire());
    }
  }

  @Test
  void shouldTakeNoUpdateWhereThePortalLocks() {
    STATES.forEach(
        (name, state) -> {
          if (state instanceof Sent && !(state instanceof Invalidated)) {
            Step locked = Machine.step(state, Deed.of(Act.UPDATE, OTHER, NOW), true);
            assertEquals("!LOCKED", said(locked), name);
          }
        });
    assertEquals("corrected", said(step(STATES.get("received"), Act.CORRECT, OTHER)));
  }

  @Test
  void shouldCountStatementsAndLetters() {
    FilingState update = assertInstanceOf(Step.To.class, step(BEHIND, Act.UPDATE, OTHER)).state();
    assertEquals(1, update.open().orElseThrow().number());
    FilingState letters =
        assertInstanceOf(Step.To.class, step(new Corrected(SENT, 1), Act.CORRECT, OTHER)).state();
    assertEquals(2, assertInstanceOf(Corrected.class, letters).letters());
  }
}
