package org.bulou.server.intake.web;

import java.util.Optional;

/** The door of the mailboxes; {@code problem} is the message key of why it stayed shut. */
public record MailboxDoorPage(Optional<String> problem) {}
