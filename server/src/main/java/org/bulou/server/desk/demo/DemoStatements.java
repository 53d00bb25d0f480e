package org.bulou.server.desk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.statements.Assertion;
import org.bulou.server.statements.Kind;
import org.bulou.server.statements.Said;
import org.bulou.server.statements.SaidAt;
import org.bulou.server.statements.Statements;
import org.springframework.stereotype.Component;

/**
 * What the firm of the router's week has said: a customer was told before the team was sure, and
 * nobody told him since. One fact was told differently.
 */
@Component
final class DemoStatements {
  private static final String EXPLOITED = "exploitation(v1).answer";
  private static final String IN_PRODUCT = "presence(v1, r200).answer";
  private static final ZoneId SHENZHEN = ZoneId.of("Asia/Shanghai");
  private final Statements statements;

  DemoStatements(Statements statements) {
    this.statements = statements;
  }

  /**
   * Records both statements.
   *
   * @param certain when the team was sure
   */
  void fill(Case router, Person by, Instant certain) {
    Instant earlier = certain.minus(2, ChronoUnit.HOURS);
    statements.alreadySaid(
        router,
        said(
            Kind.LETTER,
            "isp-es",
            "en",
            earlier,
            "R200 contains the flaw. We have no proof yet that it is exploited.",
            List.of(assertion(EXPLOITED, "not-yet"), assertion(IN_PRODUCT, "yes"))),
        by);
    statements.alreadySaid(
        router,
        said(
            Kind.CALL,
            "isp-cn",
            "zh",
            certain.plus(Duration.ofHours(1)),
            "告知对方：R200 存在该漏洞，且已被利用；请先关闭远程管理。",
            List.of(assertion(EXPLOITED, "yes"), assertion(IN_PRODUCT, "yes"))),
        by);
  }

  private static Said said(
      Kind kind,
      String recipient,
      String language,
      Instant at,
      String words,
      List<Assertion> asserts) {
    return new Said(
        kind,
        "sz",
        "林岚 Lin Lan",
        recipient,
        new Said.Audience(false, Optional.empty(), "nature"),
        Set.of(),
        "protective-notice",
        new SaidAt(at, SHENZHEN, SaidAt.Precision.ABOUT),
        kind == Kind.CALL ? "telephone" : "customer portal",
        language,
        words,
        kind == Kind.CALL,
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        asserts,
        new Said.Manner(true, true, true));
  }

  private static Assertion assertion(String path, String said) {
    int point = path.lastIndexOf('.');
    return new Assertion(path.substring(0, point), path.substring(point + 1), said);
  }
}
