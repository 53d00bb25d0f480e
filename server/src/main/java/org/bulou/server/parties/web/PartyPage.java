package org.bulou.server.parties.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.duties.GateView;
import org.bulou.server.parties.Message;
import org.bulou.server.parties.Party;
import org.bulou.server.parties.Standing;
import org.bulou.server.parties.Stood;
import org.bulou.server.parties.Threads;

/**
 * One party as we see it.
 *
 * @param where where it is, as far as the case knows
 */
public record PartyPage(
    Matter matter,
    Party party,
    Optional<Bilingual> where,
    List<Reached> contacts,
    List<Given> links,
    List<Noted> history,
    Threads.Part thread,
    Map<String, String> authors,
    Options options,
    boolean mayWork,
    boolean mayShare,
    Said said) {

  /** What can be chosen. */
  public record Options(Map<String, Bilingual> entities, Map<String, Bilingual> levels) {}

  /**
   * What the page says on top of how things stand.
   *
   * @param link a link that was just given: shown this once
   * @param asked the gate of a link or a message
   * @param typed a message that was not sent
   * @param problem why nothing was done, as the end of a message key
   */
  public record Said(
      Optional<String> link, Optional<Asked> asked, String typed, Optional<String> problem) {
    static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), "", Optional.empty());
  }

  /**
   * What the gate said of a link or a message.
   *
   * @param message is it of a message
   */
  public record Asked(
      boolean message, String entity, String level, int days, GateView gate, String reasons) {
    public boolean asksReasons() {
      return gate.mayDecide();
    }
  }

  /** A link in words. */
  public record Given(
      String id,
      String entity,
      String level,
      String since,
      String until,
      String opened,
      String state) {
    /** Can it still be ended? */
    public boolean opens() {
      return state.equals("open");
    }
  }

  /** A standing in words. */
  public record Noted(Stood stood, String at, String who) {}

  public List<Standing> standings() {
    return Standing.SAID;
  }

  /** Who wrote a message here. */
  public String author(Message m) {
    return m.author().map(a -> authors.getOrDefault(a.toString(), "")).orElse("");
  }

  public String path() {
    return matter.path() + "/" + party.number();
  }
}
