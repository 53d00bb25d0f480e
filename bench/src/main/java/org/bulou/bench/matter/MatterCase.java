package org.bulou.bench.matter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.model.Law;
import org.bulou.law.source.SourceTree;

/** Writes a matter down as a case file and reads it like any other. */
public final class MatterCase {
  private static final List<String> SPREAD = List.of("none", "较大范围", "大范围", "特大范围");
  private static final List<String> THREAT = List.of("none", "一定", "较严重", "严重", "特别严重");
  private static final List<String> GRADE = List.of("一般", "较大", "重大", "特别重大");
  private static final List<String> EFFECT =
      List.of("none", "interrupted", "partial", "widespread");
  private static final List<String> SITE = List.of("none", "portal", "prefecture", "provincial");
  private static final List<String> PLATFORM = List.of("ordinary", "large", "very-large");

  private final Matter matter;
  private final boolean unknowns;
  private final StringBuilder text = new StringBuilder();

  private MatterCase(Matter matter, boolean unknowns) {
    this.matter = matter;
    this.unknowns = unknowns;
  }

  /**
   * The case of a matter.
   *
   * @param unknowns leaves out where the entity is established and the incident's direct loss
   */
  public static CaseFile read(Matter matter, boolean unknowns, Law law) {
    String text = new MatterCase(matter, unknowns).write();
    return CaseReader.read(new SourceTree.Source("matter.yaml", text), law).getFirst();
  }

  /** The instant at which the conditions are read. */
  public static Instant instant(long minutes) {
    return Instant.ofEpochSecond(minutes * 60);
  }

  private String write() {
    text.append("schema: bulou/case/1\nid: bench/matter\n");
    text.append("as_of: ").append(instant(matter.getNow())).append("\nfacts:\n");
    line(
        "case",
        "aspects: { yes: [ vulnerability, incident ] }, entities: { all: [ e0 ] }, vulnerabilities:"
            + " { all: [ v0 ] }, incidents: { all: [ i0 ] }, windows: "
            + all(numbered("w", matter.getWindows().size())));
    entity(matter.getEntity());
    matter.getEntity().products().forEach(this::product);
    flaw(matter.getFlaw());
    incident(matter.getIncident());
    action(matter.getAction());
    for (int i = 0; i < matter.getWindows().size(); i++) {
      window("w" + i, matter.getWindows().get(i));
    }
    return text.toString();
  }

  private void line(String part, String facts) {
    text.append("  ").append(part).append(": { ").append(facts).append(" }\n");
  }

  private static List<String> numbered(String prefix, int count) {
    return java.util.stream.IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private static String all(List<String> members) {
    return "{ all: [ " + String.join(", ", members) + " ] }";
  }

  private static String only(List<String> members) {
    return "{ only: [ " + String.join(", ", members) + " ] }";
  }

  private String event(long minutes) {
    return minutes == Matter.NEVER
        ? "{ none_as_of: " + instant(matter.getNow()) + ", says: bench }"
        : instant(minutes).toString();
  }

  private void entity(Matter.Entity e) {
    line(
        e.id(),
        "is: entity, "
            + (unknowns ? "" : "established_in: " + e.establishedIn() + ", ")
            + "roles: "
            + only(e.roles())
            + ", products: "
            + all(e.products().stream().map(Matter.Product::id).toList())
            + ", operates_in: "
            + only(e.operatesIn())
            + ", central_organ: "
            + e.centralOrgan());
  }

  private void product(Matter.Product g) {
    line(
        g.id(),
        "is: product, kind: "
            + g.kind()
            + ", offered_in: "
            + only(g.offeredIn())
            + ", components: "
            + all(g.components()));
    line(
        "capacity(e0, " + g.id() + ")",
        "roles: " + only(g.roles()) + ", own_name: false, substantially_modified: false");
    line("presence(v0, " + g.id() + ")", "needs_user_update: " + g.needsUserUpdate());
    line(
        "impact(i0, " + g.id() + ")",
        "answer: '%s', sensitive_functions: '%s', malicious_code: '%s'"
            .formatted(g.impact(), g.sensitiveFunctions(), g.maliciousCode()));
  }

  private void flaw(Matter.Flaw v) {
    line(
        "v0",
        "is: vulnerability, in_own_code: "
            + v.inOwnCode()
            + ", component: "
            + v.component()
            + ", measures: "
            + all(numbered("m", v.measures().size())));
    for (String component : List.of("c0", "c1", "c2")) {
      line(component, "is: component, provider: p0");
    }
    party(v.provider());
    for (int i = 0; i < v.measures().size(); i++) {
      Matter.Measure m = v.measures().get(i);
      line(
          "m" + i,
          "is: measure, kind: "
              + m.kind()
              + ", by_provider: "
              + m.byProvider()
              + ", products: "
              + all(m.products())
              + (m.availableAt() == Matter.NEVER
                  ? ""
                  : ", available_at: " + instant(m.availableAt())));
    }
    line(
        "exploitation(v0)",
        "answer: '%s', reliable_evidence: '%s', malicious_actor: '%s', in_a_system: '%s'"
            .formatted(v.exploited(), v.reliableEvidence(), v.maliciousActor(), v.inASystem()));
    line(
        "publicity(v0)",
        "existence_at: "
            + event(v.existenceAt())
            + ", product_at: "
            + event(v.productAt())
            + ", nature_at: "
            + event(v.natureAt())
            + ", detail_at: "
            + event(v.detailAt())
            + ", poc_at: "
            + event(v.pocAt())
            + ", tool_at: "
            + event(v.toolAt()));
  }

  private void party(Matter.Party p) {
    line(
        p.id(),
        "is: party, territory: "
            + p.territory()
            + ", provides: "
            + all(p.provides())
            + ", maintains: "
            + all(p.maintains())
            + ", unpaid_project: false");
  }

  private void incident(Matter.Incident i) {
    line(
        "i0",
        "is: incident, operators: "
            + all(i.operators())
            + ", concerns_cii: "
            + i.concernsCii()
            + ", determined_grade: "
            + GRADE.get((int) i.grade())
            + ", system_effect: "
            + EFFECT.get((int) i.systemEffect())
            + ", site_class: "
            + SITE.get((int) i.siteClass())
            + ", site_down_minutes: "
            + i.siteDown()
            + ", cii_down_minutes: "
            + i.ciiDown()
            + ", cii_main_function_down_minutes: "
            + i.ciiMainDown()
            + ", province_percent: "
            + i.provincePercent()
            + ", prefecture_percent: "
            + i.prefecturePercent()
            + ", persons_affected: "
            + i.personsAffected()
            + ", data_threat: "
            + THREAT.get((int) i.dataThreat())
            + ", public_threat: "
            + THREAT.get((int) i.publicThreat())
            + ", personal_data_persons: "
            + i.dataPersons()
            + ", unlawful_spread: "
            + i.unlawfulSpread()
            + ", spread_platform: "
            + PLATFORM.get((int) i.spreadPlatform())
            + ", spread_home_minutes: "
            + i.spreadHome()
            + ", spread_other_minutes: "
            + i.spreadOther()
            + ", spread_reshares: "
            + i.spreadReshares()
            + ", spread_views: "
            + i.spreadViews()
            + ", spread_found: "
            + SPREAD.get((int) i.spreadFound())
            + (unknowns ? "" : ", direct_loss_yuan: " + i.loss()));
  }

  private void action(Matter.Action a) {
    a.recipients().forEach(this::party);
    a.readers().forEach(this::party);
    line("h0", "is: channel, operator_territory: CN, readers: " + parties(a.readers()));
    for (int i = 0; i < a.items().size(); i++) {
      Matter.Item item = a.items().get(i);
      line(
          "x" + i,
          "is: item, about: v0, level: "
              + item.level()
              + ", product: "
              + item.product()
              + ", live_system: "
              + item.liveSystem());
    }
    line(
        "a0",
        "is: action, actor: e0, territory: "
            + a.territory()
            + ", audience: "
            + a.audience()
            + ", purpose: "
            + a.purpose()
            + ", channel: h0, items: "
            + all(numbered("x", a.items().size()))
            + ", recipients: "
            + parties(a.recipients()));
  }

  private static String parties(List<Matter.Party> parties) {
    return all(parties.stream().map(Matter.Party::id).collect(Collectors.toList()));
  }

  private void window(String id, Matter.Window w) {
    line(
        id,
        "is: window, level: "
            + w.level()
            + ", confirmed: "
            + w.confirmed()
            + ", held_by_state: "
            + w.heldByState()
            + ", start: "
            + event(w.start())
            + ", end: "
            + event(w.end()));
  }
}
