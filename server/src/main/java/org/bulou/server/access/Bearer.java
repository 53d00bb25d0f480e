package org.bulou.server.access;

import java.util.Set;

/**
 * Who holds a token that works.
 *
 * @param scopes what it is for, without what its owner may not do himself any more
 */
record Bearer(Person owner, Set<Scope> scopes) {}
