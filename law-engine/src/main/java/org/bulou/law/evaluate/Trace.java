package org.bulou.law.evaluate;

import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.time.Span;

/**
 * What was evaluated, as numbers: per node its number and value in the order of reading, the
 * members a quantifier ran over, and section marks. An explanation is drawn from it on demand.
 */
public final class Trace {
  /** The sections of a norm's trace. */
  public enum Section {
    ROLE,
    SCOPE,
    WHEN,
    EXCEPTION,
    LAPSES,
    RULED_OUT,
    KEPT,
    /** Opens what is read to find the event by which a duty arises. */
    ARISES,
    /** Opens what is read for the clock. */
    CLOCK
  }

  private final int[] events;
  private final Part[] elements;
  private final Object[] variables;
  private final long[] instants;
  private final Facts facts;

  Trace(int[] events, Part[] elements, Object[] variables, long[] instants, Facts facts) {
    this.events = events;
    this.elements = elements;
    this.variables = variables;
    this.instants = instants;
    this.facts = facts;
  }

  /** The facts that were read. */
  public Facts facts() {
    return facts;
  }

  /**
   * The instant at which the conditions of a section are read; sections are counted from 0 in the
   * order of reading.
   */
  public Span readAt(int section) {
    return new Span(instants[section * 4], instants[section * 4 + 1]);
  }

  /** The instant for which the law of a section is chosen. */
  public Span lawAt(int section) {
    return new Span(instants[section * 4 + 2], instants[section * 4 + 3]);
  }

  /** How many sections were opened. */
  public int sections() {
    return instants.length / 4;
  }

  public int size() {
    return events.length;
  }

  /**
   * Whether the event at a place opens a section, and which: the exception's number is in the upper
   * part.
   */
  public boolean isSection(int place) {
    return events[place] < 0;
  }

  public Section section(int place) {
    return Section.values()[(-1 - events[place]) & 0xF];
  }

  /** For an exception: its number among the norm's exceptions. */
  public int exception(int place) {
    return (-1 - events[place]) >> 4;
  }

  public boolean isElement(int place) {
    return Frame.isElement(events[place]);
  }

  public Part element(int place) {
    return elements[Frame.elementOf(events[place])];
  }

  public int node(int place) {
    return events[place] >> 2;
  }

  public Truth truth(int place) {
    return Truth.values()[events[place] & 3];
  }

  /** The part bound to a variable's slot; the case when the slot is free. */
  public Object variable(int slot) {
    return slot < variables.length ? variables[slot] : variables[0];
  }

  static int code(Section section, int number) {
    return section.ordinal() | (number << 4);
  }
}
