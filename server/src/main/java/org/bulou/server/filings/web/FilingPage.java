package org.bulou.server.filings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Bilingual;
import org.bulou.server.duties.GateView;
import org.bulou.server.filings.Sheet;

/**
 * A filing on the screen.
 *
 * @param matter its case
 * @param may the acts this person may do now, by name
 * @param alone may one person send it unchecked now
 * @param portal from which account it can be typed
 * @param gate what the law says to sending it; absent when nothing is to be sent
 * @param decision counsel's decision that holds now
 * @param review what is owed after one person sent it alone
 * @param typed what was typed and not stored, by the name of the input
 * @param problem why nothing was stored, as the end of a message key
 * @param since what others did since the page was shown that this person sent
 * @param now the time now, as the portal's zone writes it
 */
public record FilingPage(
    Matter matter,
    Sheet sheet,
    Set<String> may,
    boolean alone,
    PortalView portal,
    Optional<GateView> gate,
    Optional<Decision> decision,
    Optional<Review> review,
    List<Happened> history,
    List<ReceiptRow> receipts,
    Map<String, String> typed,
    Optional<String> problem,
    List<Happened> since,
    String now) {

  /** The case a filing belongs to, as its pages need it. */
  public record Matter(String number, String title, boolean live) {
    /** Where its filings lie. */
    public String path() {
      return "/cases/" + number + "/filings";
    }
  }

  /** A decision of counsel: who, when, why. */
  public record Decision(String by, String at, String reasons) {}

  /** The look of another person that is owed, until when, and is that past. */
  public record Review(String until, boolean past) {}

  /**
   * One deed in words.
   *
   * @param what the act's name, for its text
   */
  public record Happened(
      int number,
      String what,
      String who,
      String at,
      Optional<String> when,
      Optional<String> reason,
      Optional<String> reference,
      Optional<String> account,
      Optional<String> alone) {}

  /** A receipt in the list. */
  public record ReceiptRow(
      String id, String name, long size, String sha256, String who, String at) {}

  /** Where this filing lies. */
  public String path() {
    return matter.path() + "/" + sheet.filing().number();
  }

  public int revision() {
    return sheet.filing().revision();
  }

  public boolean may(String act) {
    return may.contains(act);
  }

  /** The words to show in a field: what was typed and not stored, else what is stored. */
  public String shown(Sheet.Line line) {
    return typed.getOrDefault("f." + line.field().id(), line.text());
  }

  /** What was typed into an input of another kind. */
  public String typed(String input) {
    return typed.getOrDefault(input, "");
  }

  /** Did somebody else store other words than were typed here? */
  public boolean collides(Sheet.Line line) {
    return !since.isEmpty() && !shown(line).equals(line.text());
  }

  /** Is something of it with the authority, or was it? */
  public boolean wasSent() {
    return sheet.filing().submission().isPresent();
  }

  /** Is a text being written or ready to go? */
  public boolean open() {
    return sheet.filing().state().open().isPresent();
  }

  /** The name of a duty's bearer and form for the title. */
  public Bilingual title() {
    return sheet.form().title();
  }
}
