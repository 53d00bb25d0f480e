package org.bulou.server.filings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.testing.TestServer;

/** Cases for the tests of filings: a router's flaw, at a Chinese or at a German maker. */
public final class FilingCase {
  private final TestServer server;
  private final List<Told> told = new ArrayList<>();

  private FilingCase(TestServer server) {
    this.server = server;
  }

  public static FilingCase on(TestServer server) {
    return new FilingCase(server);
  }

  public FilingCase part(String part, String type) {
    told.add(Told.is(part, type));
    return this;
  }

  public FilingCase fact(String part, String attribute, String json) {
    told.add(Told.fact(part, attribute, json));
    return this;
  }

  private FilingCase frame(String entity, String products) {
    fact("case", "aspects", "{\"only\":[\"vulnerability\"]}");
    fact("case", "entities", "{\"all\":[\"" + entity + "\"]}");
    fact("case", "vulnerabilities", "{\"all\":[\"v1\"]}");
    fact("case", "incidents", "{\"all\":[]}").fact("case", "windows", "{\"all\":[]}");
    part(entity, "entity").part("grp", "group").part("v1", "vulnerability");
    fact(entity, "group", "\"grp\"").fact(entity, "products", "{\"all\":[" + products + "]}");
    fact(entity, "reports", "{\"all\":[]}").fact("v1", "measures", "{\"all\":[]}");
    return fact("v1", "in_own_code", "true");
  }

  private FilingCase product(String id, String markets) {
    part(id, "product").fact(id, "kind", "\"hardware\"").fact(id, "cra_excluded", "\"no\"");
    fact(id, "name", "\"Router " + id + "\"").fact(id, "components", "{\"all\":[]}");
    return fact(id, "offered_in", "{\"only\":[" + markets + "]}");
  }

  /** A Chinese provider with three products; aware now: the platform's two days run. */
  public static FilingCase china(TestServer server) {
    Instant now = server.clock().instant();
    FilingCase c = on(server).frame("sz", "\"r100\",\"r200\",\"cam\"");
    c.fact("sz", "established_in", "\"CN\"").fact("sz", "name", "\"深圳某公司\"");
    c.fact("sz", "roles", "{\"only\":[\"cn.network-product-provider\"]}");
    for (String g : List.of("r100", "r200", "cam")) {
      c.product(g, "\"CN\"").fact(g, "model", "\"" + g + "-A\"");
      c.fact("capacity(sz, " + g + ")", "roles", "{\"only\":[\"cn.network-product-provider\"]}");
    }
    c.fact("v1", "technical_features", "\"堆溢出\"").fact("v1", "harm", "\"可远程执行代码\"");
    return c.fact("awareness(sz, v1)", "at", "\"" + now + "\"")
        .fact("awareness(sz, v1)", "origin", "\"CN\"");
  }

  /** A maker of a product sold in the Union, who learns now that the flaw is exploited. */
  public static FilingCase union(TestServer server, String entity, String territory) {
    Instant now = server.clock().instant();
    String quoted = "\"" + territory + "\"";
    FilingCase c = on(server).frame(entity, "\"r100\"");
    c.fact(entity, "established_in", quoted).fact(entity, "name", "\"Maker " + entity + "\"");
    c.fact(entity, "roles", "{\"only\":[\"eu.manufacturer\"]}").product("r100", "\"DE\",\"FR\"");
    c.fact("capacity(" + entity + ", r100)", "roles", "{\"only\":[\"eu.manufacturer\"]}");
    c.fact("r100", "version", "\"2.1\"").fact("exploitation(v1)", "answer", "\"yes\"");
    c.fact("presence(v1, r100)", "answer", "\"yes\"");
    c.fact("awareness(" + entity + ", v1)", "origin", quoted);
    c.fact("awareness(" + entity + ", v1)", "at", "\"" + now + "\"");
    c.fact("awareness(" + entity + ", exploitation(v1))", "at", "\"" + now + "\"");
    c.told.addAll(unpublished(server));
    return c;
  }

  /** One maker in China with a product sold there and in the Union: both laws ask for a filing. */
  public static FilingCase both(TestServer server) {
    Instant now = server.clock().instant();
    FilingCase c = on(server).frame("sz", "\"r100\"").product("r100", "\"CN\",\"DE\",\"FR\"");
    c.fact("sz", "established_in", "\"CN\"").fact("sz", "name", "\"深圳某公司\"");
    String roles = "{\"only\":[\"cn.network-product-provider\",\"eu.manufacturer\"]}";
    c.fact("sz", "roles", roles).fact("capacity(sz, r100)", "roles", roles);
    c.fact("r100", "model", "\"r100-A\"").fact("r100", "version", "\"2.1\"");
    c.fact("exploitation(v1)", "answer", "\"yes\"").fact("presence(v1, r100)", "answer", "\"yes\"");
    c.fact("awareness(sz, v1)", "origin", "\"CN\"")
        .fact("awareness(sz, v1)", "at", "\"" + now + "\"");
    c.fact("awareness(sz, exploitation(v1))", "at", "\"" + now + "\"");
    c.told.addAll(unpublished(server));
    return c;
  }

  /** As of now nothing is public, says the team; grows stale. */
  public static List<Told> unpublished(TestServer server) {
    String none = "{\"none_as_of\":\"" + server.clock().instant() + "\",\"says\":\"psirt\"}";
    return List.of("existence", "product", "nature", "detail").stream()
        .map(level -> Told.fact("publicity(v1)", level + "_at", none))
        .toList();
  }

  /** The same with nothing told of a part: what the law asks of it stays unknown. */
  public FilingCase silentOn(String part) {
    told.removeIf(t -> t.part().equals(part));
    return this;
  }

  /** Opens it with these people in it, the first as owner. */
  public Case open(Life life, Person... people) {
    Cases cases = server.bean(Cases.class);
    Person owner = people[0];
    Case opened = cases.open("Router " + UUID.randomUUID(), life, owner.id());
    for (Person p : people) {
      cases.addParticipant(opened.id(), p.id(), owner.id());
    }
    record(server, opened.id(), owner, told);
    return opened;
  }

  public static void record(TestServer server, CaseId id, Person by, List<Told> told) {
    server
        .bean(Cases.class)
        .record(id, Optional.empty(), new Entry("test", Bilingual.same("facts"), told), by.id());
  }
}
