package org.bulou.law.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The engine is one pure function: no clock, no network, no database, no randomness; files only
 * where text comes in.
 */
class EngineIsPureTest {
  private static final JavaClasses ENGINE = EngineClasses.load();

  @Test
  void shouldSeeTheEngine() {
    assertTrue(ENGINE.size() > 100, () -> "only " + ENGINE.size() + " classes were read");
  }

  @Test
  void shouldReadNoClock() {
    holds(
        noClasses()
            .should()
            .accessTargetWhere(
                calls("now", "java.time.")
                    .or(calls("currentTimeMillis", "java.lang.System"))
                    .or(calls("nanoTime", "java.lang.System"))
                    .or(calls("systemDefault", "java.time.ZoneId")))
            .because("what applied then is an argument: as-of and known-at come from the caller"));
    forbid(
        "time is a parameter, never read",
        "java.time.Clock",
        "java.time.InstantSource",
        "java.util.Date",
        "java.util.Calendar",
        "java.util.GregorianCalendar",
        "java.util.Timer",
        "java.lang.Thread");
  }

  @Test
  void shouldNotReachTheNetwork() {
    forbidPackages(
        "the engine answers offline",
        "java.net..",
        "javax.net..",
        "java.nio.channels..",
        "java.rmi..");
  }

  @Test
  void shouldKnowNoDatabaseAndNoFramework() {
    forbidPackages(
        "a library of plain Java can stand anywhere",
        "java.sql..",
        "javax.sql..",
        "org.springframework..",
        "jakarta..",
        "org.slf4j..",
        "java.util.logging..");
  }

  @Test
  void shouldUseNoRandomness() {
    forbid(
        "same input, same bytes",
        "java.util.Random",
        "java.util.SplittableRandom",
        "java.security.SecureRandom",
        "java.util.concurrent.ThreadLocalRandom",
        "java.util.random.RandomGenerator");
    holds(
        noClasses()
            .should()
            .accessTargetWhere(
                calls("randomUUID", "java.util.UUID")
                    .or(calls("random", "java.lang.Math"))
                    .or(calls("shuffle", "java.util.Collections"))
                    .or(calls("identityHashCode", "java.lang.System")))
            .because("same input, same bytes"));
  }

  @Test
  void shouldNotDependOnTheMachine() {
    holds(
        noClasses()
            .should()
            .accessTargetWhere(
                calls("getenv", "java.lang.System")
                    .or(calls("getProperty", "java.lang.System"))
                    .or(calls("getDefault", "java.util.Locale"))
                    .or(calls("getDefault", "java.util.TimeZone"))
                    .or(calls("defaultCharset", "java.nio.charset.Charset")))
            .because("the answer must be the same on every machine"));
  }

  @Test
  void shouldTouchFilesOnlyInSource() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("org.bulou.law.source..")
            .should()
            .dependOnClassesThat(
                describe(
                    "are file access",
                    type ->
                        Set.of("java.nio.file.Files", "java.nio.file.FileSystems")
                                .contains(type.getName())
                            || (type.getPackageName().equals("java.io")
                                && type.getSimpleName().matches("(File|RandomAccess).*"))))
            .orShould()
            .accessTargetWhere(
                calls("getResource", "java.lang.Class")
                    .or(calls("getResourceAsStream", "java.lang.Class"))
                    .or(calls("toFile", "java.nio.file.Path")))
            .because("text comes in through one package, which refuses hostile input");
    holds(rule);
  }

  @Test
  void shouldPrintNothing() {
    holds(
        noClasses()
            .should()
            .accessTargetWhere(
                calls("out", "java.lang.System")
                    .or(calls("err", "java.lang.System"))
                    .or(calls("printStackTrace", "java.lang.Throwable")))
            .because("a library returns what it has to say"));
  }

  @Test
  void shouldKeepEachLibraryBehindOnePackage() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.bulou.law.source..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.snakeyaml.."))
            .because("YAML ends where nodes begin"));
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.bulou.law.condition..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("dev.cel..", "com.google.common..", "com.google.protobuf.."))
            .because("CEL parses and checks; what is evaluated is the engine's own tree"));
  }

  private static void forbid(String reason, String... classNames) {
    Set<String> names = Arrays.stream(classNames).collect(Collectors.toSet());
    DescribedPredicate<JavaClass> forbidden =
        describe("are one of " + names, type -> names.contains(type.getName()));
    holds(noClasses().should().dependOnClassesThat(forbidden).because(reason));
  }

  private static void forbidPackages(String reason, String... packages) {
    holds(noClasses().should().dependOnClassesThat(resideInAnyPackage(packages)).because(reason));
  }

  /**
   * An access, by call, method reference or field, to a member of that name in a type whose name
   * begins so.
   */
  private static DescribedPredicate<JavaAccess<?>> calls(String member, String ownerPrefix) {
    return describe(
        ownerPrefix + " " + member,
        access ->
            access.getName().equals(member)
                && access.getTargetOwner().getName().startsWith(ownerPrefix));
  }

  private static void holds(ArchRule rule) {
    rule.check(ENGINE);
  }
}
