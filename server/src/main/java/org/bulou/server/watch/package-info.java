/**
 * So that nothing is missed: who watches a case, reminders before and after each due instant, the
 * hand-over from one person to the next, and a calendar feed.
 *
 * <p>Watching is the word of bridges and control rooms: somebody has the watch, a deputy takes it
 * when he cannot, and it passes only when the other person says so. Whoever watches takes part in
 * the case; nothing here shows a case to anybody else, and whoever left it is said to have left.
 *
 * <p>In: {@link org.bulou.server.duties.BoardRenewed} and {@link
 * org.bulou.server.decisions.ConflictsRenewed}, in whose transactions reminders are planned: of
 * what falls due, and of conflicts that are to be decided. Out: pages; mail and calendar with a
 * case's number and a time, never more, and of live cases only.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "record",
      "web",
      "access",
      "organisation",
      "cases",
      "evaluation",
      "duties",
      "decisions"
    })
package org.bulou.server.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
