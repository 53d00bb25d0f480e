package org.bulou.ledger.refusal;

/** A text in the two languages in which Bulou speaks. */
public record Wording(String zh, String en) {}
