/** The pages of filings: the text in the portal's order, the deeds one may do, the sheet. */
@NullMarked
package org.bulou.server.filings.web;

import org.jspecify.annotations.NullMarked;
