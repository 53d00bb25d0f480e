package org.bulou.server.sharing.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.duties.GateView;
import org.bulou.server.sharing.Packs;
import org.bulou.server.sharing.Recipient;

/**
 * What would go and what would stay, before a pack is made.
 *
 * @param form what was chosen, sent back with the pack
 * @param to the recipient by name
 * @param first is it shown for the first time, so that the rule's choice is ticked
 * @param mayCounsel may the reader choose what is counsel's
 * @param problem why no pack was made, as the end of a message key
 */
public record PackPage(
    String number,
    String title,
    PackForm form,
    Recipient recipient,
    Bilingual to,
    boolean first,
    List<Packs.Offer> goes,
    List<Packs.Offer> stays,
    GateView gate,
    boolean mayCounsel,
    Optional<String> problem) {

  /** Is a piece ticked? */
  public boolean ticked(Packs.Offer offer) {
    return first ? offer.goes() : form.pieces().contains(offer.piece().name());
  }

  /** Are reasons asked, because the gate is not clear? */
  public boolean asksReasons() {
    return gate.answer().equals("undetermined") || gate.mayDecide();
  }
}
