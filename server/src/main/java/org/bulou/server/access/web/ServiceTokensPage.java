package org.bulou.server.access.web;

/**
 * Everybody's tokens.
 *
 * @param owner the sign-in name typed before
 */
public record ServiceTokensPage(String owner, TokensPage list) {}
