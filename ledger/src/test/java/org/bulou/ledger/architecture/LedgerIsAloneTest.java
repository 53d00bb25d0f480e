package org.bulou.ledger.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The ledger stands on the JDK alone: no clock, no randomness of its own, the network only in the
 * witness, files only in the store and the verifier, packages in one direction. What every module
 * keeps to (file length, docs, {@code @NullMarked}) is checked once for all of them, in law-engine.
 */
class LedgerIsAloneTest {
  /** The packages in the order of the flow, as ARCHITECTURE.md draws them. */
  private static final List<String> FLOW =
      List.of(
          "refusal",
          "json",
          "tree",
          "tile",
          "note",
          "checkpoint",
          "entry",
          "store",
          "proof",
          "log",
          "stamp",
          "verify",
          "witness");

  private static final String ROOT = "org.bulou.ledger.";
  private static final JavaClasses LEDGER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.bulou.ledger");

  @Test
  void shouldStandOnTheJdkAlone() {
    assertTrue(LEDGER.size() > 50, () -> "only " + LEDGER.size() + " classes were read");
    noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "are neither the JDK's nor the ledger's",
                type ->
                    !type.getPackageName()
                            .matches("(java|javax\\.crypto|org\\.bulou\\.ledger)\\b.*")
                        && !type.getPackageName().startsWith("org.jspecify")
                        && !type.getPackageName().startsWith("com.sun.net.httpserver")
                        && !type.getBaseComponentType().isPrimitive()))
        .orShould()
        .dependOnClassesThat(resideInAnyPackage("java.sql..", "java.util.logging.."))
        .because("an auditor reads it alone, and it runs inside anything")
        .check(LEDGER);
  }

  @Test
  void shouldReadNoClockAndNoRandomness() {
    noClasses()
        .should()
        .accessTargetWhere(
            calls("now", "java.time.")
                .or(calls("currentTimeMillis", "java.lang.System"))
                .or(calls("nanoTime", "java.lang.System"))
                .or(calls("system", "java.time.InstantSource"))
                .or(calls("randomUUID", "java.util.UUID"))
                .or(calls("random", "java.lang.Math"))
                .or(calls("<init>", "java.security.SecureRandom"))
                .or(calls("<init>", "java.util.Random"))
                .or(calls("getenv", "java.lang.System"))
                .or(calls("getProperty", "java.lang.System"))
                .or(calls("out", "java.lang.System")))
        .because("instants and randomness are arguments")
        .check(LEDGER);
  }

  @Test
  void shouldReachTheNetworkOnlyInTheWitness() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.bulou.ledger.witness..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "com.sun.net.httpserver..", "javax.net.."))
        .because("everything else answers offline")
        .check(LEDGER);
  }

  @Test
  void shouldTouchFilesOnlyWhereALogLies() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.bulou.ledger.store..", "org.bulou.ledger.verify..", "org.bulou.ledger.witness..")
        .should()
        .dependOnClassesThat(
            describe("are file access", type -> type.getName().startsWith("java.nio.file.Files")))
        .check(LEDGER);
  }

  @Test
  void shouldDependOnlyOnEarlierPackages() {
    TreeSet<String> wrong =
        LEDGER.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(LedgerIsAloneTest::pointsForward)
            .map(Dependency::getDescription)
            .collect(toCollection(TreeSet::new));
    assertTrue(wrong.isEmpty(), () -> "a package uses a later one:\n" + String.join("\n", wrong));
    TreeSet<String> packages =
        LEDGER.stream()
            .map(type -> step(type.getPackageName()))
            .filter(name -> !name.isEmpty())
            .collect(toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(FLOW), packages);
  }

  @Test
  void shouldDrawTheSameFlowInArchitectureMd() throws IOException {
    List<String> drawn =
        Pattern.compile("(?m)^\\| `ledger\\.([a-z]+)` \\|")
            .matcher(Files.readString(Path.of("../ARCHITECTURE.md")))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertEquals(FLOW, drawn, "the table of packages in ARCHITECTURE.md");
  }

  private static boolean pointsForward(Dependency dependency) {
    String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
    return target.startsWith(ROOT)
        && FLOW.indexOf(step(target))
            > FLOW.indexOf(step(dependency.getOriginClass().getPackageName()));
  }

  private static String step(String packageName) {
    return packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : "";
  }

  private static DescribedPredicate<JavaAccess<?>> calls(String member, String ownerPrefix) {
    return describe(
        ownerPrefix + " " + member,
        access ->
            access.getName().equals(member)
                && access.getTargetOwner().getName().startsWith(ownerPrefix));
  }
}
