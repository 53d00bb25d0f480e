package org.bulou.bench.peer;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulou.bench.matter.Matter;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.parser.feel11.profiles.DoCompileFEELProfile;

/**
 * The conditions in DMN's expression language FEEL on Drools' engine, each compiled to a Java class
 * and asked directly: a decision of a DMN model around it only adds to the time. FEEL knows no
 * unknown: a missing fact is null, and null equals nothing.
 */
public final class DmnConditions {
  private static final List<String> INPUTS =
      List.of("e", "g", "v", "i", "a", "windows", "now", "union_members");
  private final FEEL feel =
      FEELBuilder.builder().withProfiles(List.of(new DoCompileFEELProfile())).build();
  private final CompiledExpression[] expressions =
      new CompiledExpression[Condition.values().length];

  /** Compiles every condition. */
  public DmnConditions() {
    for (Condition c : Condition.values()) {
      CompilerContext context = feel.newCompilerContext();
      INPUTS.forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
      expressions[c.ordinal()] = feel.compile(FeelTexts.of(c), context);
    }
  }

  /** A matter's facts as FEEL values, converted once. */
  public static final class Facts {
    private final Map<String, Object> known;
    private final Map<String, Object> partly;

    /**
     * Converts a matter.
     *
     * @param union the territories of the European Union
     */
    public Facts(Matter m, Set<String> union) {
      known = values(m, union, false);
      partly = values(m, union, true);
    }
  }

  private static Map<String, Object> values(Matter m, Set<String> union, boolean unknowns) {
    Map<String, Object> entity = fields(m.getEntity());
    Map<String, Object> incident = fields(m.getIncident());
    if (unknowns) {
      entity.put("established_in", null);
      incident.put("loss", null);
    }
    return Map.of(
        "e", entity,
        "g", fields(m.getProduct()),
        "v", fields(m.getFlaw()),
        "i", incident,
        "a", fields(m.getAction()),
        "windows", value(m.getWindows()),
        "now", BigDecimal.valueOf(m.getNow()),
        "union_members", List.copyOf(union));
  }

  private static Map<String, Object> fields(Record of) {
    Map<String, Object> fields = new HashMap<>();
    for (RecordComponent c : of.getClass().getRecordComponents()) {
      fields.put(CelRecord.field(c.getName()), value(CelRecord.read(c, of)));
    }
    return fields;
  }

  /** The value as FEEL wants it: records as contexts, numbers as decimals. */
  private static Object value(Object value) {
    return switch (value) {
      case Record r -> fields(r);
      case List<?> l -> new ArrayList<>(l.stream().map(DmnConditions::value).toList());
      case Long n -> BigDecimal.valueOf(n);
      default -> value;
    };
  }

  /** Evaluates one condition with everything known. */
  public @Nullable Object evaluate(int condition, Facts facts) {
    return feel.evaluate(expressions[condition], facts.known);
  }

  /** Evaluates one condition while two facts are null. */
  public @Nullable Object partly(int condition, Facts facts) {
    return feel.evaluate(expressions[condition], facts.partly);
  }

  /** A result as 0, 1 or {@link CelConditions#UNKNOWN}. */
  public static int truth(@Nullable Object result) {
    return switch (result) {
      case Boolean b -> b ? 1 : 0;
      case null -> CelConditions.UNKNOWN;
      default -> throw new IllegalStateException("neither truth nor null: " + result);
    };
  }
}
