package org.bulou.server.filings;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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

/**
 * The life of a filing: what each act makes of each state. Pure; whether the person may do the act
 * at all, and whether the gate is open, is asked elsewhere.
 */
public final class Machine {
  private static final Step NOT_NOW = new Step.Refused(Step.Why.NOT_NOW);
  private static final Step SAME_PERSON = new Step.Refused(Step.Why.SAME_PERSON);

  private Machine() {}

  /**
   * One act.
   *
   * @param locked does the portal take no change after this filing's stage
   */
  public static Step step(FilingState state, Deed deed, boolean locked) {
    return switch (deed.act()) {
      case WRITE -> write(state, deed.by());
      case CHECK -> check(state, deed.by());
      case SEND_BACK -> sendBack(state);
      case DECIDE -> state.open().isPresent() ? new Step.To(state) : NOT_NOW;
      case SUBMIT -> submit(state, deed);
      case PRACTISE -> practise(state);
      case RECEIVE -> receive(state);
      case RETURN -> returned(state);
      case INVALIDATE -> invalidate(state);
      case UPDATE -> update(state, deed.by(), locked);
      case ABANDON -> abandon(state);
      case CORRECT -> correct(state);
      case WITHDRAW -> withdraw(state);
      case REVIEW -> review(state, deed.by());
    };
  }

  private static Step write(FilingState state, ActorId by) {
    return switch (state) {
      case Draft d -> new Step.To(new Draft(d.text().by(by), d.behind()));
      // What was checked is not what now stands: it has to be checked again.
      case Checked c -> new Step.To(new Draft(c.text().by(by), c.behind()));
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
      case Sent s -> NOT_NOW;
    };
  }

  private static Step check(FilingState state, ActorId by) {
    return switch (state) {
      case Draft d when d.text().writers().contains(by) -> SAME_PERSON;
      case Draft d -> new Step.To(new Checked(d.text(), by, d.behind()));
      case Checked c -> NOT_NOW;
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
      case Sent s -> NOT_NOW;
    };
  }

  private static Step sendBack(FilingState state) {
    return switch (state) {
      case Draft d -> new Step.To(d);
      case Checked c -> new Step.To(new Draft(c.text(), c.behind()));
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
      case Sent s -> NOT_NOW;
    };
  }

  private static Step submit(FilingState state, Deed deed) {
    return switch (state) {
      case Draft d when !deed.brokeGlass() -> new Step.Refused(Step.Why.NOT_CHECKED);
      case Draft d -> new Step.To(sent(d.text(), d.behind(), deed, true));
      case Checked c -> new Step.To(sent(c.text(), c.behind(), deed, false));
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
      case Sent s -> NOT_NOW;
    };
  }

  /** A review still owed for the statement before is owed for this one too. */
  private static Sent sent(Text text, Optional<Sent> behind, Deed deed, boolean alone) {
    Optional<Statement> owed = behind.map(Sent::statement).filter(Statement::reviewOwed);
    Set<ActorId> writers = new HashSet<>(text.writers());
    owed.ifPresent(
        s -> {
          writers.addAll(s.writers());
          writers.add(s.by());
        });
    boolean unchecked = alone || owed.isPresent();
    Statement statement =
        new Statement(text.number(), writers, deed.by(), deed.when(), unchecked, !unchecked);
    return text.number() == 0 ? new Submitted(statement) : new Updated(statement);
  }

  private static Step practise(FilingState state) {
    return switch (state) {
      case Draft d -> new Step.Refused(Step.Why.NOT_CHECKED);
      case Checked c -> new Step.To(new Practised(c.text()));
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
      case Sent s -> NOT_NOW;
    };
  }

  private static Step receive(FilingState state) {
    return switch (state) {
      case Submitted s -> new Step.To(new Received(s.statement()));
      case Updated u -> new Step.To(new Received(u.statement()));
      case Received r -> NOT_NOW;
      case Returned r -> NOT_NOW;
      case Invalidated i -> NOT_NOW;
      case Corrected c -> NOT_NOW;
      case Draft d -> NOT_NOW;
      case Checked c -> NOT_NOW;
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
    };
  }

  private static Step returned(FilingState state) {
    return switch (state) {
      case Returned r -> NOT_NOW;
      case Invalidated i -> NOT_NOW;
      case Sent s -> new Step.To(new Returned(s.statement()));
      case Draft d -> NOT_NOW;
      case Checked c -> NOT_NOW;
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
    };
  }

  private static Step invalidate(FilingState state) {
    return switch (state) {
      case Invalidated i -> NOT_NOW;
      case Sent s -> new Step.To(new Invalidated(s.statement()));
      case Draft d -> openUpdate(d.behind());
      case Checked c -> openUpdate(c.behind());
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
    };
  }

  private static Step update(FilingState state, ActorId by, boolean locked) {
    return switch (state) {
      case Invalidated i -> NOT_NOW;
      case Sent s when locked -> new Step.Refused(Step.Why.LOCKED);
      case Sent s ->
          new Step.To(
              new Draft(
                  new Text(s.statement().number() + 1, Set.of(by)), Optional.of(s)));
      case Draft d -> NOT_NOW;
      case Checked c -> NOT_NOW;
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
    };
  }

  private static Step abandon(FilingState state) {
    Optional<Sent> behind =
        switch (state) {
          case Draft d -> d.behind();
          case Checked c -> c.behind();
          case Practised p -> Optional.empty();
          case Withdrawn w -> Optional.empty();
          case Sent s -> Optional.empty();
        };
    return behind.<Step>map(Step.To::new).orElse(NOT_NOW);
  }

  private static Step correct(FilingState state) {
    return switch (state) {
      case Returned r -> NOT_NOW;
      case Invalidated i -> NOT_NOW;
      case Corrected c -> new Step.To(new Corrected(c.statement(), c.letters() + 1));
      case Sent s -> new Step.To(new Corrected(s.statement(), 1));
      case Draft d -> NOT_NOW;
      case Checked c -> NOT_NOW;
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
    };
  }

  private static Step withdraw(FilingState state) {
    return switch (state) {
      case Draft d when d.behind().isPresent() -> openUpdate(d.behind());
      case Checked c when c.behind().isPresent() -> openUpdate(c.behind());
      case Draft d -> new Step.To(new Withdrawn(Optional.empty()));
      case Checked c -> new Step.To(new Withdrawn(Optional.empty()));
      case Invalidated i -> NOT_NOW;
      case Sent s -> new Step.To(new Withdrawn(Optional.of(s.statement())));
      case Practised p -> NOT_NOW;
      case Withdrawn w -> NOT_NOW;
    };
  }

  private static Step openUpdate(Optional<Sent> behind) {
    return behind.isPresent() ? new Step.Refused(Step.Why.UPDATE_OPEN) : NOT_NOW;
  }

  private static Step review(FilingState state, ActorId by) {
    Optional<Statement> owed = state.sent().filter(Statement::reviewOwed);
    if (owed.isEmpty()) {
      return NOT_NOW;
    }
    Statement statement = owed.get();
    if (statement.by().equals(by) || statement.writers().contains(by)) {
      return SAME_PERSON;
    }
    Statement seen = statement.seenAfterwards();
    return switch (state) {
      case Draft d -> new Step.To(new Draft(d.text(), d.behind().map(s -> s.with(seen))));
      case Checked c ->
          new Step.To(new Checked(c.text(), c.by(), c.behind().map(s -> s.with(seen))));
      case Withdrawn w -> new Step.To(new Withdrawn(Optional.of(seen)));
      case Practised p -> NOT_NOW;
      case Sent s -> new Step.To(s.with(seen));
    };
  }
}
