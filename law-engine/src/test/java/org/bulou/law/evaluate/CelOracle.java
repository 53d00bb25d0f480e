package org.bulou.law.evaluate;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same conditions in CEL's own runtime, over complete worlds of plain maps; our functions
 * written once more.
 */
@SuppressWarnings("Immutable") // one thread, one world at a time
final class CelOracle {
  private static final long NOW = 5;
  private static final List<String> LEVELS = List.of("low", "mid", "high");
  private final CelCompiler compiler;
  private final CelRuntime runtime;
  private final CelRuntime.Program bright;
  private final CelRuntime.Program pair;
  private Map<String, Map<String, Object>> world = Map.of();

  CelOracle() throws CelValidationException, CelEvaluationException {
    CelOptions options = CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
    compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(options)
            .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL)
            .addVar("x", SimpleType.DYN)
            .addVar("y", SimpleType.DYN)
            .addVar("p", SimpleType.DYN)
            .addVar("q", SimpleType.DYN)
            .addVar("v.two", SimpleType.INT)
            .addVar("v.fifty", SimpleType.INT)
            .addVar("v.warm", SimpleType.DYN)
            .addFunctionDeclarations(
                member("any_of", 2),
                member("at_least", 2),
                global("happened", SimpleType.BOOL, 1),
                global("count", SimpleType.INT, 1),
                global("percent_at_least", SimpleType.BOOL, 3),
                global("link", SimpleType.DYN, 2),
                global("t.bright", SimpleType.BOOL, 1),
                global("t.pair", SimpleType.BOOL, 2))
            .build();
    runtime =
        CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(options)
            .addFunctionBindings(
                CelFunctionBinding.from(
                    "any_of",
                    ImmutableList.of(Object.class, Object.class),
                    a -> list(a[0]).stream().anyMatch(list(a[1])::contains)),
                CelFunctionBinding.from(
                    "at_least",
                    ImmutableList.of(Object.class, Object.class),
                    a -> LEVELS.indexOf(a[0]) >= LEVELS.indexOf(a[1])),
                CelFunctionBinding.from(
                    "happened", ImmutableList.of(Object.class), a -> (Long) a[0] <= NOW),
                CelFunctionBinding.from(
                    "count", ImmutableList.of(Object.class), a -> (long) list(a[0]).size()),
                CelFunctionBinding.from(
                    "percent_at_least",
                    ImmutableList.of(Object.class, Object.class, Object.class),
                    a -> (Long) a[0] * 100 >= (Long) a[1] * (Long) a[2]),
                CelFunctionBinding.from(
                    "link",
                    ImmutableList.of(Object.class, Object.class),
                    a -> world.getOrDefault("link(" + id(a[0]) + ", " + id(a[1]) + ")", Map.of())),
                CelFunctionBinding.from(
                    "t.bright",
                    ImmutableList.of(Object.class),
                    a -> run(brightProgram(), Map.of("p", a[0]))),
                CelFunctionBinding.from(
                    "t.pair",
                    ImmutableList.of(Object.class, Object.class),
                    a -> run(pairProgram(), Map.of("p", a[0], "q", a[1]))))
            .build();
    bright = program("p.lit && p.color != 'green'");
    pair = program("t.bright(p) || (q.lit && p.level.at_least('mid'))");
  }

  private CelRuntime.Program brightProgram() {
    return bright;
  }

  private CelRuntime.Program pairProgram() {
    return pair;
  }

  CelRuntime.Program program(String condition)
      throws CelValidationException, CelEvaluationException {
    return runtime.createProgram(compiler.compile(condition).getAst());
  }

  /** The truth of a condition in a complete world. */
  boolean truth(
      CelRuntime.Program program, Map<String, Map<String, Object>> complete, String x, String y) {
    world = complete;
    Map<String, Object> variables = new HashMap<>();
    variables.put("x", complete.getOrDefault(x, Map.of()));
    variables.put("y", complete.getOrDefault(y, Map.of()));
    return run(program, variables);
  }

  private static boolean run(CelRuntime.Program program, Map<String, Object> given) {
    Map<String, Object> variables = new HashMap<>(given);
    variables.put("v.two", 2L);
    variables.put("v.fifty", 50L);
    variables.put("v.warm", List.of("red", "amber"));
    try {
      return (Boolean) program.eval(variables);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<?> list(Object o) {
    return (List<?>) o;
  }

  private static Object id(Object thing) {
    return thing instanceof Map<?, ?> m && m.get("id") instanceof String s ? s : "?";
  }

  private static CelFunctionDecl global(String name, CelType gives, int arguments) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newGlobalOverload(name, gives, dyn(arguments)));
  }

  private static CelFunctionDecl member(String name, int arguments) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newMemberOverload(name, SimpleType.BOOL, dyn(arguments)));
  }

  private static List<CelType> dyn(int n) {
    return java.util.Collections.nCopies(n, SimpleType.DYN);
  }
}
