package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How much reports look alike, in Latin and in Han script. */
class SimilarTest {
  private static Similar of(String summary) {
    return Similar.of(Content.of(f -> f == Field.SUMMARY ? summary : ""));
  }

  @Test
  void shouldFindSharedWordsInAnyOrder() {
    assertTrue(of("heap overflow in SNMP decoder").to(of("SNMP decoder: heap overflow!")) > 0.9);
    assertTrue(
        of("heap overflow in SNMP decoder").to(of("default password of the admin page")) < 0.2);
  }

  @Test
  void shouldCompareChineseByPairsOfCharacters() {
    assertTrue(of("路由器管理页面命令注入").to(of("管理页面存在命令注入漏洞")) > 0.5);
    assertTrue(of("路由器管理页面命令注入").to(of("默认口令可被远程登录")) < 0.2);
  }

  @Test
  void shouldSayNothingOfNothing() {
    assertEquals(0, of("").to(of("heap")));
  }
}
