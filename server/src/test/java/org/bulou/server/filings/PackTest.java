package org.bulou.server.filings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.ledger.entry.Entry;
import org.bulou.ledger.entry.Reveal;
import org.bulou.ledger.proof.LogProof;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.keeping.Visit;
import org.bulou.server.keeping.Visits;
import org.bulou.server.platform.Sha256;
import org.bulou.server.record.Ledger;
import org.bulou.server.record.Recorded;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.CommandLineProgram;
import org.bulou.server.testing.TestServer;
import org.bulou.server.testing.Zip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence packs: what goes to whom, checked by the program a stranger would use. */
class PackTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String CHINA = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";
  private static final String UNION = "eu.cra.14-2a.early-warning(grp, v1)";
  private static final String MEMO = "memo-narrow-reading";
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person releaser = SERVER.person(Role.RELEASER);
  private final Person legal = SERVER.person(Role.LEGAL);

  /** Both filings sent with a receipt each; counsel decided the Union's. */
  private Case filed() {
    Case c = FilingCase.both(SERVER).open(Life.LIVE, analyst, releaser, legal);
    file(c, CHINA, "secret-for-china", "CN-REF-1", "receipt-of-nvdb");
    file(c, UNION, "secret-for-union", "EU-REF-2", "receipt-of-srp");
    seal();
    return c;
  }

  private void file(Case c, String duty, String words, String reference, String receipt) {
    Filings filings = SERVER.bean(Filings.class);
    Filing draft = filings.start(c.id(), "sz", Set.of(duty), analyst.id());
    Map<String, String> text = new HashMap<>();
    SERVER.bean(Sheets.class).stage(draft).fields().forEach(f -> text.put(f.id(), words));
    int n = draft.number();
    filings.write(c.id(), n, 1, text, analyst.id());
    int seen = filings.act(c.id(), n, 2, Act.CHECK, Map.of(), releaser).revision();
    if (duty.equals(UNION)) {
      seen = SERVER.bean(Sending.class).decide(c.id(), n, seen, MEMO, legal).revision();
    }
    Sending.Said said = new Sending.Said("zhang@sz", reference, "", "internal-reasons", "");
    Filing sent = SERVER.bean(Sending.class).submit(c.id(), n, seen, said, analyst);
    byte[] bytes = receipt.getBytes(StandardCharsets.UTF_8);
    SERVER.bean(Receipts.class).add(sent, receipt + ".pdf", "x/y", bytes, analyst.id());
  }

  private static void seal() {
    Ledger ledger = SERVER.bean(Ledger.class);
    ledger.work();
    SERVER.clock().advance(Duration.ofSeconds(11));
    ledger.work();
  }

  private static Browser look(Person who, Case c, String to, String purpose, String more) {
    Browser b = SERVER.as(who);
    String target = URLEncoder.encode(to, StandardCharsets.UTF_8);
    return b.get(
        "/cases/"
            + c.number()
            + "/packs/new?entity=sz&level=detail&sober=yes&to="
            + target
            + "&purpose="
            + purpose
            + more);
  }

  private static Zip zip(Browser b) {
    assertEquals("application/zip", b.answerHeader("content-type"), b::text);
    return new Zip(b.bytes());
  }

  /** Each proof by the program, with one reveal; all other reveals by the code it runs. */
  private static void checkEach(Zip zip, Path folder) throws IOException, InterruptedException {
    zip.into(folder);
    Set<String> proofs = new HashSet<>();
    for (String path : zip.files().keySet()) {
      if (path.endsWith(".reveal.json")) {
        String proof = path.replaceFirst("(ledger/\\d+)\\..*", "$1.tlog-proof");
        byte[] entry = LogProof.parse(proof, zip.bytes(proof)).entry(proof);
        assertTrue(Reveal.parse(path, zip.bytes(path)).opens(Entry.parse(proof, entry)), path);
        if (proofs.add(proof)) {
          var ended =
              CommandLineProgram.run(
                  folder, "ledger", "check", proof, "--policy", "policy", "--reveal", path);
          assertEquals(0, ended.code(), ended::said);
          assertTrue(ended.said().contains("holds: the entry committed to this"), ended::said);
        }
      }
    }
    assertTrue(proofs.size() >= 3, () -> "only " + proofs);
  }

  @Test
  void shouldGiveAnAuthorityItsOwnAndNothingOfTheOthers(@TempDir Path folder)
      throws IOException, InterruptedException {
    Case c = filed();
    Browser b = look(legal, c, "authority:cn.nvdb", "lawful-order", "");
    assertEquals(200, b.status(), b::text);
    assertTrue(b.text().contains("made for another authority"), b::text);
    b.submit("#pack-form", Map.of());
    Zip china = zip(b);
    String text = china.readable();
    for (String own : List.of("secret-for-china", "CN-REF-1", "receipt-of-nvdb", "cn.nvdb")) {
      assertTrue(text.contains(own), own);
    }
    List<String> never =
        List.of(
            "secret-for-union", "EU-REF-2", "receipt-of-srp", "eu.", "Resilience", MEMO, "reasons");
    for (String others : never) {
      assertFalse(text.contains(others), others);
    }
    checkEach(china, folder);
    Path proof =
        folder.resolve(
            china.files().keySet().stream()
                .filter(p -> p.endsWith("-proof"))
                .findFirst()
                .orElseThrow());
    String changed = Files.readString(proof).replaceFirst("index (\\d+)", "index 1$1");
    Files.writeString(proof, changed);
    var ended =
        CommandLineProgram.run(folder, "ledger", "check", proof.toString(), "--policy", "policy");
    assertEquals(1, ended.code(), ended::said);

    Browser e = look(legal, c, "authority:eu.srp", "lawful-order", "");
    e.submit("#pack-form", Map.of("reasons", "counsel: the order is lawful"));
    String union = zip(e).readable();
    for (String own : List.of("secret-for-union", "EU-REF-2", "receipt-of-srp", "eu.srp")) {
      assertTrue(union.contains(own), own);
    }
    for (String others : List.of("secret-for-china", "CN-REF-1", "receipt-of-nvdb", "cn.", MEMO)) {
      assertFalse(union.contains(others), others);
    }
  }

  /** The police came, was handed the log, and was refused the rest. */
  private void visited(Case c) {
    Visits visits = SERVER.bean(Visits.class);
    Visit visit =
        visits.open(
            c,
            new Visit.Opening(
                false,
                "sz",
                "cn.police",
                "inspection",
                "GD-2026-17",
                true,
                "logs",
                SERVER.clock().instant(),
                ZoneId.of("Asia/Shanghai"),
                List.of(new Visit.Officer("Li Wei", "0123"))),
            analyst);
    visits.ask(c, visit.number(), "the log of six months", Optional.empty(), analyst);
    visits.ask(c, visit.number(), "everything else", Optional.empty(), analyst);
    visits.produce(c, 1, 1, "log-handed-over", "", "the notice names the power", legal);
    visits.refuse(c, 1, 2, "beyond the notice", legal);
    visits.close(c, 1, "Li Wei; Zhang", analyst);
  }

  @Test
  void shouldGiveThePoliceWhatPassedBetweenUsAndNothingOfAFiling() {
    Case c = filed();
    visited(c);
    seal();
    Browser b = look(legal, c, "authority:cn.police", "lawful-order", "");
    b.submit("#pack-form", Map.of());
    String police = zip(b).readable();
    List<String> own =
        List.of("GD-2026-17", "log-handed-over", "beyond the notice", "Li Wei; Zhang");
    own.forEach(words -> assertTrue(police.contains(words), words));
    List<String> never =
        List.of(
            "secret-for-union",
            "EU-REF-2",
            "eu.",
            "Resilience",
            MEMO,
            "secret-for-china",
            "CN-REF-1",
            "officers-missing",
            "two-officers",
            "\"digest\"");
    never.forEach(words -> assertFalse(police.contains(words), words));

    Browser e = look(legal, c, "authority:eu.srp", "lawful-order", "");
    e.submit("#pack-form", Map.of("reasons", "counsel: the order is lawful"));
    String union = zip(e).readable();
    assertTrue(union.contains("secret-for-union"));
    for (String words : List.of("cn.", "GD-2026-17", "log-handed-over", "Li Wei", "visit")) {
      assertFalse(union.contains(words), words);
    }
  }

  @Test
  void shouldRecordWhatLeftAndOnWhichGround() {
    Case c = filed();
    Browser b = look(legal, c, "authority:cn.nvdb", "lawful-order", "");
    b.submit("#pack-form", Map.of());
    String hash = Sha256.hex(b.bytes());
    Recorded made =
        SERVER.bean(Recorder.class).about(c.id().value()).stream()
            .filter(e -> e.type().equals("pack.made"))
            .findFirst()
            .orElseThrow();
    assertEquals(legal.id(), made.actor().orElseThrow());
    assertTrue(
        made.reveals().stream()
            .anyMatch(
                r ->
                    r.part().equals("sha256")
                        && new String(r.value(), StandardCharsets.UTF_8).equals(hash)));
    b.get("/cases/" + c.number() + "/packs");
    assertTrue(b.text().contains(hash), b::text);
  }

  @Test
  void shouldLetCounselsMemosGoOnlyWhenCounselChoosesThemByName() {
    Case c = filed();
    Person coordinator = SERVER.person(Role.COORDINATOR);
    SERVER
        .bean(org.bulou.server.cases.Cases.class)
        .addParticipant(c.id(), coordinator.id(), analyst.id());
    Browser b = look(coordinator, c, "archive", "access", "");
    assertEquals(1, b.page().select("[name=piece][value$=-decision]").size(), b::text);
    String memo = b.page().selectFirst("[name=piece][value$=-decision]").val();
    assertTrue(b.page().selectFirst("[name=piece][value=" + memo + "]").hasAttr("disabled"));
    Map<String, List<String>> form = choose(b, memo);
    b.post("/cases/" + c.number() + "/packs", form);
    assertEquals(422, b.status());
    assertTrue(b.text().contains("Only counsel"), b::text);
    Browser l = look(legal, c, "archive", "access", "");
    form = choose(l, memo);
    l.post("/cases/" + c.number() + "/packs", form);
    assertEquals(422, l.status(), "no reason given");
    form.put("why", List.of("the board asked for it"));
    l.post("/cases/" + c.number() + "/packs", form);
    assertTrue(zip(l).readable().contains(MEMO));
  }

  private static Map<String, List<String>> choose(Browser b, String piece) {
    Map<String, List<String>> form = new HashMap<>();
    b.page()
        .select("#pack-form input[type=hidden]")
        .forEach(i -> form.put(i.attr("name"), List.of(i.val())));
    form.put("piece", List.of(piece));
    return form;
  }

  @Test
  void shouldHoldAPackWhoseGateIsShut() {
    Case c = filed();
    Browser b = look(legal, c, "auditor", "contract", "&name=Smith&territory=US");
    assertFalse(b.page().select(".gate-clear").size() > 0, b::text);
    b.submit("#pack-form", Map.of());
    assertEquals(422, b.status(), b::text);
    assertTrue(
        SERVER.bean(Recorder.class).about(c.id().value()).stream()
            .noneMatch(e -> e.type().equals("pack.made")));
    Browser coordinator = SERVER.signedIn(Role.COORDINATOR);
    assertEquals(404, coordinator.get("/cases/" + c.number() + "/packs").status());
    assertEquals(403, SERVER.as(analyst).get("/cases/" + c.number() + "/packs").status());
  }

  @Test
  void shouldLetNothingOutOfAnExercise() {
    Case c = FilingCase.both(SERVER).open(Life.EXERCISE, legal);
    seal();
    Browser b = look(legal, c, "archive", "access", "");
    b.submit("#pack-form", Map.of());
    assertEquals(422, b.status());
    assertTrue(b.text().contains("exercise or a sample"), b::text);
  }

  @Test
  void shouldRefuseWhatDoesNotGoTogether() {
    Case c = FilingCase.both(SERVER).open(Life.LIVE, legal);
    for (String[] odd :
        new String[][] {
          {"authority:nobody", "lawful-order"},
          {"archive", "lawful-order"},
          {"court", "lawful-order"}
        }) {
      assertEquals(422, look(legal, c, odd[0], odd[1], "").status(), odd[0]);
    }
    assertEquals(400, look(legal, c, "<script>", "access", "").status());
  }
}
