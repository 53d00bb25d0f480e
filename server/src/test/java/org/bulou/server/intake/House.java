package org.bulou.server.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Post;
import org.bulou.server.organisation.Product;
import org.bulou.server.organisation.Profile;
import org.bulou.server.organisation.Staff;
import org.bulou.server.platform.ActorId;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The router firm of the replay in the shared server's register, and how reports are sent to it.
 */
public final class House {
  public static final ActorId KEEPER = new ActorId(new UUID(1, 1));
  private static boolean built;

  private House() {}

  /** SZ develops and sells, MUC imports; the form belongs to SZ. Done once per server. */
  public static synchronized TestServer open() {
    TestServer server = TestServer.shared();
    if (!built) {
      fill(server);
      built = true;
    }
    return server;
  }

  public static void fill(TestServer server) {
    Organisation organisation = server.bean(Organisation.class);
    organisation.entity(
        entity("sz", "深圳公司", "SZ", "CN", "psirt@sz.example", Set.of("cn.finder")), KEEPER);
    organisation.entity(entity("muc", "慕尼黑公司", "MUC", "DE", "psirt@muc.example", Set.of()), KEEPER);
    for (String id : new String[] {"r100", "r200"}) {
      organisation.product(
          new Product(
              id,
              "Router " + id.toUpperCase(java.util.Locale.ROOT),
              "hardware",
              Set.of("CN", "DE", "ES", "US"),
              Map.of(
                  "sz", Set.of("cn.network-product-provider", "eu.manufacturer"),
                  "muc", Set.of("eu.importer", "eu.authorised-representative")),
              0),
          KEEPER);
    }
    profile(server, Optional.empty());
  }

  /** A new person with these roles who works for both entities, so that he sees their reports. */
  public static Person posted(TestServer server, Role... roles) {
    Person person = server.person(roles);
    Staff staff = server.bean(Staff.class);
    staff.post(new Post(person.id(), "sz", "CN"), KEEPER);
    staff.post(new Post(person.id(), "muc", "DE"), KEEPER);
    return person;
  }

  /** Somebody who reads the reports of both entities. */
  static ActorId reader() {
    return posted(TestServer.shared(), Role.ANALYST).id();
  }

  static void profile(TestServer server, Optional<String> platform) {
    Organisation organisation = server.bean(Organisation.class);
    organisation.profile(
        new Profile(
            new Bilingual("路由器公司", "The Router Firm"),
            platform,
            Optional.of("粤ICP备00000000号"),
            Optional.empty(),
            Optional.of("sz"),
            server.clock().instant(),
            organisation.register().profile().version()),
        KEEPER);
  }

  static Entity entity(
      String id, String zh, String en, String territory, String address, Set<String> roles) {
    return new Entity(id, new Bilingual(zh, en), territory, Optional.of(address), roles, 0);
  }

  /** A report's fields with some of them different. */
  public static Map<String, String> report(String summary, String... more) {
    Map<String, String> fields = new HashMap<>();
    fields.put("product", "r100");
    fields.put("summary", summary);
    fields.put("reproduce", "curl http://192.0.2.1/cgi-bin/x?cmd=id");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  /** Words no other report of the shared server has. */
  public static String unique(String text) {
    return text + " " + UUID.randomUUID();
  }

  /**
   * A stranger sends a report; the browser shows the answer. Time passes afterwards, because all
   * strangers of the tests share one network and its limit.
   */
  public static Browser send(TestServer server, Map<String, String> fields) {
    Browser browser = server.stranger().get("/report").submit("form#report", fields);
    server.clock().advance(Duration.ofMinutes(4));
    return browser;
  }

  static Browser mailbox(TestServer server, String phrase) {
    return server.stranger().get("/mailbox").submit("form#open", Map.of("phrase", phrase));
  }

  /** What the database says, in text. */
  static String sql(TestServer server, String query) {
    return String.valueOf(server.bean(JdbcClient.class).sql(query).query().singleColumn());
  }

  static String phrase(Browser answer) {
    return answer.page().select("#phrase").text();
  }

  /** The number of the report with this summary, as an analyst finds it. */
  public static String number(TestServer server, String summary) {
    Person analyst = posted(server, Role.ANALYST);
    return server.bean(Triage.class).list(true, analyst.id(), 0).reports().stream()
        .filter(l -> l.summary().filter(summary::equals).isPresent())
        .map(l -> l.report().number())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no report " + summary));
  }
}
