package org.bulou.server.desk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bulou.server.access.DemoPeople;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.library.Library;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Settings;
import org.bulou.server.watch.Handovers;
import org.bulou.server.watch.Post;
import org.bulou.server.watch.Watches;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the demonstration's cases at its first start, after its people. */
@Component
@Order(100)
class DemoCases implements ApplicationRunner {
  private static final Duration SINCE_CERTAIN = Duration.ofHours(5);
  private static final int CERTAIN = 3;
  private final Settings settings;
  private final Library library;
  private final Cases cases;
  private final DemoPeople people;
  private final DemoRegister register;
  private final Watches watches;
  private final Handovers handovers;
  private final DemoDecisions decisions;
  private final DemoStatements statements;
  private final DemoParties parties;
  private final DemoDrill drill;
  private final InstantSource clock;

  DemoCases(
      Settings settings,
      Library library,
      Cases cases,
      DemoPeople people,
      DemoRegister register,
      Watches watches,
      Handovers handovers,
      DemoDecisions decisions,
      DemoStatements statements,
      DemoParties parties,
      DemoDrill drill,
      InstantSource clock) {
    this.settings = settings;
    this.library = library;
    this.cases = cases;
    this.people = people;
    this.register = register;
    this.watches = watches;
    this.handovers = handovers;
    this.decisions = decisions;
    this.statements = statements;
    this.parties = parties;
    this.drill = drill;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    List<Person> workers = people.all().stream().filter(p -> p.may(Permission.READ_CASES)).toList();
    if (!settings.demo()
        || workers.isEmpty()
        || !cases.visible(workers.getFirst().id()).isEmpty()) {
      return;
    }
    register.fill(workers.getFirst().id());
    register.staff(workers);
    Instant certain = clock.instant().minus(SINCE_CERTAIN).truncatedTo(ChronoUnit.MINUTES);
    Case router = load(story("router-week").with(CERTAIN, certain), CERTAIN, workers);
    watches.name(router, Post.DEPUTY, Optional.of(workers.get(1).id()), workers.getFirst().id());
    statements.fill(router, workers.getFirst(), certain);
    parties.fill(router, workers.getFirst());
    Story log4shell = story("log4shell");
    load(log4shell, log4shell.entries().size(), workers);
    decisions.fill(workers, clock.instant());
    drill.fill(workers, clock.instant());
    handovers.offer(workers.getFirst(), workers.get(1).id(), "", clock.instant());
  }

  private Story story(String name) {
    return Story.of(
        library
            .replay(name)
            .orElseThrow(() -> new IllegalStateException("the library has no replay " + name)));
  }

  private Case load(Story story, int entries, List<Person> workers) {
    ActorId author = workers.getFirst().id();
    Case c = cases.open(story.title().zh() + " / " + story.title().en(), Life.DEMO, author);
    workers.forEach(p -> cases.addParticipant(c.id(), p.id(), author));
    for (Story.Dated dated : story.entries().subList(0, entries)) {
      cases.record(c.id(), Optional.empty(), dated.entry(), author, dated.at());
    }
    return cases.get(c.id());
  }
}
