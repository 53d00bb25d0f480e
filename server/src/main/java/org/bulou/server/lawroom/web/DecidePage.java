package org.bulou.server.lawroom.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * What a reading would change, and the form that adopts it.
 *
 * @param reading the reading chosen; empty: none any longer
 * @param from as entered; empty: from now on
 * @param past does it begin earlier than now
 * @param changed the cases that would look otherwise
 * @param asked how many open cases were asked
 * @param all how many open cases the reader takes part in
 * @param movesRunning do clocks that already run get another date
 * @param seen how many decisions the reader has seen
 * @param newest what somebody else decided meanwhile
 */
public record DecidePage(
    ElementPage on,
    Optional<String> reading,
    String from,
    String zone,
    boolean past,
    List<Changed> changed,
    int asked,
    int all,
    boolean movesRunning,
    String at,
    String grounds,
    String reason,
    int seen,
    Optional<ElementPage.Line> newest,
    Optional<String> problem) {

  /** A case and how it would change. */
  public record Changed(
      String number, String title, boolean movesRunning, List<Bilingual> sentences) {}

  /** Must a reason be given besides the grounds? */
  public boolean needsReason() {
    return past || movesRunning;
  }
}
