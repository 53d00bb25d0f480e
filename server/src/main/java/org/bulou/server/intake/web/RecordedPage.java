package org.bulou.server.intake.web;

/** A report recorded with a mailbox: the pass-phrase to pass on, shown once. */
public record RecordedPage(String number, String phrase) {}
