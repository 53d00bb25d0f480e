package org.bulou.server.access;

/**
 * A person with the state of the account.
 *
 * @param enrolled whether password and second factor are set; nobody signs in before
 * @param closed whether the account was closed; its number lives on in the record
 */
public record Account(Person person, boolean enrolled, boolean closed) {}
