/** The controllers and the page records of the law room. */
@NullMarked
package org.bulou.server.lawroom.web;

import org.jspecify.annotations.NullMarked;
