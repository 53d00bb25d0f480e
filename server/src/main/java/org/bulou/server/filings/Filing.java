package org.bulou.server.filings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.cases.CaseId;

/**
 * A statement to an authority, with everything that happened to it.
 *
 * @param number what people say, from 1 within the case
 * @param form the form's id, and {@code version} the version it was begun with
 * @param entity who files; {@code authority} to whom
 * @param duties the set of duties it discharges, by identity
 * @param state what the deeds make of it
 * @param history at least one entry
 */
public record Filing(
    FilingId id,
    CaseId caseId,
    int number,
    String form,
    String version,
    String stage,
    String authority,
    String entity,
    List<String> duties,
    FilingState state,
    List<Moved> history) {
  private static final int SHORT = 8;

  public Filing {
    duties = List.copyOf(duties);
    history = List.copyOf(history);
  }

  /** Grows with everything that happens to it. */
  public int revision() {
    return history.size();
  }

  public Instant startedAt() {
    return history.getFirst().deed().at();
  }

  /** The statement being written, or the newest one. */
  public int statement() {
    return history.getLast().statement();
  }

  /** The words as they stand. */
  public Map<String, String> text() {
    return newest(statement()).flatMap(Moved::fields).orElse(Map.of());
  }

  /** The last change of a statement's words. */
  public Optional<Moved> newest(int statement) {
    return history.stream()
        .filter(m -> m.statement() == statement && m.fields().isPresent())
        .reduce((a, b) -> b);
  }

  /** The statements sent, oldest first, each as typed. */
  public List<Moved> submissions() {
    return history.stream().filter(m -> m.deed().act() == Act.SUBMIT).toList();
  }

  /** The newest statement sent. */
  public Optional<Moved> submission() {
    return submissions().stream().reduce((a, b) -> b);
  }

  /** The newest deed of a kind. */
  public Optional<Moved> last(Act act) {
    return history.stream().filter(m -> m.deed().act() == act).reduce((a, b) -> b);
  }

  /** Does what was sent still stand with the authority? */
  public boolean stands() {
    return switch (state) {
      case FilingState.Invalidated i -> false;
      case FilingState.Withdrawn w -> false;
      case FilingState.Practised p -> false;
      case FilingState.Draft d -> d.behind().isPresent();
      case FilingState.Checked c -> c.behind().isPresent();
      case FilingState.Sent s -> true;
    };
  }

  /** The part of the case that records a submission of it. */
  public String actId() {
    return "filing-" + id.toString().substring(0, SHORT);
  }
}
