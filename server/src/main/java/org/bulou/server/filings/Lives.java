package org.bulou.server.filings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a filing's state from its deeds. */
final class Lives {
  private Lives() {}

  /** A filing begins with its first text. */
  static FilingState state(List<Moved> history) {
    Deed first = history.getFirst().deed();
    FilingState state =
        new FilingState.Draft(new FilingState.Text(0, Set.of(first.by())), Optional.empty());
    for (Moved m : history.subList(1, history.size())) {
      // Whether the portal locks was asked when it was done; forms change, what was done does not.
      state =
          switch (Machine.step(state, m.deed(), false)) {
            case Step.To to -> to.state();
            case Step.Refused refused ->
                throw new IllegalStateException(
                    "deed " + m.number() + " does not fit the history: " + refused.why());
          };
    }
    return state;
  }
}
