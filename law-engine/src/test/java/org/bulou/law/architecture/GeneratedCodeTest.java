package org.bulou.law.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** Bytecode is written in one corner, which only the evaluation uses. */
class GeneratedCodeTest {
  private static final String CORNER = "org.bulou.law.evaluate.compiled";
  private static final JavaClasses ENGINE = EngineClasses.load();

  @Test
  void shouldWriteBytecodeInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CORNER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.classfile..")
        .check(ENGINE);
  }

  @Test
  void shouldBeUsedByTheEvaluationOnly() {
    classes()
        .that()
        .resideInAPackage(CORNER)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage("org.bulou.law.evaluate", CORNER)
        .check(ENGINE);
  }

  @Test
  void shouldKnowTheEvaluationByNameOnly() {
    noClasses()
        .that()
        .resideInAPackage(CORNER)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bulou.law.evaluate")
        .check(ENGINE);
  }
}
