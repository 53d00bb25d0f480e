package org.bulou.law.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.condition.Names;
import org.bulou.law.time.WorkCalendar;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Vocabulary;

/** The whole library: everything read from a law-data tree. Immutable. */
public record Law(
    Vocabulary vocabulary,
    Names names,
    Map<String, Instrument> instruments,
    List<Article> articles,
    List<Norm> norms,
    List<Exemption> exemptions,
    Map<String, Definition.Term> terms,
    Map<String, Definition.NamedValue> values,
    Map<String, Definition.DecisionTable> tables,
    Map<String, Definition.Doctrine> doctrines,
    Map<String, WorkCalendar> calendars,
    Map<String, Authority> authorities,
    Map<String, Jurisdiction> jurisdictions,
    Map<String, Form> forms,
    Map<String, List<String>> elements,
    Map<String, Integer> bases,
    Map<Attribute, List<TimePoint>> bounds,
    Packs packs,
    String hash) {

  /** Whether an instrument's pack is switched on, so that its norms were read. */
  public boolean on(Instrument instrument) {
    return packs.has(instrument.pack());
  }

  /**
   * A permission as an exception to one version of another norm, its condition over that norm's
   * variables.
   *
   * @param permission the permission
   * @param from the norm it overrides
   */
  public record Exemption(Norm permission, Norm from) {}

  /** The versions of a norm, in the order written. */
  public List<Norm> versions(String id) {
    return norms.stream().filter(n -> n.id().equals(id)).toList();
  }

  /** The newest version of a norm. */
  public Optional<Norm> norm(String id) {
    return norms.stream().filter(n -> n.id().equals(id)).reduce((a, b) -> b);
  }

  /** Articles of an instrument, in the order of files. */
  public List<Article> articlesOf(String instrument) {
    return articles.stream().filter(a -> a.instrument().equals(instrument)).toList();
  }

  /** Every id of a norm, once. */
  public List<String> normIds() {
    Map<String, Boolean> ids = new LinkedHashMap<>();
    norms.forEach(n -> ids.put(n.id(), true));
    return List.copyOf(ids.keySet());
  }
}
