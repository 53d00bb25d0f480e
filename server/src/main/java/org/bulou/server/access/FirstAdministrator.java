package org.bulou.server.access;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way in while nobody can keep people: a link printed where the program was started. */
@Service
public class FirstAdministrator {
  private final PersonStore people;
  private final OneTimeLinks links;

  FirstAdministrator(PersonStore people, OneTimeLinks links) {
    this.people = people;
    this.links = links;
  }

  /** The path of a fresh link, or nothing when there is an administrator already. */
  @Transactional
  public Optional<String> path() {
    return people.hasAdministrator()
        ? Optional.empty()
        : Optional.of("/welcome/" + links.issueFirst());
  }
}
