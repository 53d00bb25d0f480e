/**
 * The pages of intake: the public form, the mailbox and the programming interface for strangers;
 * the list, one page per report, and the log for those who work here.
 */
@NullMarked
package org.bulou.server.intake.web;

import org.jspecify.annotations.NullMarked;
