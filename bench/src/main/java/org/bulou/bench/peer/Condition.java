package org.bulou.bench.peer;

/**
 * The conditions that are measured: real norms of the library (role, scope and condition, under the
 * readings the library compares from), their terms and values inlined by hand for CEL. The same
 * conditions stand in {@code conditions.drl} for Drools. {@code Agreement} proves on every matter
 * that the three texts say the same.
 */
public enum Condition {
  REPORT_TO_MIIT("cn.rmsv.7-2.report-to-miit", Cel.PROVIDER),
  NOTIFY_UPSTREAM(
      "cn.rmsv.7-1.notify-upstream",
      Cel.PROVIDER
          + "&& !v.in_own_code && v.component in g.components && v.component in"
          + " v.provider.maintains"),
  TELL_USERS("cn.rmsv.7-3.tell-users", Cel.PROVIDER + "&& g.needs_user_update"),
  INTAKE_CHANNEL(
      "cn.rmsv.5.intake-channel",
      """
      'cn.network-product-provider' in e.roles || 'cn.network-operator' in e.roles
      || 'cn.collection-platform' in e.roles
      || e.products.exists(p, 'cn.network-product-provider' in p.roles)
      """),
  NO_PUBLICATION_BEFORE_FIX(
      "cn.rmsv.9-1.no-publication-before-fix",
      Cel.FINDER
          + """
          && a.audience == 'public'
          && a.items.exists(x, !v.measures.exists(m,
               m.kind == 'fix' && m.by_provider && x.product in m.products && m.available_at <= now))
          """),
  NO_LIVE_SYSTEM_DETAILS(
      "cn.rmsv.9-2.no-live-system-details",
      Cel.FINDER + "&& a.audience == 'public' && a.items.exists(x, x.live_system && x.rank >= 3)"),
  MAJOR_EVENTS(
      "cn.rmsv.9-6.major-events",
      Cel.FINDER
          + """
          && a.audience == 'public' && a.items.exists(x, x.rank >= 0)
          && windows.exists(w, w.level == 'national' && (w.confirmed || w.held_by_state)
               && w.start <= now && !(w.end <= now))
          """),
  NO_UNPUBLISHED_ABROAD(
      "cn.rmsv.9-7.no-unpublished-abroad",
      Cel.REACHES
          + """
          && a.items.exists(x,
            (!(v.existence_at <= now)
              || (x.rank >= 1 && !(v.product_at <= now))
              || (x.rank >= 2 && !(v.nature_at <= now))
              || (x.rank >= 3 && !(v.detail_at <= now))
              || (x.rank >= 4 && !(v.poc_at <= now))
              || (x.rank >= 5 && !(v.tool_at <= now)))
            && (a.recipients.exists(p, p.territory != 'CN' && !(x.product in p.provides)
                  && !(!v.in_own_code && v.component in p.maintains))
              || (!(a.purpose == 'mandatory-filing' || a.purpose == 'lawful-order')
                && a.readers.exists(p, p.territory != 'CN' && !(x.product in p.provides)
                  && !(!v.in_own_code && v.component in p.maintains)))))
          """),
  CRA_EARLY_WARNING(
      "eu.cra.14-2a.early-warning",
      """
      (v.exploited == 'yes'
        || (v.exploited != 'no' && v.reliable_evidence != 'no' && v.malicious_actor != 'no' && v.in_a_system != 'no')
        || v.exploited == 'no')
      && e.products.exists(p, (p.kind == 'hardware' || p.kind == 'software' || p.kind == 'firmware')
        && p.offered_in.exists(t, eu_member(t)) && 'eu.manufacturer' in p.roles)
      """),
  CRA_INCIDENT_WARNING(
      "eu.cra.14-4a.early-warning",
      """
      e.products.exists(p, (p.kind == 'hardware' || p.kind == 'software' || p.kind == 'firmware')
        && p.offered_in.exists(t, eu_member(t)) && 'eu.manufacturer' in p.roles
        && (p.impact == 'yes'
          || (p.impact != 'no' && (p.sensitive_functions != 'no' || p.malicious_code != 'no'))
          || p.impact == 'no'))
      """),
  PROVINCE(
      "cn.incident.4-4.province",
      Cel.OPERATOR + "&& !e.central_organ && !i.concerns_cii && " + Cel.LARGER),
  PROTECTION_DEPARTMENT(
      "cn.incident.4-2.protection-department", Cel.OPERATOR + "&& i.concerns_cii && " + Cel.LARGER);

  private final String norm;
  private final String cel;

  Condition(String norm, String cel) {
    this.norm = norm;
    this.cel = cel;
  }

  /** The norm of the library. */
  public String norm() {
    return norm;
  }

  /** The condition in CEL, terms inlined. */
  public String cel() {
    return cel;
  }

  /** Terms that several conditions share. */
  private static final class Cel {
    static final String PROVIDER =
        """
        'cn.network-product-provider' in g.roles && (e.established_in == 'CN' || 'CN' in g.offered_in)
        && (g.kind == 'hardware' || g.kind == 'software' || g.kind == 'firmware')
        """;
    static final String REACHES = "(e.established_in == 'CN' || a.territory == 'CN')";
    static final String FINDER =
        "('cn.finder' in e.roles || 'cn.collection-platform' in e.roles) && " + REACHES;
    static final String OPERATOR =
        "'cn.network-operator' in e.roles && 'CN' in e.operates_in && e.id in i.operators ";
    static final String EXTRAORDINARY =
        """
        i.grade >= 3
        || i.system_effect >= 3 || i.data_threat >= 4 || i.public_threat >= 4
        || (i.site_class >= 3 && i.site_down >= 1440)
        || (i.concerns_cii && (i.cii_down >= 360 || i.cii_main_down >= 1440))
        || i.province_percent >= 50 || i.persons_affected >= 10000000 || i.data_persons >= 100000000
        || (i.unlawful_spread && i.spread_platform >= 2
          && (i.spread_home >= 360 || i.spread_other >= 1440 || i.spread_reshares >= 100000
            || i.spread_views >= 1000000 || i.spread_found >= 3))
        || i.loss >= 100000000
        """;
    static final String MAJOR =
        """
        || i.grade >= 2
        || i.system_effect >= 2 || i.data_threat >= 3 || i.public_threat >= 3
        || (i.site_class >= 2 && i.site_down >= 360)
        || i.prefecture_percent >= 50 || i.data_persons >= 10000000 || i.loss >= 20000000
        || (i.concerns_cii && (i.cii_down >= 120 || i.cii_main_down >= 360))
        || i.persons_affected >= 1000000
        || (i.unlawful_spread && i.spread_platform >= 1
          && (i.spread_home >= 120 || i.spread_other >= 720 || i.spread_reshares >= 10000
            || i.spread_views >= 100000 || i.spread_found >= 2))
        """;
    static final String LARGER =
        "("
            + EXTRAORDINARY
            + MAJOR
            + """
            || i.grade >= 1
            || i.system_effect >= 1 || i.data_threat >= 2 || i.public_threat >= 2
            || (i.concerns_cii && (i.cii_down >= 10 || i.cii_main_down >= 30))
            || i.prefecture_percent >= 30 || i.data_persons >= 1000000 || i.loss >= 5000000
            || i.persons_affected >= 100000
            || (i.site_class >= 1 && i.site_down >= 120)
            || (i.unlawful_spread
              && (i.spread_home >= 30 || i.spread_other >= 120 || i.spread_reshares >= 1000
                || i.spread_views >= 10000 || i.spread_found >= 1)))
            """;

    private Cel() {}
  }
}
