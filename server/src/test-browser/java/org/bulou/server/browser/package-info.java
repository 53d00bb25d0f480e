/** Tests in a real browser, with scripts, fonts, colours and axe; built by the profile browser only. */
@NullMarked
package org.bulou.server.browser;

import org.jspecify.annotations.NullMarked;
