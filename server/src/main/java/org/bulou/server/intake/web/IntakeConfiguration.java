package org.bulou.server.intake.web;

import org.bulou.server.access.Permission;
import org.bulou.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this package adds to the menu. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
  private static final int PLACE = 15;

  @Bean
  MenuEntry reportsMenu() {
    return new MenuEntry(PLACE, "intake.reports.menu", "/reports", Permission.WORK_CASES.name());
  }
}
