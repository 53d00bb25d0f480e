package org.bulou.server.duties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.library.Library;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every class of act the vocabulary knows (publish, notify, sell, file …) × every answer of the
 * gate × who stands in front of it: what goes ahead, whatever door will one day ask.
 */
class GatePracticeTest {
  private static final TestServer SERVER = TestServer.shared();
  private final Person analyst = SERVER.person(Role.ANALYST);

  /** Who asks to go ahead. */
  enum Asker {
    NO_WORD,
    ANALYST_WITH_REASONS,
    COUNSEL_WITH_REASONS
  }

  /** Public, or to somebody abroad, for a purpose. */
  private static PlannedAction action(String purpose, boolean open) {
    PlannedAction.Builder action =
        PlannedAction.of("try-" + purpose, "sz")
            .inGoodFaith()
            .with("at", Written.instant(SERVER.clock().instant()))
            .with("territory", Written.text("CN"))
            .with("purpose", Written.text(purpose));
    if (open) {
      return action
          .with("audience", Written.text("named"))
          .with("recipients", Written.all(List.of()))
          .build();
    }
    return action
        .with("audience", Written.text(purpose.equals("publicity") ? "public" : "named"))
        .with("recipients", Written.all(List.of("abroad")))
        .also(Told.is("abroad", "party"))
        .also(Told.fact("abroad", "territory", Written.text("US")))
        .also(Told.fact("abroad", "provides", Written.all(List.of())))
        .also(Told.fact("abroad", "maintains", Written.all(List.of())))
        .item("v1", "detail", Optional.empty(), PlannedAction.SOBER)
        .build();
  }

  private boolean passes(Case c, PlannedAction action, Asker asker) {
    Optional<Gates.Decision> decision =
        asker == Asker.NO_WORD
            ? Optional.empty()
            : Optional.of(
                new Gates.Decision(
                    analyst.id(), asker == Asker.COUNSEL_WITH_REASONS, "for these reasons"));
    Gates gates = SERVER.bean(Gates.class);
    TransactionTemplate transaction =
        new TransactionTemplate(SERVER.bean(PlatformTransactionManager.class));
    try {
      transaction.executeWithoutResult(t -> gates.pass(c.id(), action, analyst.id(), decision));
      return true;
    } catch (Shut shut) {
      return false;
    }
  }

  private static boolean expected(Gate gate, Asker asker) {
    return switch (gate) {
      case Gate.Clear clear -> true;
      case Gate.Undetermined u ->
          u.practice() != DomainValue.InDoubt.HOLD && asker != Asker.NO_WORD;
      case Gate.Closed closed -> closed.disputed() && asker == Asker.COUNSEL_WITH_REASONS;
    };
  }

  @Test
  void shouldHoldOrLetGoByClassOfAct() {
    Case told = FilingCase.both(SERVER).open(Life.LIVE, analyst);
    Case untold = FilingCase.both(SERVER).silentOn("publicity(v1)").open(Life.LIVE, analyst);
    Case exercise = FilingCase.both(SERVER).open(Life.EXERCISE, analyst);
    Set<String> met = new TreeSet<>();
    for (DomainValue purpose :
        SERVER.bean(Library.class).law().vocabulary().domain("purpose").orElseThrow().values()) {
      for (boolean open : new boolean[] {true, false}) {
        for (Case c : List.of(told, untold)) {
          PlannedAction action = action(purpose.id(), open);
          Gate gate = SERVER.bean(Gates.class).ask(c.id(), action, analyst.id());
          met.add(gate.wire() + (gate instanceof Gate.Undetermined u ? " " + u.practice() : ""));
          for (Asker asker : EnumSet.allOf(Asker.class)) {
            String which = purpose.id() + " " + gate.wire() + " " + asker;
            assertEquals(expected(gate, asker), passes(c, action, asker), which);
          }
        }
        PlannedAction drill = action(purpose.id(), open);
        for (Asker asker : EnumSet.allOf(Asker.class)) {
          assertEquals(false, passes(exercise, drill, asker), purpose.id() + " in an exercise");
        }
      }
    }
    assertTrue(
        met.containsAll(Set.of("clear", "closed", "undetermined HOLD", "undetermined PROCEED")),
        met::toString);
  }
}
