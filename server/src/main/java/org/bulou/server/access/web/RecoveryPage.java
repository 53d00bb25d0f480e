package org.bulou.server.access.web;

import java.util.List;

/** The recovery codes, shown once. */
public record RecoveryPage(List<String> codes) {}
