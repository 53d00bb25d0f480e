package org.bulou.server.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.intake.Content;
import org.bulou.server.intake.Field;
import org.bulou.server.intake.Outcome;
import org.bulou.server.intake.Report;
import org.bulou.server.intake.ReportFile;
import org.bulou.server.intake.State;
import org.bulou.server.intake.Triage;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Product;
import org.bulou.server.organisation.Register;

/**
 * One report with everything that can be done with it.
 *
 * @param matters the open cases it could be added to
 * @param problems by form the message key of why nothing was done
 * @param typed by field what had been typed in that form
 */
public record TriagePage(
    ReportFile file,
    Register register,
    List<Case> matters,
    Person me,
    Instant now,
    Map<String, String> problems,
    Map<String, String> typed) {
  public Report report() {
    return file.report();
  }

  public Optional<String> problem(String name) {
    return Optional.ofNullable(problems.get(name));
  }

  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  /** What the finder wrote, field by field, without the empty ones. */
  public List<Field> said() {
    return file.content().map(TriagePage::said).orElse(List.of());
  }

  private static List<Field> said(Content content) {
    return java.util.Arrays.stream(Field.values())
        .filter(f -> content.has(f) && f != Field.PRODUCT && f != Field.SUMMARY)
        .toList();
  }

  public String text(Field field) {
    return file.content().map(c -> c.get(field)).orElse("");
  }

  /** The product's name as the register has it now. */
  public String product() {
    return report()
        .product()
        .flatMap(register::product)
        .map(Product::name)
        .orElseGet(() -> text(Field.OTHER_PRODUCT));
  }

  /** The entities that received it, by name. */
  public List<Entity> receivers() {
    return new TreeSet<>(report().entities())
        .stream().flatMap(id -> register.entity(id).stream()).toList();
  }

  /** Received through an address that several entities share: all of them know. */
  public boolean sharedBox() {
    Set<String> sharing = register.sharing();
    return report().entities().size() > 1
        && report().entities().stream().anyMatch(sharing::contains);
  }

  public boolean open() {
    return report().outcome() == Outcome.OPEN;
  }

  public boolean canReopen() {
    return report().outcome() == Outcome.DECLINED || report().outcome() == Outcome.DUPLICATE;
  }

  /** The title a new case would get; says no more than the product. */
  public String suggestedTitle() {
    return typed.getOrDefault("title", product() + " · " + report().number());
  }

  /** May it be accepted: is one of us registered and known to have received it? */
  public boolean acceptable() {
    return !register.entities().isEmpty() && !report().entities().isEmpty();
  }

  public boolean chosen(Product product) {
    return report().product().filter(product.id()::equals).isPresent();
  }

  public List<State> states() {
    return List.of(State.values());
  }

  public boolean mayErase() {
    return me.may(Permission.DECIDE_LAW)
        && report().erasedAt().isEmpty()
        && !now.isBefore(Triage.erasable(report()));
  }

  public boolean mine(org.bulou.server.platform.ActorId actor) {
    return me.id().equals(actor);
  }
}
