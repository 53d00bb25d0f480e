package org.bulou.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each package's schema up to date: the files of {@code db/migration/<package>} go into the
 * schema of the same name, which keeps its own history.
 */
final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private final DataSource database;

  Migrations(DataSource database) {
    this.database = database;
  }

  /** In the order of the flow, so that foreign keys can point at what exists. */
  void run() {
    for (String name : Packages.FLOW) {
      if (files(name).length > 0) {
        migrate(name);
      }
    }
  }

  private void migrate(String name) {
    MigrateResult result =
        Flyway.configure()
            .dataSource(database)
            .schemas(name)
            .defaultSchema(name)
            .createSchemas(true)
            .table("schema_history")
            .locations("classpath:db/migration/" + name)
            .validateMigrationNaming(true)
            .load()
            .migrate();
    if (result.migrationsExecuted > 0) {
      LOG.info("schema {} brought to {}", name, result.targetSchemaVersion);
    }
  }

  /** The migration files of a package, sorted by name. */
  private static Resource[] files(String name) {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/" + name + "/*.sql");
      Arrays.sort(
          found, java.util.Comparator.comparing(file -> String.valueOf(file.getFilename())));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
