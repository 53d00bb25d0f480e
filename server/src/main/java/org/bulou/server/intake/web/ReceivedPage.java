package org.bulou.server.intake.web;

import java.util.Optional;

/**
 * The answer to a report.
 *
 * @param phrase shown once; empty when the same form was sent again too late
 * @param again was this form sent before
 * @param address of the mailbox
 */
public record ReceivedPage(Optional<String> phrase, boolean again, String address) {}
