package org.bulou.server.filings.web;

import java.util.List;
import org.bulou.server.filings.Candidate;
import org.bulou.server.filings.FilingList;

/**
 * The filings of a case, and what could be filed next.
 *
 * @param mayStart may this person begin one
 */
public record FilingsPage(
    FilingPage.Matter matter, FilingList list, List<Candidate> candidates, boolean mayStart) {}
