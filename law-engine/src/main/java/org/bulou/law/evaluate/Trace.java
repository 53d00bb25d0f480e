package org.bulou.law.evaluate;

import java.util.OptionalInt;
import java.util.stream.IntStream;
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

  private static final int EXCEPTION = 4;
  private static final int MOST_EXCEPTIONS = 1 << (TraceWriter.INSTANTS - EXCEPTION);

  private final int[] events;
  private final int start;
  private final int size;
  private final Object[] objects;
  private final int firstObject;
  private final int firstVariable;
  private final int variables;
  private final Facts facts;

  Trace(Events events, Objects objects, Facts facts) {
    this.events = events.all();
    this.start = events.start();
    this.size = events.size();
    this.objects = objects.all();
    this.firstObject = objects.first();
    this.firstVariable = objects.firstVariable();
    this.variables = objects.variables();
    this.facts = facts;
  }

  /**
   * A stretch of the events that were written; the array is shared and no longer written in that
   * stretch.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Events(int[] all, int start, int size) {}

  /**
   * A stretch of the members and instants, at its end the head's variables; shared like the events.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Objects(Object[] all, int first, int firstVariable, int variables) {}

  /** The facts that were read. */
  public Facts facts() {
    return facts;
  }

  /** The instant at which the conditions of the section opened at a place are read. */
  public Span readAt(int place) {
    return (Span) objects[firstObject + instants(place)];
  }

  /** The instant for which the law of the section opened at a place is chosen. */
  public Span lawAt(int place) {
    return (Span) objects[firstObject + instants(place) + 1];
  }

  private int instants(int place) {
    return (-1 - events[start + place]) >> TraceWriter.INSTANTS;
  }

  /** The place of the first section; empty when nothing was read. */
  public OptionalInt firstSection() {
    return IntStream.range(0, size).filter(this::isSection).findFirst();
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
    return ((-1 - events[start + place]) >> EXCEPTION) & (MOST_EXCEPTIONS - 1);
  }

  public boolean isElement(int place) {
    return TraceWriter.isElement(events[start + place]);
  }

  public Part element(int place) {
    return (Part) objects[firstObject + TraceWriter.elementOf(events[start + place])];
  }

  public int node(int place) {
    return events[start + place] >> TraceWriter.NODE;
  }

  public Truth truth(int place) {
    return Truth.values()[events[start + place] & 3];
  }

  /** The part bound to a variable's slot; the case when the slot is free. */
  public Object variable(int slot) {
    return objects[firstObject + firstVariable + (slot < variables ? slot : 0)];
  }

  static int code(Section section, int number) {
    if (number >= MOST_EXCEPTIONS) {
      throw new IllegalStateException("a norm has more than " + MOST_EXCEPTIONS + " exceptions");
    }
    return section.ordinal() | (number << EXCEPTION);
  }
}
