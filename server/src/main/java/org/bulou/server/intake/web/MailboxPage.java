package org.bulou.server.intake.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.intake.Mailbox;
import org.bulou.server.intake.State;

/**
 * An open mailbox: all a finder ever sees of his report.
 *
 * @param typed a message that could not be sent
 * @param problem the message key of why
 */
public record MailboxPage(
    Mailbox.View view, String typed, Optional<String> problem, Optional<String> filesProblem) {
  /** The steps in order, for the line that shows where the report is. */
  public List<State> steps() {
    return List.of(State.values());
  }

  /** Is this step behind or at the present one? */
  public boolean reached(State step) {
    return step.compareTo(view.state()) <= 0;
  }
}
