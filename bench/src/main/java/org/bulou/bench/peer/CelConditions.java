package org.bulou.bench.peer;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.Optional;
import java.util.Set;
import org.bulou.bench.matter.Matter;

/**
 * The conditions on CEL-Java's planner runtime: typed variables, programs planned once, records as
 * struct values, variables through a resolver (a map would be copied at every evaluation),
 * membership in the Union as a bound function.
 */
public final class CelConditions {
  /** No unknowns are expected in this result. */
  public static final int UNKNOWN = 2;

  private final Program[] programs = new Program[Condition.values().length];

  /** Compiles and plans every condition. */
  public CelConditions(Set<String> union) {
    CelRuntime runtime =
        CelRuntimeFactory.plannerRuntimeBuilder()
            .setTypeProvider(CelRecordTypes.INSTANCE)
            .addFunctionBindings(
                CelFunctionBinding.fromOverloads(
                    "eu_member",
                    CelFunctionBinding.from("eu_member_string", String.class, union::contains)))
            .build();
    CelCompiler compiler = compiler();
    for (Condition c : Condition.values()) {
      try {
        programs[c.ordinal()] = runtime.createProgram(compiler.compile(c.cel()).getAst());
      } catch (CelValidationException | CelEvaluationException e) {
        throw new IllegalStateException(c + ": " + e.getMessage(), e);
      }
    }
  }

  private static CelCompiler compiler() {
    return CelCompilerFactory.standardCelCompilerBuilder()
        .setTypeProvider(CelRecordTypes.INSTANCE)
        .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL)
        .addFunctionDeclarations(
            CelFunctionDecl.newFunctionDeclaration(
                "eu_member",
                CelOverloadDecl.newGlobalOverload(
                    "eu_member_string", SimpleType.BOOL, SimpleType.STRING)))
        .addVar("e", struct("entity"))
        .addVar("g", struct("product"))
        .addVar("v", struct("flaw"))
        .addVar("i", struct("incident"))
        .addVar("a", struct("action"))
        .addVar("windows", ListType.create(struct("window")))
        .addVar("now", SimpleType.INT)
        .build();
  }

  private static CelType struct(String name) {
    return StructTypeReference.create(name);
  }

  /** A matter's facts as CEL variables, converted once. */
  public static final class Facts implements CelVariableResolver {
    private final Optional<Object> e;
    private final Optional<Object> g;
    private final Optional<Object> v;
    private final Optional<Object> i;
    private final Optional<Object> a;
    private final Optional<Object> windows;
    private final Optional<Object> now;
    private final PartialVars partial;

    /** Converts a matter. */
    public Facts(Matter m) {
      e = Optional.of(CelRecord.of(m.getEntity()));
      g = Optional.of(CelRecord.of(m.getProduct()));
      v = Optional.of(CelRecord.of(m.getFlaw()));
      i = Optional.of(CelRecord.of(m.getIncident()));
      a = Optional.of(CelRecord.of(m.getAction()));
      windows = Optional.of(CelRecord.value(m.getWindows()));
      now = Optional.of(m.getNow());
      partial =
          PartialVars.of(
              this::find,
              CelAttributePattern.fromQualifiedIdentifier("e.established_in"),
              CelAttributePattern.fromQualifiedIdentifier("i.loss"));
    }

    @Override
    public Optional<Object> find(String name) {
      return switch (name) {
        case "e" -> e;
        case "g" -> g;
        case "v" -> v;
        case "i" -> i;
        case "a" -> a;
        case "windows" -> windows;
        case "now" -> now;
        default -> Optional.empty();
      };
    }
  }

  /** Evaluates one condition with everything known. */
  public Object evaluate(int condition, Facts facts) {
    try {
      return programs[condition].eval(facts);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Evaluates one condition while two facts are not known. */
  public Object partly(int condition, Facts facts) {
    try {
      return programs[condition].eval(facts.partial);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A result as 0, 1 or {@link #UNKNOWN}. */
  public static int truth(Object result) {
    return switch (result) {
      case Boolean b -> b ? 1 : 0;
      case CelUnknownSet u -> UNKNOWN;
      default -> throw new IllegalStateException("neither truth nor unknown: " + result);
    };
  }
}
