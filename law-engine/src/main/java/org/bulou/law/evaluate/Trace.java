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
  private final int start;
  private final int size;
  private final Part[] elements;
  private final int firstElement;
  private final Object[] variables;
  private final long[] instants;
  private final int firstInstant;
  private final int sections;
  private final Facts facts;

  Trace(
      Events events,
      Part[] elements,
      int firstElement,
      Object[] variables,
      Instants instants,
      Facts facts) {
    this.events = events.all();
    this.start = events.start();
    this.size = events.size();
    this.elements = elements;
    this.firstElement = firstElement;
    this.variables = variables;
    this.instants = instants.all();
    this.firstInstant = instants.start();
    this.sections = instants.sections();
    this.facts = facts;
  }

  /**
   * A stretch of the events that were written; the array is shared and no longer written in that
   * stretch.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Events(int[] all, int start, int size) {}

  /** A stretch of the sections' instants, four numbers each; shared like the events. */
  @SuppressWarnings("ArrayRecordComponent")
  record Instants(long[] all, int start, int sections) {}

  /** The facts that were read. */
  public Facts facts() {
    return facts;
  }

  /**
   * The instant at which the conditions of a section are read; sections are counted from 0 in the
   * order of reading.
   */
  public Span readAt(int section) {
    return new Span(instants[firstInstant + section * 4], instants[firstInstant + section * 4 + 1]);
  }

  /** The instant for which the law of a section is chosen. */
  public Span lawAt(int section) {
    return new Span(
        instants[firstInstant + section * 4 + 2], instants[firstInstant + section * 4 + 3]);
  }

  /** How many sections were opened. */
  public int sections() {
    return sections;
  }

  public int size() {
    return size;
  }

  /**
   * Whether the event at a place opens a section, and which: the exception's number is in the upper
   * part.
   */
  public boolean isSection(int place) {
    return events[start + place] < 0;
  }

  public Section section(int place) {
    return Section.values()[(-1 - events[start + place]) & 0xF];
  }

  /** For an exception: its number among the norm's exceptions. */
  public int exception(int place) {
    return (-1 - events[start + place]) >> 4;
  }

  public boolean isElement(int place) {
    return TraceWriter.isElement(events[start + place]);
  }

  public Part element(int place) {
    return elements[firstElement + TraceWriter.elementOf(events[start + place])];
  }

  public int node(int place) {
    return events[start + place] >> 2;
  }

  public Truth truth(int place) {
    return Truth.values()[events[start + place] & 3];
  }

  /** The part bound to a variable's slot; the case when the slot is free. */
  public Object variable(int slot) {
    return slot < variables.length ? variables[slot] : variables[0];
  }

  static int code(Section section, int number) {
    return section.ordinal() | (number << 4);
  }
}
