package org.bulou.server.parties;

import java.util.UUID;

/** A person or desk of a party, and where mail reaches it. */
public record Contact(UUID id, String name, String address) {}
