package org.bulou.bench.peer;

/**
 * The conditions in FEEL, the expression language of DMN, written by hand with their terms inlined.
 * {@code Agreement} proves on every matter that they say what the other texts say.
 */
final class FeelTexts {
  private static final String SOFTWARE_OR_HARDWARE =
      "(p.kind = \"hardware\" or p.kind = \"software\" or p.kind = \"firmware\")";
  private static final String PROVIDER =
      """
      list contains(g.roles, "cn.network-product-provider")
      and (e.established_in = "CN" or list contains(g.offered_in, "CN"))
      and (g.kind = "hardware" or g.kind = "software" or g.kind = "firmware")
      """;
  private static final String FINDER =
      """
      (list contains(e.roles, "cn.finder") or list contains(e.roles, "cn.collection-platform"))
      and (e.established_in = "CN" or a.territory = "CN")
      """;
  private static final String ABROAD =
      """
      p.territory != "CN" and not(list contains(p.provides, x.product))
      and not(not(v.in_own_code) and list contains(p.maintains, v.component))
      """;
  private static final String MADE_IN_UNION =
      SOFTWARE_OR_HARDWARE
          + """
           and (some t in p.offered_in satisfies list contains(union_members, t))
          and list contains(p.roles, "eu.manufacturer")
          """;
  private static final String OPERATOR =
      """
      list contains(e.roles, "cn.network-operator") and list contains(e.operates_in, "CN")
      and list contains(i.operators, e.id)
      """;

  private FeelTexts() {}

  /** A condition in FEEL. */
  static String of(Condition condition) {
    return switch (condition) {
      case REPORT_TO_MIIT -> PROVIDER;
      case NOTIFY_UPSTREAM ->
          PROVIDER
              + """
              and not(v.in_own_code) and list contains(g.components, v.component)
              and list contains(v.provider.maintains, v.component)
              """;
      case TELL_USERS -> PROVIDER + "and g.needs_user_update";
      case INTAKE_CHANNEL ->
          """
          list contains(e.roles, "cn.network-product-provider") or list contains(e.roles, "cn.network-operator")
          or list contains(e.roles, "cn.collection-platform")
          or (some p in e.products satisfies list contains(p.roles, "cn.network-product-provider"))
          """;
      case NO_PUBLICATION_BEFORE_FIX ->
          FINDER
              + """
              and a.audience = "public"
              and (some x in a.items satisfies not(some m in v.measures satisfies
                m.kind = "fix" and m.by_provider and list contains(m.products, x.product) and m.available_at <= now))
              """;
      case NO_LIVE_SYSTEM_DETAILS ->
          FINDER
              + "and a.audience = \"public\" and (some x in a.items satisfies x.live_system and x.rank >= 3)";
      case MAJOR_EVENTS ->
          FINDER
              + """
              and a.audience = "public" and (some x in a.items satisfies x.rank >= 0)
              and (some w in windows satisfies w.level = "national" and (w.confirmed or w.held_by_state)
                and w.start <= now and not(w.end <= now))
              """;
      case NO_UNPUBLISHED_ABROAD -> unpublishedAbroad();
      case CRA_EARLY_WARNING ->
          """
          (v.exploited = "yes"
            or (v.exploited != "no" and v.reliable_evidence != "no" and v.malicious_actor != "no"
              and v.in_a_system != "no")
            or v.exploited = "no")
          and (some p in e.products satisfies
          """
              + MADE_IN_UNION
              + ")";
      case CRA_INCIDENT_WARNING ->
          "some p in e.products satisfies "
              + MADE_IN_UNION
              + """
              and (p.impact = "yes"
                or (p.impact != "no" and (p.sensitive_functions != "no" or p.malicious_code != "no"))
                or p.impact = "no")
              """;
      case PROVINCE -> OPERATOR + "and not(e.central_organ) and not(i.concerns_cii) and " + GRADES;
      case PROTECTION_DEPARTMENT -> OPERATOR + "and i.concerns_cii and " + GRADES;
    };
  }

  private static String unpublishedAbroad() {
    return "(e.established_in = \"CN\" or a.territory = \"CN\") and (some x in a.items satisfies "
        + """
        (not(v.existence_at <= now)
          or (x.rank >= 1 and not(v.product_at <= now))
          or (x.rank >= 2 and not(v.nature_at <= now))
          or (x.rank >= 3 and not(v.detail_at <= now))
          or (x.rank >= 4 and not(v.poc_at <= now))
          or (x.rank >= 5 and not(v.tool_at <= now)))
        and ((some p in a.recipients satisfies
        """
        + ABROAD
        + """
        ) or (not(a.purpose = "mandatory-filing" or a.purpose = "lawful-order")
          and (some p in a.readers satisfies
        """
        + ABROAD
        + "))))";
  }

  private static final String GRADES =
      """
      (i.grade >= 3
        or i.system_effect >= 3 or i.data_threat >= 4 or i.public_threat >= 4
        or (i.site_class >= 3 and i.site_down >= 1440)
        or (i.concerns_cii and (i.cii_down >= 360 or i.cii_main_down >= 1440))
        or i.province_percent >= 50 or i.persons_affected >= 10000000 or i.data_persons >= 100000000
        or (i.unlawful_spread and i.spread_platform >= 2
          and (i.spread_home >= 360 or i.spread_other >= 1440 or i.spread_reshares >= 100000
            or i.spread_views >= 1000000 or i.spread_found >= 3))
        or i.loss >= 100000000
        or i.grade >= 2
        or i.system_effect >= 2 or i.data_threat >= 3 or i.public_threat >= 3
        or (i.site_class >= 2 and i.site_down >= 360)
        or i.prefecture_percent >= 50 or i.data_persons >= 10000000 or i.loss >= 20000000
        or (i.concerns_cii and (i.cii_down >= 120 or i.cii_main_down >= 360))
        or i.persons_affected >= 1000000
        or (i.unlawful_spread and i.spread_platform >= 1
          and (i.spread_home >= 120 or i.spread_other >= 720 or i.spread_reshares >= 10000
            or i.spread_views >= 100000 or i.spread_found >= 2))
        or i.grade >= 1
        or i.system_effect >= 1 or i.data_threat >= 2 or i.public_threat >= 2
        or (i.concerns_cii and (i.cii_down >= 10 or i.cii_main_down >= 30))
        or i.prefecture_percent >= 30 or i.data_persons >= 1000000 or i.loss >= 5000000
        or i.persons_affected >= 100000
        or (i.site_class >= 1 and i.site_down >= 120)
        or (i.unlawful_spread
          and (i.spread_home >= 30 or i.spread_other >= 120 or i.spread_reshares >= 1000
            or i.spread_views >= 10000 or i.spread_found >= 1)))
      """;
}
