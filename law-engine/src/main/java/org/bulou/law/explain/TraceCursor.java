package org.bulou.law.explain;

import org.bulou.law.evaluate.Trace;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.facts.Part;
import org.bulou.law.time.Span;

/**
 * Walks a trace from its first event to its last and refuses whatever the norm does not lead it to
 * expect.
 */
final class TraceCursor {
  private final Trace trace;
  private final String norm;
  private int place;
  private int section = -1;

  TraceCursor(Trace trace, String norm) {
    this.trace = trace;
    this.norm = norm;
  }

  boolean atEnd() {
    return place == trace.size();
  }

  boolean atSection() {
    return !atEnd() && trace.isSection(place);
  }

  boolean atElement() {
    return !atEnd() && !trace.isSection(place) && trace.isElement(place);
  }

  Trace.Section peekSection() {
    return trace.section(place);
  }

  int peekException() {
    return trace.exception(place);
  }

  void enterSection() {
    if (!atSection()) {
      throw refusal("a section");
    }
    section = place++;
  }

  /** The instant at which the section entered last is read. */
  Span readAt() {
    return trace.readAt(section);
  }

  /** The instant for which the section entered last chooses its law. */
  Span lawAt() {
    return trace.lawAt(section);
  }

  /** The value of the node that must come next. */
  Truth node(int number) {
    boolean fits = !atEnd() && !atSection() && !atElement() && trace.node(place) == number;
    if (!fits) {
      throw refusal("node " + number);
    }
    return trace.truth(place++);
  }

  /** The member of a list that must come next. */
  void element(Part member) {
    boolean fits =
        atElement()
            && (member.isPhantom()
                ? trace.element(place).isPhantom()
                : trace.element(place) == member);
    if (!fits) {
      throw refusal("member " + member);
    }
    place++;
  }

  /** Passes over what was read for times. */
  void skipToSection() {
    while (!atEnd() && !atSection()) {
      place++;
    }
  }

  void finish() {
    if (!atEnd()) {
      throw refusal("the end");
    }
  }

  IllegalStateException refusal(String expected) {
    String found;
    if (atEnd()) {
      found = "the end";
    } else if (atSection()) {
      found = "section " + trace.section(place);
    } else if (atElement()) {
      found = "member " + trace.element(place);
    } else {
      found = "node " + trace.node(place) + " (" + trace.truth(place) + ")";
    }
    return new IllegalStateException(
        "the trace of "
            + norm
            + " does not fit it: at "
            + place
            + " of "
            + trace.size()
            + " there is "
            + found
            + " instead of "
            + expected);
  }
}
