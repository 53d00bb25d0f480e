package org.bulou.server.intake.web;

/**
 * The public form.
 *
 * @param open can reports be taken at all: is any product registered, or are we a platform
 */
public record ReportPage(FormPart form, boolean open) {}
