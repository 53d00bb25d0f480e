package org.bulou.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings each package's schema up to date: the files of {@code db/migration/<package>} go into the
 * schema of the same name, which keeps its own history.
 *
 * <p>A database that these very files were applied to is left alone: asking Flyway for each schema
 * takes a good part of a second of every start. What it was brought to is kept in the database
 * itself, so that an older copy of it is brought forward again.
 */
final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private final DataSource database;
  private final JdbcClient sql;

  Migrations(DataSource database) {
    this.database = database;
    this.sql = JdbcClient.create(database);
  }

  /** In the order of the flow, so that foreign keys can point at what exists. */
  void run() {
    List<Resource> files = files();
    String wanted = digest(files);
    if (wanted.equals(applied())) {
      return;
    }
    SequencedSet<String> schemas = new TreeSet<>(Comparator.comparingInt(Packages.FLOW::indexOf));
    files.forEach(f -> schemas.add(schema(f)));
    schemas.forEach(this::migrate);
    keep(wanted);
  }

  /** What the database was brought to; empty when it never was. */
  private String applied() {
    boolean known =
        sql.sql("select to_regclass('platform.migrated') is not null")
            .query(Boolean.class)
            .single();
    return known
        ? sql.sql("select files from platform.migrated").query(String.class).optional().orElse("")
        : "";
  }

  private void keep(String digest) {
    sql.sql(
            "insert into platform.migrated (files) values (:files)"
                + " on conflict (one) do update set files = excluded.files")
        .param("files", digest)
        .update();
  }

  private void migrate(String name) {
    Flyway schema =
        Flyway.configure()
            .dataSource(database)
            .schemas(name)
            .defaultSchema(name)
            .createSchemas(true)
            .table("schema_history")
            .locations("classpath:db/migration/" + name)
            .validateMigrationNaming(true)
            .ignoreMigrationPatterns(new String[0]) // by default a newer program's migrations are
            .load();
    try {
      MigrateResult result = schema.migrate();
      if (result.migrationsExecuted > 0) {
        LOG.info("schema {} brought to {}", name, result.targetSchemaVersion);
      }
    } catch (FlywayValidateException e) {
      throw misfit(name, e);
    }
  }

  private static StartFailure misfit(String name, FlywayValidateException e) {
    String said = String.valueOf(e.getMessage());
    String found = said.lines().skip(1).findFirst().orElse(said);
    StartFailure misfit =
        new StartFailure(
            StartFailure.Kind.MISFIT,
            "数据库由另一版本的程序建成，本程序不能使用（schema "
                + name
                + "："
                + found
                + "）；数据未改动。请用该版本启动，或用 --data 指定另一个目录",
            "the database was made by another version of this program, which alone fits it (schema "
                + name
                + ": "
                + found
                + "); nothing was changed. Start that version, or name another folder with --data");
    misfit.initCause(e);
    return misfit;
  }

  /** Every migration file, sorted. */
  private static List<Resource> files() {
    try {
      return Stream.of(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:db/migration/*/*.sql"))
          .sorted(Comparator.comparing(Migrations::path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Schema and name, such as {@code cases/V1__cases.sql}. */
  private static String path(Resource file) {
    try {
      String[] parts = file.getURL().getPath().split("/");
      return parts[parts.length - 2] + "/" + parts[parts.length - 1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String schema(Resource file) {
    String path = path(file);
    return path.substring(0, path.indexOf('/'));
  }

  private static String digest(List<Resource> files) {
    try {
      MessageDigest digest = Sha256.start();
      for (Resource file : files) {
        digest.update(path(file).getBytes(StandardCharsets.UTF_8));
        digest.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
