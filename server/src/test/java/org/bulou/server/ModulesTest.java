package org.bulou.server;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.bulou.server.platform.Packages;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the server's packages. */
class ModulesTest {
  private static final ApplicationModules MODULES = ApplicationModules.of(BulouServer.class);

  @Test
  void shouldKeepTheWalls() {
    MODULES.verify();
  }

  @Test
  void shouldGiveEveryPackageAPlaceInTheFlow() {
    TreeSet<String> unplaced =
        MODULES.stream()
            .map(module -> module.getIdentifier().toString())
            .filter(name -> !Packages.FLOW.contains(name))
            .collect(toCollection(TreeSet::new));
    assertTrue(unplaced.isEmpty(), () -> "not in Packages.FLOW: " + unplaced);
  }

  @Test
  void shouldAllowOnlyEarlierPackages() throws ReflectiveOperationException {
    for (var module : MODULES) {
      String name = module.getIdentifier().toString();
      ApplicationModule declared =
          Class.forName("org.bulou.server." + name + ".package-info")
              .getAnnotation(ApplicationModule.class);
      List<String> later =
          java.util.Arrays.stream(declared.allowedDependencies())
              .map(allowed -> allowed.replaceAll(" ?::.*", ""))
              .filter(a -> Packages.FLOW.indexOf(a) >= Packages.FLOW.indexOf(name))
              .toList();
      assertEquals(List.of(), later, name + " may use only packages before it");
    }
  }
}
