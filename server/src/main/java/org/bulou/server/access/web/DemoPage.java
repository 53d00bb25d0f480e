package org.bulou.server.access.web;

import java.util.List;
import org.bulou.server.access.Person;

/** Whom one can be in a demonstration. */
public record DemoPage(List<Person> people) {}
