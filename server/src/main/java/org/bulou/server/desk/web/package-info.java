/** The controllers and the page records of the desk. */
@NullMarked
package org.bulou.server.desk.web;

import org.jspecify.annotations.NullMarked;
