package org.bulou.server.web;

/**
 * An entry of the main menu; a package adds one by declaring it as a bean.
 *
 * @param place sorts the entries, small first
 * @param key the message key of its text
 * @param path where it leads
 * @param permission the permission without which it is not shown
 */
public record MenuEntry(int place, String key, String path, String permission) {}
