package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bulou.law.library.Elements;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;

/** Puts changed pieces back into a whole law, with everything that hangs on them. */
final class Revision {
  private Revision() {}

  /**
   * The law with norms and permissions replaced; an empty answer removes a norm, and with a
   * permission the exceptions it makes.
   */
  static Law norms(Law law, Function<Norm, Optional<Norm>> change) {
    List<Norm> norms = new ArrayList<>();
    Map<Norm, Norm> changed = new java.util.IdentityHashMap<>();
    for (Norm norm : law.norms()) {
      change
          .apply(norm)
          .ifPresent(
              n -> {
                norms.add(n);
                changed.put(norm, n);
              });
    }
    List<Law.Exemption> exemptions = new ArrayList<>();
    for (Law.Exemption e : law.exemptions()) {
      Norm from = changed.get(e.from());
      Optional<Norm> permission = change.apply(e.permission());
      if (from != null && permission.isPresent()) {
        exemptions.add(new Law.Exemption(permission.get(), from));
      }
    }
    return Elements.relink(
        with(law, norms, exemptions, law.terms(), law.values(), law.tables(), law.doctrines()));
  }

  static Law term(Law law, Definition.Term term) {
    return Elements.relink(
        with(
            law,
            law.norms(),
            law.exemptions(),
            replaced(law.terms(), term),
            law.values(),
            law.tables(),
            law.doctrines()));
  }

  static Law value(Law law, Definition.NamedValue value) {
    return Elements.relink(
        with(
            law,
            law.norms(),
            law.exemptions(),
            law.terms(),
            replaced(law.values(), value),
            law.tables(),
            law.doctrines()));
  }

  static Law table(Law law, Definition.DecisionTable table) {
    return Elements.relink(
        with(
            law,
            law.norms(),
            law.exemptions(),
            law.terms(),
            law.values(),
            replaced(law.tables(), table),
            law.doctrines()));
  }

  static Law doctrine(Law law, Definition.Doctrine doctrine) {
    return Elements.relink(
        with(
            law,
            law.norms(),
            law.exemptions(),
            law.terms(),
            law.values(),
            law.tables(),
            replaced(law.doctrines(), doctrine)));
  }

  private static <D extends Definition> Map<String, D> replaced(Map<String, D> all, D one) {
    Map<String, D> map = new LinkedHashMap<>(all);
    map.put(one.id(), one);
    return map;
  }

  private static Law with(
      Law law,
      List<Norm> norms,
      List<Law.Exemption> exemptions,
      Map<String, Definition.Term> terms,
      Map<String, Definition.NamedValue> values,
      Map<String, Definition.DecisionTable> tables,
      Map<String, Definition.Doctrine> doctrines) {
    return new Law(
        law.vocabulary(),
        law.names(),
        law.instruments(),
        law.articles(),
        List.copyOf(norms),
        List.copyOf(exemptions),
        terms,
        values,
        tables,
        doctrines,
        law.calendars(),
        law.authorities(),
        law.jurisdictions(),
        law.forms(),
        law.elements(),
        law.bases(),
        law.bounds(),
        law.packs(),
        law.hash());
  }
}
