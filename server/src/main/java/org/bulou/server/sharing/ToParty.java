package org.bulou.server.sharing;

/**
 * Something told to a party of the case.
 *
 * @param entity which of our entities tells it
 * @param part the party's part in the case, whose territory and products the gate reads
 * @param purpose why, a word of the vocabulary
 * @param level the highest content level in it
 * @param sober stated by whoever sends it: in good faith, no attack tool, no system in use, nothing
 *     exaggerated
 */
public record ToParty(String entity, String part, String purpose, String level, boolean sober) {}
