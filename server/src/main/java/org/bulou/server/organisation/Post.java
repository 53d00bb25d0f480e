package org.bulou.server.organisation;

import org.bulou.server.platform.ActorId;

/**
 * For which of our entities a person works, and from where: what is shown to the person is shown to
 * that entity in that territory.
 *
 * @param territory a word of the vocabulary
 */
public record Post(ActorId person, String entity, String territory) {}
