package org.bulou.server.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs of this machine's kind, unpacked once per version from the class path.
 */
final class PostgresPrograms {
  /** The major version that writes the data folder; another one cannot read it. */
  static final String MAJOR = "18";

  private static final Pattern VERSIONED_JAR = Pattern.compile("([\\w.-]+)\\.jar!");
  private final Path folder;

  private PostgresPrograms(Path folder) {
    this.folder = folder;
  }

  /** Unpacks the programs into a folder of their own below {@code home}, unless they are there. */
  static PostgresPrograms below(Path home) {
    URL archive = archive();
    Path folder = home.resolve(nameOf(archive));
    if (!Files.exists(folder)) {
      try {
        unpack(archive, folder);
      } catch (IOException | UncheckedIOException e) {
        throw new StartFailure(
            Kind.FOLDER,
            "无法把 PostgreSQL 程序解压到 `" + folder + "`；请检查权限和剩余空间",
            "the PostgreSQL programs cannot be unpacked to `"
                + folder
                + "`; check its permissions and the space left");
      }
    }
    return new PostgresPrograms(folder);
  }

  /** The path of a program. */
  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static URL archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    String name =
        "/postgres-%s-%s.txz"
            .formatted(
                system.contains("mac") ? "darwin" : system,
                "aarch64".equals(processor) ? "arm_64" : "x86_64");
    URL found = PostgresPrograms.class.getResource(name);
    if (found == null) {
      throw new StartFailure(
          Kind.MISFIT,
          "没有适用于本机（" + system + "，" + processor + "）的 PostgreSQL；请用 --db 指定一个 PostgreSQL 18 服务器",
          "there is no PostgreSQL for this machine ("
              + system
              + ", "
              + processor
              + "); name a PostgreSQL 18 server with --db");
    }
    return found;
  }

  private static String nameOf(URL archive) {
    Matcher jar = VERSIONED_JAR.matcher(archive.toString());
    return jar.find() ? jar.group(1) : "postgresql-" + MAJOR;
  }

  /** Unpacked aside and moved into place, so that a half-unpacked folder is never used. */
  private static void unpack(URL archive, Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("no parent of " + folder);
    }
    Files.createDirectories(parent);
    Path aside = Files.createTempDirectory(parent, "unpacking");
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (InputStream packed = archive.openStream();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, aside);
      }
    }
    try {
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Folders.delete(aside);
      if (!Files.exists(folder)) { // unless another process was faster
        throw e;
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("entry outside the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
