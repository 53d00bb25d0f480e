package org.bulou.server.parties;

import org.bulou.law.source.Language;

/**
 * A party to be added.
 *
 * @param part a part of the case that is this party already; empty for one nobody told of
 * @param territory where it is, told to the case where it is not known there; empty: not said
 * @param component the component it maintains; empty: none said
 * @param noProvider is it said that it provides no product and maintains no component of the case
 */
public record NewParty(
    String part,
    String name,
    PartyKind kind,
    Language language,
    String territory,
    String component,
    boolean noProvider) {}
