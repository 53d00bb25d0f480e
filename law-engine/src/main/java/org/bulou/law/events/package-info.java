/**
 * What happened and was announced, by day: adoptions, drafts for comment, campaigns, enforcement,
 * yearly events, white papers. An event speaks of law and never makes a duty: nothing here is read
 * by the evaluation.
 */
@NullMarked
package org.bulou.law.events;

import org.jspecify.annotations.NullMarked;
