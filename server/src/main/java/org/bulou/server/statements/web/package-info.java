/** The pages of what we said: matrix, statements, cleared lines, embargoes and leaks. */
@NullMarked
package org.bulou.server.statements.web;

import org.jspecify.annotations.NullMarked;
