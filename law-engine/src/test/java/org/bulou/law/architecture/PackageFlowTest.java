package org.bulou.law.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Folder order is data order: a package uses only those before it, and the page that draws the flow
 * says the same.
 */
class PackageFlowTest {
  /**
   * The packages in flow order. A new package gets its place here and in {@code ARCHITECTURE.md}.
   */
  private static final List<String> FLOW =
      List.of(
          "source",
          "vocabulary",
          "time",
          "condition",
          "model",
          "library",
          "facts",
          "check",
          "evaluate",
          "explain",
          "casetest",
          "mutate",
          "interview",
          "events",
          "statistics",
          "landscape");

  private static final String ENGINE = "org.bulou.law.";
  private static final JavaClasses CLASSES = EngineClasses.load();

  @Test
  void shouldHaveNoCycles() {
    slices().matching(ENGINE + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void shouldDependOnlyOnEarlierPackages() {
    TreeSet<String> wrong =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(PackageFlowTest::pointsForward)
            .map(Dependency::getDescription)
            .collect(toCollection(TreeSet::new));
    assertTrue(wrong.isEmpty(), () -> "a package uses a later one:\n" + String.join("\n", wrong));
  }

  @Test
  void shouldPlaceEveryPackageInTheFlow() {
    TreeSet<String> unplaced =
        CLASSES.stream()
            .map(type -> step(type.getPackageName()))
            .filter(name -> !FLOW.contains(name))
            .collect(toCollection(TreeSet::new));
    assertTrue(unplaced.isEmpty(), () -> "packages without a place in the flow: " + unplaced);
  }

  @Test
  void shouldDrawTheSameFlowInArchitectureMd() {
    String page =
        Checkout.textFiles().stream()
            .filter(file -> file.name().equals("ARCHITECTURE.md"))
            .findFirst()
            .orElseThrow()
            .text();
    List<String> drawn =
        Pattern.compile("(?m)^\\| `law\\.([a-z]+)` \\|")
            .matcher(page)
            .results()
            .map(row -> row.group(1))
            .toList();
    assertEquals(FLOW, drawn, "the table of packages in ARCHITECTURE.md");
  }

  private static boolean pointsForward(Dependency dependency) {
    String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
    return target.startsWith(ENGINE)
        && FLOW.indexOf(step(target))
            > FLOW.indexOf(step(dependency.getOriginClass().getPackageName()));
  }

  /** {@code org.bulou.law.time.zone} is of the step {@code time}. */
  private static String step(String packageName) {
    String rest = packageName.substring(Math.min(ENGINE.length(), packageName.length()));
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
