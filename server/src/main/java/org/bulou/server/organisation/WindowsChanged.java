package org.bulou.server.organisation;

import org.bulou.law.source.Bilingual;
import org.bulou.server.platform.ActorId;

/**
 * The register of event windows changed; published inside the transaction that changed it, so that
 * no case's gate lags behind it.
 *
 * @param what for the history of the cases
 * @param lapsed did a word that it is complete end
 */
public record WindowsChanged(WindowRegister now, Bilingual what, ActorId by, boolean lapsed) {}
