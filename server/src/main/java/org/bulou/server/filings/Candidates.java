package org.bulou.server.filings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Discharge;
import org.bulou.law.model.Form;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;

/** Finds among the duties of a case those a filing with a form discharges, and groups them. */
record Candidates(Law law) {
  private record Key(String entity, String authority, String form, String stage) {}

  /** The filings that could be made for what is open. */
  List<Candidate> of(List<Duty> duties) {
    Map<Key, List<Duty>> groups = new LinkedHashMap<>();
    Map<Key, Part> entities = new LinkedHashMap<>();
    for (Duty duty : duties) {
      if (duty.state().open() && duty.standing() != Duty.Standing.WARNING) {
        for (Part entity : bearers(duty)) {
          key(duty, entity)
              .ifPresent(
                  key -> {
                    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(duty);
                    entities.put(key, entity);
                  });
        }
      }
    }
    List<Candidate> found = new ArrayList<>();
    groups.forEach((key, group) -> candidate(key, entities, group).ifPresent(found::add));
    return found;
  }

  private Optional<Candidate> candidate(Key key, Map<Key, Part> entities, List<Duty> group) {
    Authority authority = law.authorities().get(key.authority());
    Form form = law.forms().get(key.form());
    Part entity = entities.get(key);
    return authority == null || form == null || entity == null
        ? Optional.empty()
        : Optional.of(new Candidate(entity, authority, form, key.stage(), group));
  }

  /** Any of those bound together may file. */
  private static List<Part> bearers(Duty duty) {
    List<Part> all = new ArrayList<>();
    duty.bearer().ifPresent(all::add);
    duty.coBearers().stream().filter(p -> !all.contains(p)).forEach(all::add);
    return all;
  }

  private Optional<Key> key(Duty duty, Part entity) {
    Optional<Norm.FormStage> stage = duty.norm().contents().form();
    Optional<Form> form = stage.map(s -> law.forms().get(s.form()));
    boolean files =
        duty.norm().discharge().map(d -> d.act().id().equals("file")).orElse(false);
    return !files || form.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Key(
                entity.id(),
                addressee(duty).orElse(form.get().authority()),
                form.get().id(),
                stage.orElseThrow().stage()));
  }

  private static Optional<String> addressee(Duty duty) {
    return duty.norm()
        .discharge()
        .flatMap(Discharge::to)
        .flatMap(
            to ->
                to instanceof Discharge.Addressee.ToAuthority a
                    ? Optional.of(a.id())
                    : Optional.empty());
  }
}
