package org.bulou.law.condition;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bulou.law.vocabulary.PartType;

/**
 * CEL compilers for the law's language: the vocabulary's types, our functions, and the variables of
 * a scope. Any number of threads may use one.
 */
public final class CelEnvironment {
  private static final CelOptions OPTIONS =
      CelOptions.current().populateMacroCalls(true).maxParseRecursionDepth(60).build();

  /** What our language has of CEL's own. CEL sets up all it is given anew for every formula. */
  private static final CelStandardDeclarations OWN =
      CelStandardDeclarations.newBuilder()
          .includeFunctions(
              StandardFunction.LOGICAL_AND,
              StandardFunction.LOGICAL_OR,
              StandardFunction.LOGICAL_NOT,
              StandardFunction.NOT_STRICTLY_FALSE, // within exists and all
              StandardFunction.EQUALS,
              StandardFunction.NOT_EQUALS,
              StandardFunction.LESS,
              StandardFunction.LESS_EQUALS,
              StandardFunction.GREATER,
              StandardFunction.GREATER_EQUALS,
              StandardFunction.IN,
              StandardFunction.ADD,
              StandardFunction.SUBTRACT,
              StandardFunction.MULTIPLY,
              StandardFunction.CONDITIONAL)
          .build();

  private final Names names;
  private final CelTypes types;
  private final Map<String, CelCompiler> compilers = new ConcurrentHashMap<>();
  private final Map<Written, CelValidationResult> checked = new ConcurrentHashMap<>();
  private final Map<String, CelValidationResult> parsed = new ConcurrentHashMap<>();
  private final CelParser parser =
      CelParserFactory.standardCelParserBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL)
          .build();

  public CelEnvironment(Names names) {
    this.names = names;
    this.types = new CelTypes(names.vocabulary());
  }

  /** Parses a formula, for which no scope is needed; the same words are parsed once. */
  public CelValidationResult parse(String text) {
    return parsed.computeIfAbsent(text, parser::parse);
  }

  /** Words in a scope. */
  private record Written(String text, String signature) {}

  /** Checks the types of a formula that was parsed; the same words in equal scopes once. */
  CelValidationResult check(String text, CelAbstractSyntaxTree ast, Scope scope) {
    return checked.computeIfAbsent(
        new Written(text, scope.signature()), w -> compiler(scope).check(ast));
  }

  /** A compiler for a scope; scopes with the same variables share one. */
  public CelCompiler compiler(Scope scope) {
    return compilers.computeIfAbsent(scope.signature(), s -> build(scope));
  }

  private CelCompiler build(Scope scope) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setTypeProvider(types)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(OWN)
            .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL)
            .addFunctionDeclarations(functions());
    for (Names.Signature s : names.all()) {
      if (s.role() == Names.Role.VALUE) {
        builder.addVar(s.id(), CelTypes.of(s.gives()));
      }
    }
    scope.bindings().forEach((name, b) -> builder.addVar(name, CelTypes.of(b.type())));
    return builder.build();
  }

  /** Every function a condition may call, with its CEL types. */
  public List<CelFunctionDecl> functions() {
    List<CelFunctionDecl> all = new ArrayList<>(builtIn());
    for (PartType type : names.vocabulary().types()) {
      if (type.keyed()) {
        all.add(keyed(type));
      }
    }
    for (Names.Signature s : names.all()) {
      if (s.role() != Names.Role.VALUE) {
        List<CelType> in = s.parameters().stream().map(p -> CelTypes.of(p.type())).toList();
        all.add(global(s.id(), CelTypes.of(s.gives()), in));
      }
    }
    return all;
  }

  private static List<CelFunctionDecl> builtIn() {
    CelType strings = ListType.create(SimpleType.STRING);
    CelType any = ListType.create(TypeParamType.create("T"));
    return List.of(
        member("any_of", SimpleType.BOOL, List.of(strings, strings)),
        member("at_least", SimpleType.BOOL, List.of(SimpleType.STRING, SimpleType.STRING)),
        global("happened", SimpleType.BOOL, List.of(SimpleType.TIMESTAMP)),
        global("count", SimpleType.INT, List.of(any)),
        global("sum", SimpleType.INT, List.of(any, SimpleType.STRING)),
        global(
            "sum_since",
            SimpleType.INT,
            List.of(any, SimpleType.STRING, SimpleType.STRING, SimpleType.TIMESTAMP)),
        global(
            "percent_at_least",
            SimpleType.BOOL,
            List.of(SimpleType.INT, SimpleType.INT, SimpleType.INT)));
  }

  private static CelFunctionDecl keyed(PartType type) {
    List<List<CelType>> signatures = new ArrayList<>();
    signatures.add(List.of());
    for (PartType.Key key : type.keys()) {
      List<List<CelType>> longer = new ArrayList<>();
      for (List<CelType> start : signatures) {
        for (PartType allowed : key.types()) {
          List<CelType> next = new ArrayList<>(start);
          next.add(StructTypeReference.create(allowed.name()));
          longer.add(next);
        }
      }
      signatures = longer;
    }
    List<CelOverloadDecl> overloads = new ArrayList<>();
    for (List<CelType> in : signatures) {
      overloads.add(
          CelOverloadDecl.newGlobalOverload(
              type.name() + "_" + overloads.size(), StructTypeReference.create(type.name()), in));
    }
    return CelFunctionDecl.newFunctionDeclaration(type.name(), overloads);
  }

  private static CelFunctionDecl global(String name, CelType gives, List<CelType> in) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newGlobalOverload(name, gives, in));
  }

  private static CelFunctionDecl member(String name, CelType gives, List<CelType> in) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newMemberOverload(name, gives, in));
  }
}
