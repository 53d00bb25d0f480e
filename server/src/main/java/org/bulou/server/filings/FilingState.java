package org.bulou.server.filings;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.platform.ActorId;

/** Where a filing stands. */
public sealed interface FilingState {
  /**
   * A text in the making.
   *
   * @param number 0 for the first statement, 1 for the first update …
   * @param writers everybody who wrote any part of it
   */
  record Text(int number, Set<ActorId> writers) {
    public Text {
      writers = Set.copyOf(writers);
    }

    Text by(ActorId writer) {
      Set<ActorId> all = new HashSet<>(writers);
      all.add(writer);
      return new Text(number, all);
    }
  }

  /**
   * A statement that was sent.
   *
   * @param at when it was typed into the portal
   * @param unchecked did one person send it alone
   * @param reviewed did another look at it afterwards
   */
  record Statement(
      int number,
      Set<ActorId> writers,
      ActorId by,
      Instant at,
      boolean unchecked,
      boolean reviewed) {
    public Statement {
      writers = Set.copyOf(writers);
    }

    /** Is the look of a second person still owed? */
    public boolean reviewOwed() {
      return unchecked && !reviewed;
    }

    Statement seenAfterwards() {
      return new Statement(number, writers, by, at, unchecked, true);
    }
  }

  /** Being written; {@code behind} is what was sent before, when this is an update. */
  record Draft(Text text, Optional<Sent> behind) implements FilingState {}

  /** Found right by another person. */
  record Checked(Text text, ActorId by, Optional<Sent> behind) implements FilingState {}

  /** Practised in an exercise; nothing left. */
  record Practised(Text text) implements FilingState {}

  /** Given up before, or withdrawn after, it was sent. */
  record Withdrawn(Optional<Statement> statement) implements FilingState {}

  /** Something of it is with the authority. */
  sealed interface Sent extends FilingState {
    /** The newest statement sent. */
    Statement statement();

    /** The same standing with its statement changed. */
    Sent with(Statement statement);
  }

  /** Sent for the first time. */
  record Submitted(Statement statement) implements Sent {
    @Override
    public Sent with(Statement changed) {
      return new Submitted(changed);
    }
  }

  /** Acknowledged. */
  record Received(Statement statement) implements Sent {
    @Override
    public Sent with(Statement changed) {
      return new Received(changed);
    }
  }

  /** Sent back; the authority wants more. */
  record Returned(Statement statement) implements Sent {
    @Override
    public Sent with(Statement changed) {
      return new Returned(changed);
    }
  }

  /** Treated as not made: it has to be filed again. */
  record Invalidated(Statement statement) implements Sent {
    @Override
    public Sent with(Statement changed) {
      return new Invalidated(changed);
    }
  }

  /** A further statement was sent; its number says which. */
  record Updated(Statement statement) implements Sent {
    @Override
    public Sent with(Statement changed) {
      return new Updated(changed);
    }
  }

  /** Corrected by so many letters. */
  record Corrected(Statement statement, int letters) implements Sent {
    @Override
    public Sent with(Statement changed) {
      return new Corrected(changed, letters);
    }
  }

  /** The name for texts and tests. */
  default String wire() {
    return switch (this) {
      case Draft d -> "draft";
      case Checked c -> "checked";
      case Practised p -> "practised";
      case Withdrawn w -> "withdrawn";
      case Submitted s -> "submitted";
      case Received r -> "received";
      case Returned r -> "returned";
      case Invalidated i -> "invalidated";
      case Updated u -> "updated";
      case Corrected c -> "corrected";
    };
  }

  /** What was sent last, whatever came after. */
  default Optional<Statement> sent() {
    return switch (this) {
      case Draft d -> d.behind().map(Sent::statement);
      case Checked c -> c.behind().map(Sent::statement);
      case Practised p -> Optional.empty();
      case Withdrawn w -> w.statement();
      case Sent s -> Optional.of(s.statement());
    };
  }

  /** The text being written, if one is. */
  default Optional<Text> open() {
    return switch (this) {
      case Draft d -> Optional.of(d.text());
      case Checked c -> Optional.of(c.text());
      case Practised p -> Optional.empty();
      case Withdrawn w -> Optional.empty();
      case Sent s -> Optional.empty();
    };
  }
}
