package org.bulou.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bulou.bench.matter.Matter;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The conditions on Drools: executable model (constraints compiled to Java), knowledge base built
 * once. Sessions are used in several ways so that the fastest can be chosen.
 */
public final class DroolsConditions implements AutoCloseable {
  private final KieContainer container;
  private final KieContainerSessionsPool pool;
  private final StatelessKieSession stateless;
  private final KieSession kept;

  /** Compiles the rules. */
  public DroolsConditions() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/org/bulou/bench/peer/rules/conditions.drl", rules());
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().getMessages().toString());
    }
    container = services.newKieContainer(builder.getKieModule().getReleaseId());
    KieBase base = container.getKieBase();
    pool = container.newKieSessionsPool(1);
    stateless = base.newStatelessKieSession();
    kept = base.newKieSession();
  }

  private static String rules() {
    try (InputStream in = DroolsConditions.class.getResourceAsStream("conditions.drl")) {
      if (in == null) {
        throw new IllegalStateException("conditions.drl is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stateless session over the knowledge base. */
  public int stateless(Matter matter) {
    stateless.execute(matter);
    return matter.takeTruths();
  }

  /** A session from a pool. */
  public int pooled(Matter matter) {
    KieSession session = pool.newKieSession();
    session.insert(matter);
    session.fireAllRules();
    session.dispose();
    return matter.takeTruths();
  }

  /** One session kept open; the matter is put in, asked and taken out. */
  public int kept(Matter matter) {
    FactHandle handle = kept.insert(matter);
    kept.fireAllRules();
    kept.delete(handle);
    return matter.takeTruths();
  }

  /** One session kept open for a whole batch: all in, fire, all out. */
  public void batch(List<Matter> matters) {
    FactHandle[] handles = new FactHandle[matters.size()];
    for (int i = 0; i < handles.length; i++) {
      handles[i] = kept.insert(matters.get(i));
    }
    kept.fireAllRules();
    for (FactHandle handle : handles) {
      kept.delete(handle);
    }
  }

  @Override
  public void close() {
    kept.dispose();
    pool.shutdown();
    container.dispose();
  }
}
