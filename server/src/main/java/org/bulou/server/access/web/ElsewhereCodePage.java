package org.bulou.server.access.web;

import java.util.Optional;

/** Our own second factor is asked for. */
public record ElsewhereCodePage(Optional<String> problem) {}
