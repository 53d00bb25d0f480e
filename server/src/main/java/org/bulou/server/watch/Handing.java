package org.bulou.server.watch;

/** How handing over ended. */
public sealed interface Handing {
  /** Done; the sheet's number. */
  record Done(long number) implements Handing {}

  /** Not done: that person cannot take over. */
  record Unable() implements Handing {}

  /** Not done: the sheet is not open any more. */
  record Closed() implements Handing {}
}
