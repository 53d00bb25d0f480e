package org.bulou.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts every other package is given. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
  private static final int CONNECTIONS = 16;
  private static final long PATIENCE_MILLIS = 5_000;

  /** The only clock; cut to microseconds, which is what the database keeps. */
  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Connections to the database; whoever gets this bean finds the schemas up to date. */
  @Bean
  HikariDataSource dataSource(DatabaseAccess access, Settings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(access.url());
    config.setUsername(access.user());
    config.setPassword(access.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setPoolName("database");
    config.addDataSourceProperty("ApplicationName", "bulou");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // A statement never runs for ever, and the driver's messages never show a row's values.
    config.addDataSourceProperty("options", "-c statement_timeout=60s -c TimeZone=UTC");
    config.addDataSourceProperty("logServerErrorDetail", "false");
    HikariDataSource database = new HikariDataSource(config);
    new Migrations(database).run();
    InstanceKind.decideOrRefuse(JdbcClient.create(database), settings.demo());
    return database;
  }
}
