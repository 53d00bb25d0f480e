package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.time.Span;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.access.TestPeople;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.intake.House;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Post;
import org.bulou.server.organisation.Product;
import org.bulou.server.organisation.Staff;
import org.bulou.server.record.Ledger;
import org.bulou.server.testing.TestServer;

/** The router firm in the last week of November 2026: its server, its people, and the case. */
final class Week implements AutoCloseable {
  private final TestServer server = firm();
  private final Chromium chromium = new Chromium();
  private final Map<Visitor, Person> people = new LinkedHashMap<>();

  /** The analyst in Shenzhen, whose case it is. */
  final Visitor lin = sits("sz", "CN", Role.ANALYST);

  /** Coordinator and second reader in Shenzhen. */
  final Visitor gu = sits("sz", "CN", Role.COORDINATOR, Role.RELEASER);

  /** Counsel for both laws, in Shenzhen. */
  final Visitor zhao = sits("sz", "CN", Role.LEGAL);

  /** The analyst in Munich. */
  final Visitor weber = sits("muc", "DE", Role.ANALYST);

  private String number = "";

  private static TestServer firm() {
    TestServer server = TestServer.fresh(false);
    House.fill(server);
    Map<String, Set<String>> roles =
        Map.of(
            "sz", Set.of("cn.network-product-provider", "eu.manufacturer"),
            "muc", Set.of("eu.importer", "eu.authorised-representative"));
    Set<String> markets = Set.of("CN", "DE", "ES", "US");
    server
        .bean(Organisation.class)
        .product(new Product("r90", "Router R90", "hardware", markets, roles, 0), House.KEEPER);
    return server;
  }

  private Visitor sits(String entity, String territory, Role... roles) {
    Person person = server.person(roles);
    server.bean(Staff.class).post(new Post(person.id(), entity, territory), person.id());
    Visitor desk = chromium.as(server, person);
    people.put(desk, person);
    return desk;
  }

  Person person(Visitor desk) {
    return Objects.requireNonNull(people.get(desk));
  }

  /** Waits until a moment, told with its offset; everybody signs in again, as after a night. */
  void until(String moment) {
    Instant at = OffsetDateTime.parse(moment).toInstant();
    server.clock().advance(Duration.between(server.clock().instant(), at));
    server.runDueJobs();
    people.forEach((desk, person) -> desk.session(TestPeople.session(server, person)));
  }

  /** What was done so far stands under a signed checkpoint. */
  void seal() {
    Ledger ledger = server.bean(Ledger.class);
    ledger.work();
    server.clock().advance(Duration.ofSeconds(11));
    ledger.work();
  }

  /** The case that the mail became, by its path. */
  void is(String path) {
    this.number = path.substring(path.lastIndexOf('/') + 1);
  }

  Case matter() {
    return server.bean(Cases.class).visible(number, person(lin).id()).orElseThrow();
  }

  /** Where its pages begin. */
  String path() {
    return "/cases/" + number;
  }

  Duty duty(String id) {
    var evaluation = server.bean(Evaluations.class).at(matter().id(), server.clock().instant());
    return evaluation
        .duty(id)
        .orElseThrow(() -> new AssertionError("no duty " + id + " among " + evaluation.duties().stream().map(Duty::id).toList()));
  }

  /** Is there such a duty at all? */
  boolean owes(String id) {
    return server
        .bean(Evaluations.class)
        .at(matter().id(), server.clock().instant())
        .duty(id)
        .isPresent();
  }

  /** When a duty is due. */
  Instant due(String id) {
    return Span.instantOf(duty(id).due().orElseThrow().earliest());
  }

  /**
   * Records facts on the page of facts, one a line: part, attribute, value and, of a time, its zone,
   * between bars. {@code + name} adds a part to a list, {@code = id} puts a known one on it, {@code
   * all} says that these are all, {@code none} that it has not happened.
   */
  void facts(Visitor desk, String lines) {
    lines
        .lines()
        .map(l -> l.strip().split("\\s*\\|\\s*"))
        .forEach(f -> fact(desk, f[0], f[1], Arrays.copyOfRange(f, 2, f.length)));
  }

  private void fact(Visitor desk, String part, String attribute, String... value) {
    String at = "/facts?part=" + URLEncoder.encode(part, StandardCharsets.UTF_8);
    desk.open(path() + at + "&attribute=" + attribute);
    assertTrue(desk.sees("details.question"), () -> part + "." + attribute + ": " + desk.path() + desk.text());
    switch (value[0].charAt(0)) {
      case '+' -> {
        desk.page().locator(".add-part:not(.list-part) input[name=value]").fill(value[0].substring(2));
        desk.send("button[value=add]");
      }
      case '=' -> {
        desk.page().locator(".list-part select").selectOption(value[0].substring(2));
        desk.send("button[value=list]");
      }
      default -> answer(desk, value);
    }
    assertFalse(desk.sees(".problem"), () -> part + "." + attribute + ": " + desk.text(".problem"));
  }

  private static void answer(Visitor desk, String... values) {
    Locator form = desk.page().locator("details.question form.stack").first();
    Locator control = form.locator("[name=value]").first();
    if (values[0].equals("none")) {
      desk.send(form.locator("button[value=none]"));
      return;
    }
    switch (control.evaluate("e => e.type").toString()) {
      case "radio" ->
          form.locator("[name=value][value='" + values[0].replace("all", "yes") + "']").check();
      case "select-one", "select-multiple" -> control.selectOption(values[0].split(" "));
      case "datetime-local" -> {
        control.fill(values[0]);
        form.locator("select[name=zone]").selectOption(values[1]);
      }
      default -> control.fill(values[0]);
    }
    if (form.locator("[name=since]").count() > 0 && values.length > 1) {
      form.locator("[name=since]").fill(values[1]);
    }
    if (form.locator("[name=grounds]").count() > 0) {
      form.locator("[name=grounds]").fill(values.length > 1 ? values[1] : "looked at it");
    }
    desk.send(form.locator("button[value=value]"));
  }

  /** Of what had not happened, nothing has: the desk looked, and says so with one press. */
  void still(Visitor desk) {
    desk.open(path()).send("#still button");
    assertFalse(desk.sees("#still"), desk::text);
  }

  /** A second person reads every determination that waits for one, and agrees. */
  void read(Visitor desk) {
    desk.open(path() + "/knowledge");
    while (desk.sees("button[name=agrees][value=yes]")) {
      desk.send("button[name=agrees][value=yes]");
      desk.open(path() + "/knowledge");
    }
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
