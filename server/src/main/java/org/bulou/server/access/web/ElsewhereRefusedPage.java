package org.bulou.server.access.web;

/** Why somebody who came back from another sign-in is not let in. */
public record ElsewhereRefusedPage(String key) {}
